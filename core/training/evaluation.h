#pragma once

#include "core/data/prepared_data.h"
#include "core/network.h"
#include "core/training/metrics.h"
#include "core/training/training_settings.h"

namespace neurarium {

/// The loss over a split without any penalty, and the share of examples whose class is right (kNotMeasured where that means nothing).
struct Evaluation {
  float loss = kNotMeasured;
  float accuracy = kNotMeasured;
};

/// Runs the network over a split in Mode::Inference, in blocks of the workspace's capacity.
Evaluation evaluate(const Network& network, ConstVectorRef theta, Loss loss, const PreparedData& data,
                    const Examples& examples, Workspace& workspace);

/// What holds for a layer of the spec: its own regularisation where it has one, else the training's.
const Regularization& regularizationOf(const Network& network, Index layer, const Regularization& ofTraining);

/// Whether any layer has a penalty or a greatest length of its units' weights.
bool isRegularized(const Network& network, const Regularization& ofTraining);

/// l1·Σ|w| + ½·l2·Σw² of these weights.
double penalty(ConstVectorRef weights, const Regularization& regularization);
/// The same over all weights of θ, each layer's by its regularizationOf().
double penalty(const Network& network, ConstVectorRef theta, const Regularization& ofTraining);

/// Adds the penalty's derivative to g.
void addPenaltyGradient(const Network& network, ConstVectorRef theta, const Regularization& ofTraining,
                        VectorRef g);

/// Scales every unit's incoming weights whose length is above the layer's max-norm back to it.
void projectToMaxNorm(const Network& network, const Regularization& ofTraining, VectorRef theta);

}  // namespace neurarium
