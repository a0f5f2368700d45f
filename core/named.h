#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace neurarium {

/// One row of a table that gives an enumeration its names in files and on the command line.
template <typename E>
struct Named {
  E id;
  std::string_view name;
};

/// The table of an enumeration is found by argument-dependent lookup: `std::span<const Named<E>> namesOf(E)`.
template <typename E>
std::string_view nameOf(E id) {
  for (const Named<E>& row : namesOf(E{}))
    if (row.id == id) return row.name;
  return {};
}

template <typename E>
std::optional<E> fromName(std::string_view name) {
  for (const Named<E>& row : namesOf(E{}))
    if (row.name == name) return row.id;
  return std::nullopt;
}

/// All names, separated by ", ", for an error's `expected`.
template <typename E>
std::string allNames() {
  std::string text;
  for (const Named<E>& row : namesOf(E{})) text.append(text.empty() ? "" : ", ").append(row.name);
  return text;
}

}  // namespace neurarium
