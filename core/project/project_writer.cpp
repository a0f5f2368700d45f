#include <nlohmann/json.hpp>

#include "core/project/json_text.h"
#include "core/project/layer_json.h"
#include "core/project/project_file.h"
#include "core/project/trained_state_json.h"

namespace neurarium {

namespace {

using nlohmann::ordered_json;

/// What a reader would put there anyway is left out.
template <typename T>
void writeUnless(const T& usual, ordered_json& object, const char* name, const T& value) {
  if (value != usual) object[name] = value;
}

ordered_json dataToJson(const DataSettings& data) {
  const DataSettings usual;
  ordered_json object = {{"source", data.source}};
  writeUnless(usual.file, object, "file", data.file);
  writeUnless(usual.target, object, "target", data.target);
  writeUnless(usual.classifyNumbers, object, "classifyNumbers", data.classifyNumbers);
  object["noise"] = data.noise;
  writeUnless(usual.points, object, "points", data.points);
  writeUnless(usual.classes, object, "classes", data.classes);
  object["split"] = {
      {"train", data.split.train}, {"validation", data.split.validation}, {"test", data.split.test}};
  writeUnless(usual.features, object, "features", data.features);
  writeUnless(usual.standardize, object, "standardize", data.standardize);
  writeUnless(usual.standardizeTarget, object, "standardizeTarget", data.standardizeTarget);
  writeUnless(usual.balanceClasses, object, "balanceClasses", data.balanceClasses);
  writeUnless(usual.reconstruct, object, "reconstruct", data.reconstruct);
  object["seed"] = data.seed;
  return object;
}

ordered_json networkToJson(const NetworkSpec& network) {
  ordered_json layers = ordered_json::array();
  for (const LayerSpec& layer : network.layers) layers.push_back(writeLayer(layer));
  return {{"layers", std::move(layers)}};
}

ordered_json optimizerToJson(const OptimizerSpec& optimizer) {
  const OptimizerSpec usual;
  ordered_json object = {{"type", nameOf(optimizer.type)}, {"learningRate", optimizer.learningRate}};
  writeUnless(usual.momentum, object, "momentum", optimizer.momentum);
  writeUnless(usual.decay, object, "decay", optimizer.decay);
  writeUnless(usual.beta1, object, "beta1", optimizer.beta1);
  writeUnless(usual.beta2, object, "beta2", optimizer.beta2);
  writeUnless(usual.epsilon, object, "epsilon", optimizer.epsilon);
  writeUnless(usual.weightDecay, object, "weightDecay", optimizer.weightDecay);
  return object;
}

ordered_json trainingToJson(const TrainingSettings& training) {
  const TrainingSettings usual;
  ordered_json object = {{"loss", nameOf(training.loss)},
                         {"optimizer", optimizerToJson(training.optimizer)},
                         {"batchSize", training.batchSize}};
  if (training.regularization != usual.regularization)
    object["regularization"] = writeRegularization(training.regularization);
  if (training.clip != usual.clip)
    object["clip"] = {{"type", nameOf(training.clip.type)}, {"threshold", training.clip.threshold}};
  const ScheduleSpec& schedule = training.schedule;
  if (schedule != usual.schedule)
    object["schedule"] = {
        {"type", nameOf(schedule.type)}, {"factor", schedule.factor}, {"epochs", schedule.epochs}};
  if (training.earlyStop != usual.earlyStop)
    object["earlyStop"] = {{"on", training.earlyStop.isOn}, {"patience", training.earlyStop.patience}};
  return object;
}

}  // namespace

std::string writeProject(const Project& project) {
  ordered_json file = {{"format", "neurarium-project"},
                       {"version", kProjectVersion},
                       {"seed", project.seed},
                       {"data", dataToJson(project.data)},
                       {"network", networkToJson(project.network)},
                       {"training", trainingToJson(project.training)}};
  if (project.trained) writeTrainedState(*project.trained, project.network, file);
  return layOutJson(file);
}

}  // namespace neurarium
