#include "core/export/code_writer.h"

#include <numeric>

namespace neurarium {

namespace {

constexpr int kIndent = 4;

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(count), ' ');
}

/// What a reader counts: characters, not bytes.
std::size_t widthOf(std::string_view text) {
  std::size_t width = 0;
  for (const char byte : text)
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) ++width;
  return width;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

}  // namespace

void CodeWriter::block(std::string_view text) {
  if (text.starts_with('\n')) text.remove_prefix(1);
  if (text.ends_with('\n')) text.remove_suffix(1);
  while (true) {
    const std::size_t end = text.find('\n');
    line(std::string(text.substr(0, end)));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

void CodeWriter::call(int indent, const std::string& head, const std::vector<std::string>& arguments,
                      const std::string& tail, int layer) {
  std::string oneLine = spaces(indent) + head + "(" + joined(arguments) + ")" + tail;
  if (widthOf(oneLine) <= kCodeWidth || arguments.empty()) return line(std::move(oneLine), layer);
  line(spaces(indent) + head + "(", layer);
  for (const std::string& argument : arguments) line(spaces(indent + kIndent) + argument + ",", layer);
  line(spaces(indent) + ")" + tail, layer);
}

void CodeWriter::list(int indent, const std::string& head, const std::vector<std::string>& items,
                      const std::string& tail, int layer) {
  std::string oneLine = spaces(indent) + head + "[" + joined(items) + "]" + tail;
  if (widthOf(oneLine) <= kCodeWidth) return line(std::move(oneLine), layer);
  line(spaces(indent) + head + "[", layer);
  std::string row = spaces(indent + kIndent);
  for (const std::string& item : items) {
    const bool isFirst = row.back() == ' ';
    if (!isFirst && widthOf(row) + item.size() + 2 > kCodeWidth) {
      line(std::move(row), layer);
      row = spaces(indent + kIndent);
    }
    row += (row.back() == ' ' ? "" : " ") + item + ",";
  }
  line(std::move(row), layer);
  line(spaces(indent) + "]" + tail, layer);
}

std::string codeText(const std::vector<CodeLine>& lines) {
  return std::accumulate(
      lines.begin(), lines.end(), std::string(),
      [](std::string text, const CodeLine& line) { return std::move(text) + line.text + "\n"; });
}

}  // namespace neurarium
