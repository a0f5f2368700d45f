#pragma once

#include <string>
#include <vector>

#include "core/types.h"

namespace neurarium {

/// A line of CSV from names, those with signs of the format in quotes.
std::string csvHeader(const std::vector<std::string>& names);

/// Appends numbers that read back as the same bits, separated by commas; begins with a comma unless the line is empty.
void appendNumbers(ConstVectorRef numbers, std::string& line);

}  // namespace neurarium
