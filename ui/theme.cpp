#include "ui/theme.h"

#include <QApplication>
#include <algorithm>
#include <cmath>

#include "ui/widgets/outline_style.h"

namespace neurarium {

namespace {

ThemeChoice g_choice = ThemeChoice::Light;

QColor mix(const QColor& from, const QColor& to, double share) {
  return QColor::fromRgbF(static_cast<float>(from.redF() + (to.redF() - from.redF()) * share),
                          static_cast<float>(from.greenF() + (to.greenF() - from.greenF()) * share),
                          static_cast<float>(from.blueF() + (to.blueF() - from.blueF()) * share));
}

Theme light() {
  Theme theme;
  theme.choice = ThemeChoice::Light;
  theme.window = QColor(0xf3f4f6);
  theme.surface = QColor(0xffffff);
  theme.border = QColor(0xd5d9df);
  theme.text = QColor(0x1b2430);
  theme.mutedText = QColor(0x5b6675);
  theme.accent = QColor(0x0b63a5);
  theme.accentText = QColor(0xffffff);
  theme.warning = QColor(0xb3261e);
  theme.negative = QColor(0xf59322);
  theme.zero = QColor(0xe8eaeb);
  theme.positive = QColor(0x0877bd);
  theme.errorSignal = QColor(0xc2187c);
  theme.train = QColor(0x3a4656);
  theme.validation = QColor(0x8e44ad);
  theme.test = QColor(0x0f8a5f);
  return theme;
}

Theme dark() {
  Theme theme;
  theme.choice = ThemeChoice::Dark;
  theme.window = QColor(0x1d2229);
  theme.surface = QColor(0x14181d);
  theme.border = QColor(0x39424e);
  theme.text = QColor(0xe8ecf1);
  theme.mutedText = QColor(0x9eaab9);
  theme.accent = QColor(0x3b9be0);
  theme.accentText = QColor(0x0d1116);
  theme.warning = QColor(0xff8a80);
  theme.negative = QColor(0xf59322);
  theme.zero = QColor(0x3a414a);
  theme.positive = QColor(0x2d9be6);
  theme.errorSignal = QColor(0xff6fb5);
  theme.train = QColor(0xc3ccd8);
  theme.validation = QColor(0xc58be0);
  theme.test = QColor(0x3fcf9a);
  return theme;
}

/// Ten colours after Okabe & Ito 2008 and Tol 2021.
constexpr std::array<QRgb, 10> kClassColors = {0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7, 0xffd55e00,
                                               0xff56b4e9, 0xff999933, 0xff882255, 0xff6f7d8c, 0xff44aa99};

}  // namespace

void Theme::makeTable() {
  for (std::size_t i = 0; i < m_table.size(); ++i) {
    const double value = static_cast<double>(i) / 128.0 - 1.0;
    m_table[i] = mix(zero, value < 0 ? negative : positive, std::abs(value)).rgb();
  }
}

void Theme::signedColors(const std::vector<float>& values, QRgb* colors) const {
  constexpr std::size_t kAtOnce = 64;
  std::array<int, kAtOnce> places{};
  for (std::size_t begin = 0; begin < values.size(); begin += kAtOnce) {
    const std::size_t count = std::min(kAtOnce, values.size() - begin);
    // Written so that it becomes code without jumps: not a number is 0.
    for (std::size_t i = 0; i < count; ++i) {
      float value = values[begin + i];
      value = value == value ? value : 0;
      value = value > -1 ? value : -1;
      value = value < 1 ? value : 1;
      places[i] = static_cast<int>((value + 1) * 128.0f + 0.5f);
    }
    for (std::size_t i = 0; i < count; ++i) colors[begin + i] = m_table[static_cast<std::size_t>(places[i])];
  }
}

QColor Theme::classColor(int index, int classes) const {
  if (classes == 2) return index == 1 ? positive : negative;
  return QColor::fromRgb(kClassColors[static_cast<std::size_t>(index) % kClassColors.size()]);
}

QPalette Theme::palette() const {
  QPalette palette;
  palette.setColor(QPalette::Window, window);
  palette.setColor(QPalette::WindowText, text);
  palette.setColor(QPalette::Base, surface);
  palette.setColor(QPalette::AlternateBase, window);
  palette.setColor(QPalette::Text, text);
  palette.setColor(QPalette::PlaceholderText, mutedText);
  palette.setColor(QPalette::Button, mix(window, surface, 0.5));
  palette.setColor(QPalette::ButtonText, text);
  palette.setColor(QPalette::BrightText, warning);
  palette.setColor(QPalette::Highlight, accent);
  palette.setColor(QPalette::HighlightedText, accentText);
  palette.setColor(QPalette::Link, accent);
  palette.setColor(QPalette::LinkVisited, accent);
  palette.setColor(QPalette::ToolTipBase, surface);
  palette.setColor(QPalette::ToolTipText, text);
  palette.setColor(QPalette::Light, mix(window, Qt::white, choice == ThemeChoice::Dark ? 0.12 : 0.6));
  palette.setColor(QPalette::Midlight, mix(window, Qt::white, choice == ThemeChoice::Dark ? 0.06 : 0.3));
  palette.setColor(QPalette::Mid, border);
  palette.setColor(QPalette::Dark, mix(window, Qt::black, 0.3));
  palette.setColor(QPalette::Shadow, mix(window, Qt::black, 0.6));
  for (const auto role :
       {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
    palette.setColor(QPalette::Disabled, role, mix(mutedText, window, 0.4));
  palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
  return palette;
}

const Theme& themeOf(ThemeChoice choice) {
  static const std::array<Theme, 2> themes = [] {
    std::array<Theme, 2> made = {light(), dark()};
    for (Theme& theme : made) theme.makeTable();
    return made;
  }();
  return themes[choice == ThemeChoice::Dark ? 1 : 0];
}

const Theme& theme() {
  return themeOf(g_choice);
}

void applyTheme(ThemeChoice choice) {
  g_choice = choice;
  QApplication::setStyle(new OutlineStyle);
  QApplication::setPalette(theme().palette());
}

}  // namespace neurarium
