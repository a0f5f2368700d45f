#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/project/json_fields.h"
#include "core/project/json_text.h"
#include "core/project/layer_json.h"
#include "core/project/project_file.h"
#include "core/project/trained_state_json.h"
#include "core/text.h"

namespace neurarium {

namespace {

using nlohmann::json;

constexpr const char* kFormat = "neurarium-project";

void checkFormat(const JsonFields& file) {
  JsonReader& reader = file.reader();
  const json* format = file.find("format");
  if (!format || *format != kFormat) {
    const std::string received = !format ? std::string() : format->dump().substr(0, 60);
    return reader.fail({ErrorCode::NotAProject, "format", kFormat, received});
  }
  std::int64_t version = 0;
  file.require("version", version);
  if (reader.failed() || (version >= 1 && version <= kProjectVersion)) return;
  if (version > kProjectVersion)
    reader.fail({ErrorCode::NewerVersion, "version", toText(kProjectVersion), toText(version)});
  else
    reader.fail({ErrorCode::OutOfRange, "version", intervalText(1, kProjectVersion), toText(version)});
}

DataSettings readData(const JsonFields& fields) {
  DataSettings data;
  fields.read("source", data.source);
  fields.read("file", data.file);
  fields.read("target", data.target);
  fields.read("classifyNumbers", data.classifyNumbers);
  fields.read("noise", data.noise);
  fields.read("points", data.points);
  fields.read("classes", data.classes);
  const JsonFields split = fields.inside("split");
  split.read("train", data.split.train);
  split.read("validation", data.split.validation);
  split.read("test", data.split.test);
  fields.read("features", data.features);
  fields.read("standardize", data.standardize);
  fields.read("standardizeTarget", data.standardizeTarget);
  fields.read("balanceClasses", data.balanceClasses);
  fields.read("reconstruct", data.reconstruct);
  fields.read("seed", data.seed);
  return data;
}

NetworkSpec readNetwork(const JsonFields& fields) {
  NetworkSpec network;
  JsonReader& reader = fields.reader();
  const json* layers = fields.need("layers");
  if (!layers || !reader.isList(*layers, "network.layers")) return network;
  // One more than allowed is enough for validate() to refuse.
  const std::size_t count = std::min(layers->size(), static_cast<std::size_t>(kMostLayers) + 1);
  for (std::size_t i = 0; i < count && !reader.failed(); ++i)
    network.layers.push_back(readLayer({reader, (*layers)[i], "network.layers[" + toText(i) + "]"}));
  if (reader.failed()) return network;
  if (auto status = validate(network); !status) {
    Error error = status.error();
    if (count < layers->size()) error.received = toText(layers->size());
    reader.fail(std::move(error));
  }
  return network;
}

void readOptimizer(const JsonFields& fields, OptimizerSpec& optimizer) {
  fields.read("type", optimizer.type);
  fields.read("learningRate", optimizer.learningRate);
  fields.read("momentum", optimizer.momentum);
  fields.read("decay", optimizer.decay);
  fields.read("beta1", optimizer.beta1);
  fields.read("beta2", optimizer.beta2);
  fields.read("epsilon", optimizer.epsilon);
  fields.read("weightDecay", optimizer.weightDecay);
}

TrainingSettings readTraining(const JsonFields& fields) {
  TrainingSettings training;
  fields.read("loss", training.loss);
  readOptimizer(fields.inside("optimizer"), training.optimizer);
  fields.read("batchSize", training.batchSize);
  readRegularization(fields.inside("regularization"), training.regularization);
  const JsonFields clip = fields.inside("clip");
  clip.read("type", training.clip.type);
  clip.read("threshold", training.clip.threshold);
  const JsonFields schedule = fields.inside("schedule");
  schedule.read("type", training.schedule.type);
  schedule.read("factor", training.schedule.factor);
  schedule.read("epochs", training.schedule.epochs);
  const JsonFields earlyStop = fields.inside("earlyStop");
  earlyStop.read("on", training.earlyStop.isOn);
  earlyStop.read("patience", training.earlyStop.patience);
  if (fields.reader().failed()) return training;
  if (auto status = validate(training); !status) fields.reader().fail(status.error());
  return training;
}

}  // namespace

Result<Project> readProject(std::string_view text) {
  const auto parsed = parseJson(text);
  if (!parsed) return parsed.error();
  if (!parsed->is_object()) return Error{ErrorCode::NotAProject, "format", kFormat, {}};
  JsonReader reader;
  const JsonFields file(reader, *parsed, {});
  checkFormat(file);
  Project project;
  file.read("seed", project.seed);
  project.data = readData(file.inside("data"));
  file.need("network");
  project.network = readNetwork(file.inside("network"));
  project.training = readTraining(file.inside("training"));
  project.trained = readTrainedState(file, project.network);
  if (reader.failed()) return *reader.failure();
  return project;
}

}  // namespace neurarium
