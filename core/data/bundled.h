#pragma once

#include <string_view>

namespace neurarium {

/// The text of a bundled data set by its file name ("iris.csv"); empty when there is none of that name.
std::string_view bundledFile(std::string_view name);

}  // namespace neurarium
