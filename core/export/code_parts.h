#pragma once

#include <string>
#include <vector>

#include "core/export/code_writer.h"

namespace neurarium {

/// What the programs for both libraries have in common.

/// A dense layer as the code sees it.
struct DenseUse {
  int layer = 0;  ///< of the design
  const DenseSpec* spec = nullptr;
  Index inputs = 0;
  Regularization regularization;  ///< the layer's own, or the training's
};

struct CodeTask {
  CodeTask(const Project& project, const PreparedData& data);

  const Project& project;
  const PreparedData& data;
  std::vector<Index> inputs;  ///< units in front of each layer
  std::vector<DenseUse> dense;
  bool hasPenalty = false;  ///< L1 or L2 somewhere
  bool hasMaxNorm = false;
  bool hasFrozen = false;
  bool hasNormalization = false;
  bool stopsEarly = false;        ///< early stopping is on, and there is a validation split for it
  bool endsEpochWithOne = false;  ///< a batch of one example comes up
};

bool isCrossEntropy(Loss loss);

/// The program's docstring: what it is, and how to make the files that it reads.
void writeIntroduction(const CodeTask& task, const std::string& library, const std::string& file,
                       CodeWriter& writer);

/// FEATURES, EPOCHS, BATCH_SIZE, LEARNING_RATE, and PATIENCE with early stopping.
void writeSettings(const CodeTask& task, CodeWriter& writer);

/// x_train, t_train and so on; `convert` stands around the NumPy arrays, or is empty.
void writeExamples(const CodeTask& task, const std::string& convert, CodeWriter& writer);

/// learning_rate(epoch), unless it is constant.
void writeSchedule(const ScheduleSpec& schedule, CodeWriter& writer);

/// A dictionary from the names in a project's file to the library's.
struct ParameterNames {
  const char* weights;
  const char* bias;
  const char* scale;
  const char* shift;
  const char* runningMean;
  const char* runningVariance;
};
void writeParameterNames(const CodeTask& task, const ParameterNames& names, CodeWriter& writer);

/// The frozen weights of a layer as "(unit, input)", a unit with all its weights as "unit"; and the frozen biases as "unit".
std::vector<std::string> frozenWeights(const DenseUse& dense);
std::vector<std::string> frozenBiases(const DenseUse& dense);

/// The side of an output's numbers from which on it is the second of two classes.
std::string classBorder(const CodeTask& task);

}  // namespace neurarium
