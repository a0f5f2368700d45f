#include "core/project/json_text.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "core/data/text_check.h"
#include "core/text.h"

namespace neurarium {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t kLongestLine = 110;
constexpr std::size_t kLongestWord = 40;

/// "line 3, column 7" of a byte; columns count characters.
std::string placeOf(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto column =
      1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(), isFirstByte);
  return "line " + toText(line) + ", column " + toText(column);
}

bool isWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
         c == '+' || c == '_' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// The word around a byte, or the one sign that stands there.
std::string_view wordAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  if (!isWordByte(text[at])) return text.substr(at, 1);
  std::size_t begin = at;
  while (begin > 0 && isWordByte(text[begin - 1]) && at - begin < kLongestWord) --begin;
  std::size_t end = at;
  while (end < text.size() && isWordByte(text[end]) && end - begin < kLongestWord) ++end;
  return text.substr(begin, end - begin);
}

bool isNotANumber(std::string_view word) {
  std::string lower(word.substr(word.starts_with('-') ? 1 : 0));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower == "nan" || lower == "inf" || lower == "infinity";
}

Error syntaxError(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::string_view word = wordAt(text, at);
  if (!isNotANumber(word)) return {ErrorCode::Syntax, placeOf(text, at), {}, std::string(word)};
  const auto begin = static_cast<std::size_t>(word.data() - text.data());
  return {ErrorCode::NotFinite, placeOf(text, begin), {}, std::string(word)};
}

/// The parser names the number in quotes, but not its place.
Error overflowError(std::string_view text, std::string_view message) {
  const std::size_t open = message.find('\'');
  const std::size_t close = message.rfind('\'');
  const bool isQuoted = open != std::string_view::npos && close > open;
  const std::string_view number = isQuoted ? message.substr(open + 1, close - open - 1) : std::string_view();
  return {ErrorCode::NotFinite,
          placeOf(text, std::min(text.find(number), text.size())),
          {},
          std::string(number.substr(0, kLongestWord))};
}

/// Looked at before parsing: a value nested a million times deep would cost gigabytes.
Status checkNesting(std::string_view text) {
  int depth = 0;
  bool isInString = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (isInString) {
      if (c == '\\') ++i;
      if (c == '"') isInString = false;
      continue;
    }
    if (c == '"') isInString = true;
    if (c == ']' || c == '}') --depth;
    if (c != '[' && c != '{') continue;
    if (++depth > kDeepestNesting)
      return Error{ErrorCode::OutOfRange, placeOf(text, i), intervalText(1, kDeepestNesting), toText(depth)};
  }
  return Done{};
}

std::string scalarText(const ordered_json& value) {
  return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string inlineText(const ordered_json& value) {
  if (!value.is_structured()) return scalarText(value);
  std::string text(1, value.is_object() ? '{' : '[');
  bool isFirst = true;
  for (const auto& item : value.items()) {
    if (!isFirst) text += ", ";
    isFirst = false;
    if (value.is_object()) text += scalarText(item.key()) + ": ";
    text += inlineText(item.value());
  }
  return text + (value.is_object() ? '}' : ']');
}

bool isFlatList(const ordered_json& value) {
  return value.is_array() && std::none_of(value.begin(), value.end(),
                                          [](const ordered_json& item) { return item.is_structured(); });
}

/// Whether `value` fits on a line; stops looking as soon as it is clear that it does not.
bool isShort(const ordered_json& value, std::size_t room) {
  if (value.is_structured() && value.size() > room / 2) return false;
  if (value.is_structured() && std::any_of(value.begin(), value.end(), [](const ordered_json& item) {
        return item.is_structured() && !isFlatList(item);
      }))
    return false;
  return inlineText(value).size() <= room;
}

void layOut(const ordered_json& value, std::size_t indent, std::string& text) {
  const std::size_t room = kLongestLine - std::min(indent, kLongestLine);
  if (!value.is_structured() || value.empty() || isFlatList(value) || (indent > 0 && isShort(value, room))) {
    text += inlineText(value);
    return;
  }
  text += value.is_object() ? '{' : '[';
  bool isFirst = true;
  for (const auto& item : value.items()) {
    text += isFirst ? "\n" : ",\n";
    isFirst = false;
    text.append(indent + 2, ' ');
    if (value.is_object()) text += scalarText(item.key()) + ": ";
    layOut(item.value(), indent + 2, text);
  }
  text += '\n';
  text.append(indent, ' ');
  text += value.is_object() ? '}' : ']';
}

}  // namespace

Result<json> parseJson(std::string_view text) {
  if (auto status = checkText(text); !status) return status.error();
  if (auto status = checkNesting(text); !status) return status.error();
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    return syntaxError(text, error.byte > 0 ? error.byte - 1 : 0);
  } catch (const json::out_of_range& error) {
    return overflowError(text, error.what());
  }
}

std::string layOutJson(const ordered_json& value) {
  std::string text;
  layOut(value, 0, text);
  return text + '\n';
}

double shortestDouble(float value) {
  const std::string text = toText(value);
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

double shortestDouble(double value) {
  return value;
}

}  // namespace neurarium
