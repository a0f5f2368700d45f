#include "app/csv_output.h"

#include <algorithm>

#include "core/text.h"

namespace neurarium {

std::string csvHeader(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) {
    if (!line.empty()) line += ',';
    const bool isPlain = name.find_first_of(",;\t\"\r\n") == std::string::npos && !name.empty() &&
                         name.front() != ' ' && name.back() != ' ';
    if (isPlain) {
      line += name;
      continue;
    }
    line += '"';
    for (const char c : name) line.append(c == '"' ? 2 : 1, c);
    line += '"';
  }
  return line + '\n';
}

void appendNumbers(ConstVectorRef numbers, std::string& line) {
  for (const Scalar number : numbers) {
    if (!line.empty()) line += ',';
    line += toText(number);
  }
}

}  // namespace neurarium
