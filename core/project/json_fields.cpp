#include "core/project/json_fields.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/text.h"

namespace neurarium {

namespace {

using nlohmann::json;

/// The id of a value's type, as errors name it.
const char* typeOf(const json& value) {
  switch (value.type()) {
    case json::value_t::object:
      return "object";
    case json::value_t::array:
      return "list";
    case json::value_t::string:
      return "text";
    case json::value_t::boolean:
      return "boolean";
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
    case json::value_t::number_float:
      return "number";
    case json::value_t::null:
    case json::value_t::binary:
    case json::value_t::discarded:
      break;
  }
  return "null";
}

/// The number in `value` if it is whole and T holds it; 4.0 is as good as 4.
template <typename T>
std::optional<T> wholeNumber(const json& value) {
  if (value.is_number_unsigned()) {
    const auto number = value.get<std::uint64_t>();
    if (number <= static_cast<std::uint64_t>(std::numeric_limits<T>::max())) return static_cast<T>(number);
    return std::nullopt;
  }
  if (value.is_number_integer()) {
    const auto number = value.get<std::int64_t>();
    if constexpr (std::is_unsigned_v<T>) {
      if (number < 0) return std::nullopt;
    } else if (number < static_cast<std::int64_t>(std::numeric_limits<T>::min()) ||
               number > static_cast<std::int64_t>(std::numeric_limits<T>::max())) {
      return std::nullopt;
    }
    return static_cast<T>(number);
  }
  const double number = value.get<double>();
  // 2⁶³ and 2⁶⁴ are the first that do not fit, and exact as doubles; the largest T is not.
  const double end = std::ldexp(1.0, std::numeric_limits<T>::digits);
  if (number >= end || number < static_cast<double>(std::numeric_limits<T>::min())) return std::nullopt;
  return static_cast<T>(number);
}

}  // namespace

void JsonReader::wrongType(const json& value, const std::string& path, const char* expected) {
  fail({ErrorCode::WrongType, path, expected, typeOf(value)});
}

void JsonReader::read(const json& value, const std::string& path, bool& into) {
  if (!value.is_boolean()) return wrongType(value, path, "boolean");
  into = value.get<bool>();
}

void JsonReader::read(const json& value, const std::string& path, double& into) {
  if (!value.is_number()) return wrongType(value, path, "number");
  into = value.get<double>();
}

void JsonReader::read(const json& value, const std::string& path, float& into) {
  double number = 0;
  read(value, path, number);
  if (failed()) return;
  into = static_cast<float>(number);
  if (!std::isfinite(into)) fail({ErrorCode::NotFinite, path, {}, toText(number)});
}

namespace {

template <typename T>
void readWhole(JsonReader& reader, const json& value, const std::string& path, T& into) {
  if (value.is_number_float()) {
    const double number = value.get<double>();
    if (number != std::floor(number))
      return reader.fail({ErrorCode::WrongType, path, "wholeNumber", toText(number)});
  }
  if (const auto number = wholeNumber<T>(value)) {
    into = *number;
    return;
  }
  reader.fail({ErrorCode::OutOfRange, path,
               intervalText(std::numeric_limits<T>::min(), std::numeric_limits<T>::max()), value.dump()});
}

}  // namespace

void JsonReader::read(const json& value, const std::string& path, int& into) {
  if (!value.is_number()) return wrongType(value, path, "wholeNumber");
  readWhole(*this, value, path, into);
}

void JsonReader::read(const json& value, const std::string& path, std::int64_t& into) {
  if (!value.is_number()) return wrongType(value, path, "wholeNumber");
  readWhole(*this, value, path, into);
}

void JsonReader::read(const json& value, const std::string& path, std::uint64_t& into) {
  if (!value.is_number()) return wrongType(value, path, "wholeNumber");
  readWhole(*this, value, path, into);
}

void JsonReader::read(const json& value, const std::string& path, std::string& into) {
  if (!value.is_string()) return wrongType(value, path, "text");
  into = value.get<std::string>();
}

void JsonReader::read(const json& value, const std::string& path, std::vector<std::string>& into) {
  if (!isList(value, path)) return;
  into.resize(value.size());
  for (std::size_t i = 0; i < value.size() && !failed(); ++i)
    read(value[i], path + "[" + toText(i) + "]", into[i]);
}

bool JsonReader::isList(const json& value, const std::string& path) {
  if (!value.is_array()) wrongType(value, path, "list");
  return !failed();
}

JsonFields::JsonFields(JsonReader& reader, const json& value, std::string path)
    : m_reader(reader), m_value(&value), m_path(std::move(path)) {
  if (!value.is_object()) m_reader.fail({ErrorCode::WrongType, m_path, "object", typeOf(value)});
}

const json* JsonFields::find(const char* name) const {
  if (m_reader.failed()) return nullptr;
  const auto field = m_value->find(name);
  return field == m_value->end() ? nullptr : &*field;
}

const json* JsonFields::need(const char* name) const {
  const json* value = find(name);
  if (!value) m_reader.fail({ErrorCode::MissingField, pathOf(name), {}, {}});
  return value;
}

JsonFields JsonFields::inside(const char* name) const {
  static const json kNothing = json::object();
  const json* value = find(name);
  return {m_reader, value ? *value : kNothing, pathOf(name)};
}

}  // namespace neurarium
