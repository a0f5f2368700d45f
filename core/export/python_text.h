#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/types.h"

namespace neurarium {

/// A float of Python that reads back as the same number: always with a point or an exponent, since Keras refuses whole numbers in places.
std::string pythonFloat(double value);
std::string pythonInt(Index value);

/// Names for a comment, separated by commas, on one line and cut after some 60 characters.
std::string commentOf(const std::vector<std::string>& names);

/// "name=value", an argument of a call.
std::string argument(std::string_view name, std::string_view value);

/// "[a, b, c]"
std::string pythonList(const std::vector<std::string>& items);

}  // namespace neurarium
