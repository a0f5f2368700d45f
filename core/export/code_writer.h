#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/export/code.h"

namespace neurarium {

/// Gathers the lines of a Python program, each with the layer that it is about.
class CodeWriter {
 public:
  void line(std::string text, int layer = -1) { m_lines.push_back({std::move(text), layer}); }
  void blank() { line({}); }
  /// Several lines; the line break that `text` begins with is passed over, and so is the one at its end.
  void block(std::string_view text);

  /// `head(arguments)tail`, on one line if it fits, else with every argument on a line of its own. No arguments: nothing between the brackets.
  void call(int indent, const std::string& head, const std::vector<std::string>& arguments,
            const std::string& tail = {}, int layer = -1);
  /// `head[items]tail`, with as many items a line as fit.
  void list(int indent, const std::string& head, const std::vector<std::string>& items,
            const std::string& tail = {}, int layer = -1);

  std::vector<CodeLine> take() { return std::move(m_lines); }

 private:
  std::vector<CodeLine> m_lines;
};

/// Narrow enough to be read beside the canvas.
constexpr std::size_t kCodeWidth = 72;

}  // namespace neurarium
