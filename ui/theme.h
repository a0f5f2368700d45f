#pragma once

#include <QColor>
#include <QPalette>
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace neurarium {

enum class ThemeChoice { Light, Dark };

/// Every colour of the window that has a meaning. Negative is orange, zero grey, positive blue, as in TensorFlow Playground; each split of the
/// data keeps one colour everywhere.
struct Theme {
  ThemeChoice choice = ThemeChoice::Light;
  QColor window;   ///< behind panels
  QColor surface;  ///< canvas, plots, lists
  QColor border;   ///< hairlines
  QColor text;
  QColor mutedText;  ///< labels of secondary rank; at least 4.5:1 on window and surface
  QColor accent;     ///< selection, the play button, focus
  QColor accentText;
  QColor warning;   ///< divergence, errors
  QColor negative;  ///< −1
  QColor zero;
  QColor positive;     ///< +1
  QColor errorSignal;  ///< δ, where errors travel back; 4.5:1 on window and surface
  QColor train;
  QColor validation;
  QColor test;

  /// The colour of a value scaled to [−1, 1] (outside: clamped), for links and heat maps; not a number gives `zero`.
  QRgb signedColor(float value) const {
    if (std::isnan(value)) return zero.rgb();
    constexpr float kHalf = 0.5f;  // to round: std::lround is a call, too dear for every pixel of a map
    return m_table[static_cast<std::size_t>((std::clamp(value, -1.0f, 1.0f) + 1.0f) * 128.0f + kHalf)];
  }
  /// The same for every pixel of a row, some at once. `colors` has room for as many.
  void signedColors(const std::vector<float>& values, QRgb* colors) const;
  /// The colour of a class by index: for two classes negative and positive, else ten that colour-blind people can tell apart.
  QColor classColor(int index, int classes) const;
  QPalette palette() const;

 private:
  friend const Theme& themeOf(ThemeChoice);
  void makeTable();
  std::array<QRgb, 257> m_table{};
};

/// The light or the dark theme.
const Theme& themeOf(ThemeChoice choice);

/// The theme in use. Widgets that paint with it repaint on QEvent::PaletteChange.
const Theme& theme();
/// Sets style, palette and style sheet of the application.
void applyTheme(ThemeChoice choice);

}  // namespace neurarium
