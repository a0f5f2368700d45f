#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>

#include "core/network.h"
#include "core/project/json_fields.h"
#include "core/project/project.h"

namespace neurarium {

/// More parameters than this are saved without the optimizer's state, which would make the file larger than readProject() takes.
constexpr Index kMostParametersWithOptimizer = 5'000'000;

/// The part of a project's file that training made: "epoch", "step", "position" (if not 0), "parameters", "optimizerState" and "history". nullptr if it has none of them.
/// Errors: those of Network::build(); MissingField, WrongShape, DuplicateColumn (received: the array), UnknownName, NotFinite, OutOfRange for parameters that
/// are not exactly the network's.
std::shared_ptr<const TrainedState> readTrainedState(const JsonFields& project, const NetworkSpec& network);

/// Adds the same fields to a project's object. The network is valid and the parameters are its own. An optimizer's state is left out where it
/// holds nothing, is not of this network, or is not finite.
void writeTrainedState(const TrainedState& trained, const NetworkSpec& network,
                       nlohmann::ordered_json& project);

/// All arrays of θ (or of a gradient) as a list of {layer, name, shape, values}: a matrix as one list a row. Of a vector of trainableCount()
/// numbers, those that are learned.
nlohmann::ordered_json parametersToJson(const Network& network, ConstVectorRef theta);

}  // namespace neurarium
