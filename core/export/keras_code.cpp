#include <limits>

#include "core/export/keras_layers.h"
#include "core/export/python_text.h"

namespace neurarium {

namespace {

std::string seedOf(const Project& project) {
  // Keras takes 32 bits.
  return std::to_string(project.seed % (std::uint64_t(std::numeric_limits<std::uint32_t>::max()) + 1));
}

/// The function that gives one number an example.
std::string lossFunction(Loss loss) {
  switch (loss) {
    case Loss::MeanSquaredError:
      return "keras.losses.mean_squared_error";
    case Loss::HalfSquaredError:
      return "half_squared_error";
    case Loss::MeanAbsoluteError:
      return "keras.losses.mean_absolute_error";
    case Loss::Huber:
      return "keras.losses.huber";
    case Loss::BinaryCrossEntropy:
      return "keras.losses.binary_crossentropy";
    case Loss::CategoricalCrossEntropy:
      break;
  }
  return "keras.losses.categorical_crossentropy";
}

/// The same as an object, with its settings.
std::string lossObject(Loss loss) {
  switch (loss) {
    case Loss::MeanSquaredError:
      return "keras.losses.MeanSquaredError()";
    case Loss::HalfSquaredError:
      return "half_squared_error";
    case Loss::MeanAbsoluteError:
      return "keras.losses.MeanAbsoluteError()";
    case Loss::Huber:
      return "keras.losses.Huber(delta=1.0)";
    case Loss::BinaryCrossEntropy:
      return "keras.losses.BinaryCrossentropy()";
    case Loss::CategoricalCrossEntropy:
      break;
  }
  return "keras.losses.CategoricalCrossentropy()";
}

/// The share of right answers; empty for a regression.
std::string accuracyMetric(const CodeTask& task) {
  if (task.data.code == TargetCode::Number) return {};
  if (task.data.outputs > 1) return "keras.metrics.CategoricalAccuracy(name=\"accuracy\")";
  if (task.data.code == TargetCode::PlusMinusOne) return "accuracy";
  return "keras.metrics.BinaryAccuracy(name=\"accuracy\", threshold=" + classBorder(task) + ")";
}

void writeFunctions(const CodeTask& task, CodeWriter& writer) {
  if (task.project.training.loss == Loss::HalfSquaredError)
    writer.block(R"(


def half_squared_error(t, y):
    """Half of the mean squared error, as in TensorFlow Playground."""
    return 0.5 * keras.ops.mean(keras.ops.square(y - t), axis=-1))");
  if (accuracyMetric(task) == "accuracy")
    writer.block(R"(


def accuracy(t, y):
    """Whether target and output are on the same side of 0."""
    return keras.ops.cast(keras.ops.equal(t > 0.0, y > 0.0), "float32"))");
}

/// Neurarium divides by √s + ε, Keras by √(s + ε).
std::string rootedEpsilon(const OptimizerSpec& optimizer) {
  const double squared = optimizer.epsilon * optimizer.epsilon;
  return pythonFloat(std::max(squared, static_cast<double>(std::numeric_limits<float>::min())));
}

void writeOptimizer(const TrainingSettings& training, CodeWriter& writer) {
  const OptimizerSpec& optimizer = training.optimizer;
  std::string name = "SGD";
  std::vector<std::string> arguments = {"learning_rate=LEARNING_RATE"};
  const auto add = [&](const char* argumentName, double value) {
    arguments.push_back(argument(argumentName, pythonFloat(value)));
  };
  const auto addAdam = [&] {
    writer.line("# Keras adds ε to √v before its correction by √(1 − β₂ᵗ), Neurarium after it: the");
    writer.line("# difference is seen only in gradients as small as ε.");
    add("beta_1", optimizer.beta1);
    add("beta_2", optimizer.beta2);
    add("epsilon", optimizer.epsilon);
  };
  switch (optimizer.type) {
    case OptimizerType::Sgd:
      break;
    case OptimizerType::Nesterov:
    case OptimizerType::Momentum:
      if (training.schedule.type != Schedule::Constant) {
        writer.line("# Keras' velocity contains the learning rate of its time, Neurarium's does not: they");
        writer.line("# part where the schedule changes it.");
      }
      add("momentum", optimizer.momentum);
      if (optimizer.type == OptimizerType::Nesterov) arguments.emplace_back("nesterov=True");
      break;
    case OptimizerType::AdaGrad:
      name = "Adagrad";
      writer.line("# Neurarium divides by √s + ε, Keras by √(s + ε): hence ε².");
      arguments.emplace_back("initial_accumulator_value=0.0");
      arguments.push_back(argument("epsilon", rootedEpsilon(optimizer)));
      break;
    case OptimizerType::RmsProp:
      name = "RMSprop";
      writer.line("# Neurarium divides by √s + ε, Keras by √(s + ε): hence ε².");
      add("rho", optimizer.decay);
      arguments.push_back(argument("epsilon", rootedEpsilon(optimizer)));
      break;
    case OptimizerType::Adam:
      name = "Adam";
      addAdam();
      break;
    case OptimizerType::AdamW:
      name = "AdamW";
      add("weight_decay", optimizer.weightDecay);
      addAdam();
      break;
  }
  if (training.clip.type == GradientClip::Value) add("clipvalue", training.clip.threshold);
  if (training.clip.type == GradientClip::Norm) add("global_clipnorm", training.clip.threshold);
  writer.call(0, "optimizer = keras.optimizers." + name, arguments);
}

void writeCallbacks(const CodeTask& task, CodeWriter& writer) {
  const TrainingSettings& training = task.project.training;
  const bool hasSchedule = training.schedule.type != Schedule::Constant;
  if (!hasSchedule && !task.stopsEarly) return;
  writer.line("    callbacks=[");
  if (hasSchedule) {
    writer.line("        keras.callbacks.LearningRateScheduler(");
    writer.line("            lambda epoch, rate: learning_rate(epoch)");
    writer.line("        ),");
  }
  if (task.stopsEarly) {
    // Without the penalty, which Keras adds to the validation loss, too.
    const std::string function = lossFunction(training.loss);
    const std::string watched = task.hasPenalty ? function.substr(function.rfind('.') + 1) : "loss";
    writer.line("        keras.callbacks.EarlyStopping(");
    writer.line("            monitor=\"val_" + watched + "\",");
    writer.line("            mode=\"min\",");
    writer.line("            patience=PATIENCE,");
    writer.line("            restore_best_weights=True,");
    writer.line("        ),");
  }
  writer.line("    ],");
}

void writeTraining(const CodeTask& task, CodeWriter& writer) {
  const TrainingSettings& training = task.project.training;
  std::vector<std::string> metrics;
  if (task.hasPenalty) metrics.push_back(lossFunction(training.loss));
  if (const std::string accuracy = accuracyMetric(task); !accuracy.empty()) metrics.push_back(accuracy);

  writeOptimizer(training, writer);
  if (isCrossEntropy(training.loss))
    writer.line("# Keras may keep y 1e-7 away from 0 and 1; Neurarium computes the loss before it is y.");
  if (task.hasPenalty)
    writer.line("# “loss” is with the penalty of the weights, the first metric without it.");
  std::vector<std::string> compiled = {"optimizer=optimizer", argument("loss", lossObject(training.loss))};
  if (!metrics.empty()) compiled.push_back(argument("metrics", pythonList(metrics)));
  writer.call(0, "model.compile", compiled);
  writer.line("model.summary()");
  writer.blank();
  writer.line("model.fit(");
  writer.line("    x_train,");
  writer.line("    t_train,");
  writer.line("    batch_size=BATCH_SIZE,");
  writer.line("    initial_epoch=first_epoch,");
  writer.line("    epochs=first_epoch + EPOCHS,");
  writer.line("    shuffle=True,  # every example once an epoch; the last batch may be smaller");
  if (task.data.validation.size() > 0) writer.line("    validation_data=(x_validation, t_validation),");
  writeCallbacks(task, writer);
  writer.line("    verbose=2,");
  writer.line(")");
  writer.line("print(\"training:\", model.evaluate(x_train, t_train, verbose=0, return_dict=True))");
  if (task.data.test.size() > 0)
    writer.line("print(\"test:\", model.evaluate(x_test, t_test, verbose=0, return_dict=True))");
}

}  // namespace

std::vector<CodeLine> kerasCode(const Project& project, const PreparedData& data) {
  const CodeTask task(project, data);
  const ScheduleSpec& schedule = project.training.schedule;
  CodeWriter writer;
  writeIntroduction(task, "Keras 3 (TensorFlow 2.16 or later)", "network_keras.py", writer);
  writer.line("import csv");
  writer.line("import json");
  if (schedule.type == Schedule::Cosine) writer.line("import math");
  writer.line("import sys");
  writer.blank();
  writer.line("import keras");
  writer.line("import numpy as np");
  writer.blank();
  writeSettings(task, writer);
  writer.blank();
  writer.line("keras.utils.set_random_seed(" + seedOf(project) + ")");
  writeExamples(task, {}, writer);
  writeKerasModel(task, writer);
  writeKerasParameters(task, writer);
  writeSchedule(schedule, writer);
  writeFunctions(task, writer);
  writer.blank();
  writer.blank();
  writeTraining(task, writer);
  return writer.take();
}

}  // namespace neurarium
