#include "core/project/trained_state_json.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/project/history_json.h"
#include "core/project/json_text.h"
#include "core/text.h"

namespace neurarium {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

/// Where a value stands in the file, and the array of θ that it is meant for.
struct FoundArray {
  const json* values = nullptr;
  std::string path;
};

std::string describeArray(const ParameterInfo& info) {
  return toText(info.layer) + "." + std::string(info.name);
}

std::string listShape(const json& values) {
  std::string text = toText(values.size());
  if (!values.empty() && values.front().is_array()) text += "×" + toText(values.front().size());
  return text;
}

/// Whether nested lists have the sizes of `shape`, from its dimension `at` on.
bool hasShape(const json& values, const Shape& shape, std::size_t at = 0) {
  if (!values.is_array() || values.size() != static_cast<std::size_t>(shape.dimensions[at])) return false;
  if (at + 1 == shape.dimensions.size()) return true;
  for (const json& row : values)
    if (!hasShape(row, shape, at + 1)) return false;
  return true;
}

bool isWritten(const json& shape, const Shape& wanted) {
  if (!shape.is_array() || shape.size() != wanted.dimensions.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i)
    if (shape[i] != wanted.dimensions[i]) return false;
  return true;
}

/// The arrays that the first `count` numbers of θ are made of.
std::vector<ParameterInfo> arraysWithin(const Network& network, Index count) {
  std::vector<ParameterInfo> arrays;
  for (const ParameterInfo& info : network.parameters())
    if (info.offset + info.size() <= count) arrays.push_back(info);
  return arrays;
}

/// Reads a vector in θ's order, all of it or the learned numbers only, from a list of arrays.
class ArraysReader {
 public:
  ArraysReader(JsonReader& reader, const Network& network, Index count)
      : m_reader(reader), m_count(count), m_arrays(arraysWithin(network, count)), m_found(m_arrays.size()) {}

  /// Every array is found and has its shape before memory is taken for θ: a small file cannot ask for gigabytes.
  Vector read(const json& list, const std::string& path) {
    if (!m_reader.isList(list, path)) return {};
    for (std::size_t i = 0; i < list.size() && !m_reader.failed(); ++i)
      findOne(list[i], path + "[" + toText(i) + "]");
    for (std::size_t i = 0; i < m_found.size(); ++i)
      if (!m_found[i].values) m_reader.fail({ErrorCode::MissingField, path, describeArray(m_arrays[i]), {}});
    return readFound();
  }

 private:
  Vector readFound() {
    Vector theta = Vector::Zero(m_reader.failed() ? 0 : m_count);
    for (std::size_t i = 0; i < m_found.size() && !m_reader.failed(); ++i) {
      const ParameterInfo& info = m_arrays[i];
      if (info.shape.dimensions.size() == 1)
        readRow(*m_found[i].values, m_found[i].path + ".values", theta.data() + info.offset, 1);
      else
        readMatrix(m_found[i], info, theta);
    }
    return theta;
  }

  void findOne(const json& entry, const std::string& path) {
    const JsonFields fields(m_reader, entry, path);
    Index layer = 0;
    std::string name;
    fields.require("layer", layer);
    fields.require("name", name);
    const json* values = fields.need("values");
    if (m_reader.failed() || !m_reader.isList(*values, path + ".values")) return;
    const std::size_t i = indexOf(layer, name);
    if (i == m_found.size())
      return m_reader.fail({ErrorCode::UnknownName, path, namesOfArrays(), toText(layer) + "." + name});
    const ParameterInfo& info = m_arrays[i];
    if (m_found[i].values) return m_reader.fail({ErrorCode::DuplicateColumn, path, {}, describeArray(info)});
    const json* shape = fields.find("shape");
    if (shape && !isWritten(*shape, info.shape))
      return m_reader.fail(
          {ErrorCode::WrongShape, path + ".shape", toString(info.shape), shape->dump().substr(0, 40)});
    if (!hasShape(*values, info.shape))
      return m_reader.fail(
          {ErrorCode::WrongShape, path + ".values", toString(info.shape), listShape(*values)});
    m_found[i] = {values, path};
  }

  std::size_t indexOf(Index layer, const std::string& name) const {
    std::size_t i = 0;
    while (i < m_found.size() && (m_arrays[i].layer != layer || m_arrays[i].name != name)) ++i;
    return i;
  }

  std::string namesOfArrays() const {
    std::string text;
    for (const ParameterInfo& info : m_arrays) text += (text.empty() ? "" : ", ") + describeArray(info);
    return text;
  }

  void readMatrix(const FoundArray& found, const ParameterInfo& info, Vector& theta) {
    const Index units = info.shape.dimensions[0];
    for (Index unit = 0; unit < units && !m_reader.failed(); ++unit)
      readRow((*found.values)[static_cast<std::size_t>(unit)], found.path + ".values[" + toText(unit) + "]",
              theta.data() + info.offset + unit, units);
  }

  void readRow(const json& row, const std::string& path, Scalar* into, Index stride) {
    for (std::size_t i = 0; i < row.size() && !m_reader.failed(); ++i, into += stride) {
      if (!row[i].is_number()) {
        float unused = 0;
        return m_reader.read(row[i], path + "[" + toText(i) + "]", unused);
      }
      *into = static_cast<Scalar>(row[i].get<double>());
      if (!std::isfinite(*into))
        m_reader.fail({ErrorCode::NotFinite, path + "[" + toText(i) + "]", {}, row[i].dump()});
    }
  }

  JsonReader& m_reader;
  Index m_count;
  std::vector<ParameterInfo> m_arrays;
  std::vector<FoundArray> m_found;
};

void checkCount(JsonReader& reader, const char* path, std::int64_t value) {
  if (value < 0)
    reader.fail({ErrorCode::OutOfRange, path,
                 intervalText(std::int64_t(0), std::numeric_limits<std::int64_t>::max()), toText(value)});
}

OptimizerState readOptimizerState(const JsonFields& fields, const Network& network) {
  OptimizerState state;
  fields.require("type", state.type);
  fields.require("steps", state.steps);
  checkCount(fields.reader(), "optimizerState.steps", state.steps);
  const OptimizerState kept = makeOptimizerState(state.type, 1);
  const auto readVector = [&](const char* name, Vector& into) {
    if (const json* list = fields.need(name))
      into =
          ArraysReader(fields.reader(), network, network.trainableCount()).read(*list, fields.pathOf(name));
  };
  if (kept.first.size() > 0) readVector("first", state.first);
  if (kept.second.size() > 0) readVector("second", state.second);
  if (!fields.reader().failed() && (state.second.array() < 0).any())
    fields.reader().fail(
        {ErrorCode::OutOfRange, fields.pathOf("second"), "≥ 0", toText(state.second.minCoeff())});
  return state;
}

bool isWorthSaving(const OptimizerState& state, const Network& network) {
  const bool holdsNumbers = state.first.size() > 0 || state.second.size() > 0;
  return holdsNumbers && network.parameterCount() <= kMostParametersWithOptimizer &&
         fits(state, state.type, network.trainableCount()) && state.first.allFinite() &&
         state.second.allFinite();
}

ordered_json optimizerStateToJson(const OptimizerState& state, const Network& network) {
  ordered_json object = {{"type", nameOf(state.type)}, {"steps", state.steps}};
  if (state.first.size() > 0) object["first"] = parametersToJson(network, state.first);
  if (state.second.size() > 0) object["second"] = parametersToJson(network, state.second);
  return object;
}

ordered_json rowToJson(const Scalar* from, Index count, Index stride) {
  ordered_json row = ordered_json::array();
  row.get_ref<ordered_json::array_t&>().reserve(static_cast<std::size_t>(count));
  for (Index i = 0; i < count; ++i) row.push_back(shortestDouble(from[i * stride]));
  return row;
}

}  // namespace

std::shared_ptr<const TrainedState> readTrainedState(const JsonFields& project, const NetworkSpec& spec) {
  JsonReader& reader = project.reader();
  auto trained = std::make_shared<TrainedState>();
  project.read("epoch", trained->epoch);
  project.read("step", trained->step);
  project.read("position", trained->position);
  checkCount(reader, "epoch", trained->epoch);
  checkCount(reader, "step", trained->step);
  checkCount(reader, "position", trained->position);
  if (const json* history = project.find("history")) trained->history = readHistory(reader, *history);
  const bool hasTrained = trained->epoch > 0 || trained->step > 0 || !trained->history.empty();
  const json* parameters = hasTrained ? project.need("parameters") : project.find("parameters");
  if (!parameters || reader.failed()) return nullptr;

  auto network = Network::build(spec);
  if (!network) {
    reader.fail(network.error());
    return nullptr;
  }
  trained->parameters =
      ArraysReader(reader, **network, (*network)->parameterCount()).read(*parameters, "parameters");
  if (project.find("optimizerState"))
    trained->optimizer = readOptimizerState(project.inside("optimizerState"), **network);
  return trained;
}

void writeTrainedState(const TrainedState& trained, const NetworkSpec& spec, ordered_json& project) {
  project["epoch"] = trained.epoch;
  project["step"] = trained.step;
  if (trained.position > 0) project["position"] = trained.position;
  const auto network = Network::build(spec);
  project["parameters"] = parametersToJson(**network, trained.parameters);
  if (isWorthSaving(trained.optimizer, **network))
    project["optimizerState"] = optimizerStateToJson(trained.optimizer, **network);
  if (!trained.history.empty()) project["history"] = historyToJson(trained.history);
}

ordered_json parametersToJson(const Network& network, ConstVectorRef theta) {
  ordered_json list = ordered_json::array();
  for (const ParameterInfo& info : arraysWithin(network, theta.size())) {
    const std::vector<Index>& dimensions = info.shape.dimensions;
    const Scalar* begin = theta.data() + info.offset;
    ordered_json values = ordered_json::array();
    if (dimensions.size() == 1)
      values = rowToJson(begin, dimensions[0], 1);
    else
      for (Index unit = 0; unit < dimensions[0]; ++unit)
        values.push_back(rowToJson(begin + unit, dimensions[1], dimensions[0]));
    list.push_back(
        {{"layer", info.layer}, {"name", info.name}, {"shape", dimensions}, {"values", std::move(values)}});
  }
  return list;
}

}  // namespace neurarium
