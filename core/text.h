#pragma once

#include <charconv>
#include <string>

namespace neurarium {

/// The shortest text that reads back as the same number, with a '.' whatever the locale.
template <typename Number>
std::string toText(Number value) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  return std::string(buffer, end);
}

/// The values from `least` to `most`, for an error's `expected`: "1…512".
template <typename Number>
std::string intervalText(Number least, Number most) {
  return toText(least) + "…" + toText(most);
}

}  // namespace neurarium
