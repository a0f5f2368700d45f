#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/types.h"

namespace neurarium {

constexpr int kDeepestNesting = 64;

/// Errors: NotText, Syntax (received: the word that stood there, or empty at the end of the text), NotFinite (NaN, or beyond the range of a double),
/// OutOfRange (nesting); where: line and column.
Result<nlohmann::json> parseJson(std::string_view text);

/// For people to read: an object's fields on lines of their own, a list of numbers and whatever is short on one line.
std::string layOutJson(const nlohmann::ordered_json& value);

/// The double whose shortest text is that of `value`: a float of 0.1 is written as 0.1 and reads back as the same float.
double shortestDouble(float value);
double shortestDouble(double value);

}  // namespace neurarium
