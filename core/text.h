#pragma once

#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

namespace neurarium {

/// The shortest text that reads back as the same number, with a '.' whatever the locale.
template <typename Number>
std::string toText(Number value) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  return std::string(buffer, end);
}

/// The same, but whole numbers in full where the shortest text would be "1e+05".
inline std::string plainText(double value) {
  const bool isWhole = std::abs(value) < 1e12 && value == std::floor(value);
  return isWhole ? toText(static_cast<std::int64_t>(value)) : toText(value);
}

/// The values from `least` to `most`, for an error's `expected`: "1…512".
template <typename Number>
std::string intervalText(Number least, Number most) {
  return toText(least) + "…" + toText(most);
}

}  // namespace neurarium
