#include "core/project/history_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/project/json_text.h"
#include "core/text.h"

namespace neurarium {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

struct Count {
  const char* name;
  std::int64_t EpochMetrics::*member;
};
constexpr Count kCounts[] = {{"epoch", &EpochMetrics::epoch}, {"step", &EpochMetrics::step}};

struct Figure {
  const char* name;
  float EpochMetrics::*member;
};
constexpr Figure kFigures[] = {{"trainLoss", &EpochMetrics::trainLoss},
                               {"validationLoss", &EpochMetrics::validationLoss},
                               {"testLoss", &EpochMetrics::testLoss},
                               {"trainAccuracy", &EpochMetrics::trainAccuracy},
                               {"validationAccuracy", &EpochMetrics::validationAccuracy},
                               {"testAccuracy", &EpochMetrics::testAccuracy},
                               {"regularization", &EpochMetrics::regularization},
                               {"learningRate", &EpochMetrics::learningRate}};

ordered_json figureToJson(float value) {
  return std::isfinite(value) ? ordered_json(shortestDouble(value)) : ordered_json();
}

/// The list of one quantity, or nullptr if it is absent or not as long as the epochs'.
const json* listOf(const JsonFields& fields, const char* name, std::size_t length) {
  JsonReader& reader = fields.reader();
  const json* list = fields.find(name);
  if (!list || !reader.isList(*list, fields.pathOf(name))) return nullptr;
  if (list->size() == length) return list;
  reader.fail({ErrorCode::WrongShape, fields.pathOf(name), toText(length), toText(list->size())});
  return nullptr;
}

}  // namespace

std::vector<EpochMetrics> readHistory(JsonReader& reader, const json& value) {
  const JsonFields fields(reader, value, "history");
  const json* epochs = fields.need("epoch");
  if (!epochs || !reader.isList(*epochs, fields.pathOf("epoch"))) return {};
  std::vector<EpochMetrics> history(epochs->size());
  const auto path = [&](const char* name, std::size_t i) {
    return fields.pathOf(name) + "[" + toText(i) + "]";
  };
  for (const Count& count : kCounts)
    if (const json* list = listOf(fields, count.name, history.size()))
      for (std::size_t i = 0; i < history.size() && !reader.failed(); ++i)
        reader.read((*list)[i], path(count.name, i), history[i].*count.member);
  for (const Figure& figure : kFigures)
    if (const json* list = listOf(fields, figure.name, history.size()))
      for (std::size_t i = 0; i < history.size() && !reader.failed(); ++i)
        if (!(*list)[i].is_null()) reader.read((*list)[i], path(figure.name, i), history[i].*figure.member);
  return history;
}

ordered_json historyToJson(const std::vector<EpochMetrics>& history) {
  ordered_json object = ordered_json::object();
  for (const Count& count : kCounts) {
    ordered_json& list = object[count.name] = ordered_json::array();
    for (const EpochMetrics& metrics : history) list.push_back(metrics.*count.member);
  }
  for (const Figure& figure : kFigures) {
    ordered_json& list = object[figure.name] = ordered_json::array();
    for (const EpochMetrics& metrics : history) list.push_back(figureToJson(metrics.*figure.member));
  }
  return object;
}

ordered_json metricsToJson(const EpochMetrics& metrics) {
  ordered_json object = ordered_json::object();
  for (const Count& count : kCounts) object[count.name] = metrics.*count.member;
  for (const Figure& figure : kFigures) object[figure.name] = figureToJson(metrics.*figure.member);
  return object;
}

}  // namespace neurarium
