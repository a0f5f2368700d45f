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

/// l1·Σ|w| + ½·l2·Σw² over the weights.
double penalty(const Network& network, ConstVectorRef theta, const Regularization& regularization);

/// Adds the penalty's derivative to g.
void addPenaltyGradient(const Network& network, ConstVectorRef theta, const Regularization& regularization,
                        VectorRef g);

/// Scales every unit's incoming weights whose length is above `maxNorm` back to it.
void projectToMaxNorm(const Network& network, double maxNorm, VectorRef theta);

}  // namespace neurarium
