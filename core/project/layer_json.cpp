#include "core/project/layer_json.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/text.h"

namespace neurarium {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

/// A name alone, or an object where the defaults do not hold.
void readInitializer(const JsonFields& layer, InitializerSpec& initializer) {
  const json* value = layer.find("initializer");
  if (!value) return;
  if (value->is_string()) return layer.read("initializer", initializer.type);
  const JsonFields fields = layer.inside("initializer");
  fields.require("type", initializer.type);
  fields.read("scale", initializer.scale);
  fields.read("bias", initializer.bias);
}

Role readRole(const JsonFields& layer) {
  std::string role = "hidden";
  layer.read("role", role);
  if (role != "hidden" && role != "output")
    layer.reader().fail({ErrorCode::UnknownName, layer.pathOf("role"), "hidden, output", role});
  return role == "output" ? Role::Output : Role::Hidden;
}

/// [unit, input] for a weight, [unit] for a bias.
ParameterPlace readPlace(JsonReader& reader, const json& value, const std::string& path) {
  ParameterPlace place;
  if (!reader.isList(value, path)) return place;
  if (value.empty() || value.size() > 2) {
    reader.fail({ErrorCode::WrongShape, path, intervalText(1, 2), toText(value.size())});
    return place;
  }
  reader.read(value[0], path + "[0]", place.unit);
  if (reader.failed() || value.size() == 1) return place;
  reader.read(value[1], path + "[1]", place.input);
  // validate() would take −1 for the bias.
  if (!reader.failed() && place.input < 0)
    reader.fail({ErrorCode::OutOfRange, path + "[1]",
                 intervalText(Index(0), std::numeric_limits<Index>::max()), toText(place.input)});
  return place;
}

/// In any order: a file may be written by hand.
void readFrozen(const JsonFields& layer, std::vector<ParameterPlace>& frozen) {
  const json* list = layer.find("frozen");
  if (!list || !layer.reader().isList(*list, layer.pathOf("frozen"))) return;
  for (std::size_t i = 0; i < list->size() && !layer.reader().failed(); ++i)
    frozen.push_back(readPlace(layer.reader(), (*list)[i], layer.pathOf("frozen") + "[" + toText(i) + "]"));
  std::sort(frozen.begin(), frozen.end());
}

DenseSpec readDense(const JsonFields& fields) {
  DenseSpec dense;
  fields.require("units", dense.units);
  fields.read("activation", dense.activation);
  readInitializer(fields, dense.initializer);
  dense.role = readRole(fields);
  fields.read("useBias", dense.useBias);
  if (fields.find("regularization"))
    readRegularization(fields.inside("regularization"), dense.regularization.emplace());
  readFrozen(fields, dense.frozen);
  return dense;
}

ordered_json writeInitializer(const InitializerSpec& initializer) {
  const InitializerSpec usual;
  ordered_json object = {{"type", nameOf(initializer.type)}};
  if (initializer.scale != usual.scale) object["scale"] = initializer.scale;
  if (initializer.bias != usual.bias) object["bias"] = initializer.bias;
  return object.size() == 1 ? object["type"] : object;
}

struct LayerWriter {
  ordered_json& object;

  void operator()(const InputSpec& input) const { object["units"] = input.units; }
  void operator()(const DenseSpec& dense) const {
    if (dense.role == Role::Output) object["role"] = "output";
    object["units"] = dense.units;
    object["activation"] = nameOf(dense.activation);
    object["initializer"] = writeInitializer(dense.initializer);
    if (!dense.useBias) object["useBias"] = false;
    if (dense.regularization) object["regularization"] = writeRegularization(*dense.regularization);
    for (const ParameterPlace& place : dense.frozen) {
      ordered_json entry = ordered_json::array({place.unit});
      if (place.input != ParameterPlace::kBias) entry.push_back(place.input);
      object["frozen"].push_back(std::move(entry));
    }
  }
  void operator()(const DropoutSpec& dropout) const { object["rate"] = dropout.rate; }
  void operator()(const BatchNormalizationSpec& normalization) const {
    object["momentum"] = normalization.momentum;
    object["epsilon"] = normalization.epsilon;
  }
};

}  // namespace

LayerSpec readLayer(const JsonFields& fields) {
  std::string type;
  fields.require("type", type);
  if (type == typeName(InputSpec{})) {
    InputSpec input;
    fields.require("units", input.units);
    return input;
  }
  if (type == typeName(DenseSpec{})) return readDense(fields);
  if (type == typeName(DropoutSpec{})) {
    DropoutSpec dropout;
    fields.read("rate", dropout.rate);
    return dropout;
  }
  BatchNormalizationSpec normalization;
  if (type == typeName(normalization)) {
    fields.read("momentum", normalization.momentum);
    fields.read("epsilon", normalization.epsilon);
  } else {
    fields.reader().fail(
        {ErrorCode::UnknownName, fields.pathOf("type"), "input, dense, dropout, batchNormalization", type});
  }
  return normalization;
}

ordered_json writeLayer(const LayerSpec& layer) {
  ordered_json object = {{"type", typeName(layer)}};
  std::visit(LayerWriter{object}, layer);
  return object;
}

void readRegularization(const JsonFields& fields, Regularization& regularization) {
  fields.read("l1", regularization.l1);
  fields.read("l2", regularization.l2);
  fields.read("maxNorm", regularization.maxNorm);
}

ordered_json writeRegularization(const Regularization& regularization) {
  return {{"l1", regularization.l1}, {"l2", regularization.l2}, {"maxNorm", regularization.maxNorm}};
}

}  // namespace neurarium
