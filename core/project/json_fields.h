#pragma once

#include <concepts>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "core/named.h"
#include "core/result.h"

namespace neurarium {

/// Values out of a parsed JSON text. The first error is kept and makes every later reading do nothing, so that a reader may be written
/// as a list of fields and looked at once in the end.
class JsonReader {
 public:
  const std::optional<Error>& failure() const { return m_failure; }
  bool failed() const { return m_failure.has_value(); }
  void fail(Error error) {
    if (!m_failure) m_failure = std::move(error);
  }

  /// `path` is what an error calls the value: "network.layers[2].units".
  /// Errors: WrongType; OutOfRange for a whole number that the type does not hold; NotFinite.
  void read(const nlohmann::json& value, const std::string& path, bool& into);
  void read(const nlohmann::json& value, const std::string& path, double& into);
  void read(const nlohmann::json& value, const std::string& path, float& into);
  void read(const nlohmann::json& value, const std::string& path, int& into);
  void read(const nlohmann::json& value, const std::string& path, std::int64_t& into);
  void read(const nlohmann::json& value, const std::string& path, std::uint64_t& into);
  void read(const nlohmann::json& value, const std::string& path, std::string& into);
  void read(const nlohmann::json& value, const std::string& path, std::vector<std::string>& into);

  /// An enumeration by its name. Errors: WrongType, UnknownName.
  template <typename E>
  requires std::is_enum_v<E>
  void read(const nlohmann::json& value, const std::string& path, E& into) {
    std::string name;
    read(value, path, name);
    if (failed()) return;
    if (const auto id = fromName<E>(name))
      into = *id;
    else
      fail({ErrorCode::UnknownName, path, allNames<E>(), name});
  }

  /// Whether `value` is a list; fails if not.
  bool isList(const nlohmann::json& value, const std::string& path);

 private:
  void wrongType(const nlohmann::json& value, const std::string& path, const char* expected);

  std::optional<Error> m_failure;
};

/// The fields of one JSON object.
class JsonFields {
 public:
  /// Errors: WrongType if `value` is no object.
  JsonFields(JsonReader& reader, const nlohmann::json& value, std::string path);

  /// Nothing happens if there is no such field.
  template <typename T>
  void read(const char* name, T& into) const {
    if (const nlohmann::json* value = find(name)) m_reader.read(*value, pathOf(name), into);
  }
  /// Errors: also MissingField.
  template <typename T>
  void require(const char* name, T& into) const {
    if (const nlohmann::json* value = need(name)) m_reader.read(*value, pathOf(name), into);
  }

  /// nullptr if there is no such field, or after a failure.
  const nlohmann::json* find(const char* name) const;
  /// The same; its absence is a MissingField.
  const nlohmann::json* need(const char* name) const;
  /// An object inside; without fields if it is absent.
  JsonFields inside(const char* name) const;

  std::string pathOf(const char* name) const { return m_path.empty() ? name : m_path + "." + name; }
  JsonReader& reader() const { return m_reader; }

 private:
  JsonReader& m_reader;
  const nlohmann::json* m_value;
  std::string m_path;
};

}  // namespace neurarium
