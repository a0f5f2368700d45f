#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/network_spec.h"
#include "core/project/json_fields.h"

namespace neurarium {

/// A layer from its object in a file. Only what each value is, is checked here; whether the layers make a network, validate() says.
/// Errors: MissingField (type, units), WrongType, UnknownName, OutOfRange, WrongShape (frozen); where: the field's path.
LayerSpec readLayer(const JsonFields& fields);

/// The object that readLayer() turns into the same layer. What a reader would put there anyway is left out.
nlohmann::ordered_json writeLayer(const LayerSpec& layer);

/// The three numbers of a penalty, here and in a project's training settings.
void readRegularization(const JsonFields& fields, Regularization& regularization);
nlohmann::ordered_json writeRegularization(const Regularization& regularization);

}  // namespace neurarium
