#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "core/project/json_fields.h"
#include "core/training/metrics.h"

namespace neurarium {

/// The course of a run as one list a quantity, all equally long; null for what was not measured.
/// Errors: WrongType, MissingField (history.epoch), WrongShape, NotFinite.
std::vector<EpochMetrics> readHistory(JsonReader& reader, const nlohmann::json& history);
nlohmann::ordered_json historyToJson(const std::vector<EpochMetrics>& history);

/// The figures of one epoch as an object, in the same names.
nlohmann::ordered_json metricsToJson(const EpochMetrics& metrics);

}  // namespace neurarium
