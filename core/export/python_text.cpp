#include "core/export/python_text.h"

#include "core/text.h"

namespace neurarium {

namespace {

constexpr std::size_t kLongestComment = 60;

bool continuesCharacter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Not longer than `length` bytes, and never half a character of UTF-8.
std::string shortened(std::string text, std::size_t length) {
  if (text.size() <= length) return text;
  while (length > 0 && continuesCharacter(text[length])) --length;
  return text.substr(0, length) + "…";
}

}  // namespace

std::string pythonFloat(double value) {
  const std::string text = toText(value);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string pythonInt(Index value) {
  return toText(value);
}

std::string commentOf(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "" : ", ") + name;
    if (text.size() > kLongestComment) break;
  }
  // A line break in a name would end the comment.
  for (char& byte : text)
    if (static_cast<unsigned char>(byte) < ' ' || byte == '\x7f') byte = ' ';
  return shortened(std::move(text), kLongestComment);
}

std::string argument(std::string_view name, std::string_view value) {
  return std::string(name).append("=").append(value);
}

std::string pythonList(const std::vector<std::string>& items) {
  std::string text = "[";
  for (const std::string& item : items) text += (text.size() > 1 ? ", " : "") + item;
  return text + "]";
}

}  // namespace neurarium
