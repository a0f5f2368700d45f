#pragma once

#include "core/data/dataset.h"
#include "core/project/project.h"

namespace neurarium {

/// Whether a network can be trained with `loss` on this task, given a fitting output layer.
bool lossSuits(Loss loss, Task task);

/// Sets the loss, and with it the output layer that it needs: sigmoid for binary cross-entropy, softmax with one output a class for the categorical
/// one; coming back from a cross-entropy on two classes, tanh. Otherwise the output stays as it is.
void chooseLoss(Project& project, const Dataset& dataset, Loss loss);

/// Whether an output layer of so many units can have this activation: a softmax of a single unit is always 1.
bool outputActivationSuits(Activation activation, Index units);

/// Sets the output's activation, and with it a loss that fits: a cross-entropy gives way to the one of the new activation, or to the mean
/// squared error.
void chooseOutputActivation(Project& project, const Dataset& dataset, Activation activation);

}  // namespace neurarium
