#include "ui/math/math_layout.h"

#include <QFontDatabase>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/math/math_breaks.h"
#include "ui/math/math_elision.h"
#include "ui/math/math_typesetter.h"

namespace neurarium {

namespace {

constexpr double kSmallestScale = 0.7;
constexpr int kFewest = 3;  // terms of a sum that are always shown
constexpr int kMany = 60;   // terms beyond which no screen shows all of them

constexpr std::array kFamilies = {"STIX Two Text",    "Latin Modern Roman", "Cambria",      "Times New Roman",
                                  "Liberation Serif", "TeX Gyre Termes",    "Nimbus Roman", "DejaVu Serif"};

}  // namespace

QFont MathLayout::mathFont() {
  static const QString family = [] {
    const QStringList there = QFontDatabase::families();
    for (const char* name : kFamilies)
      if (there.contains(QLatin1String(name))) return QString::fromLatin1(name);
    return QString();
  }();
  QFont font;
  if (!family.isEmpty()) font.setFamily(family);
  font.setStyleHint(QFont::Serif);
  return font;
}

MathLayout::MathLayout(const MathNode& formula, const Style& style, double maxWidth) {
  const MathNode whole = flattened(formula);
  const int longest = longestPart(whole);
  const bool isHopeless = style.maxLines > 0 && longest > kMany;
  if (!isHopeless && tryLayout(whole, style, maxWidth)) return;
  Style smaller = style;
  const auto shrink = [&](double smallest) {
    if (m_size.width() <= maxWidth) return;
    m_scale = std::max(smallest, m_scale * maxWidth / m_size.width() * 0.99);
    smaller.size = style.size * m_scale;
  };
  if (!isHopeless) {
    shrink(kSmallestScale);
    if (m_scale < 1 && tryLayout(whole, smaller, maxWidth)) return;
  }
  // As many terms as there is room for.
  int fits = kFewest;
  int fails = std::min(longest, kMany) + 1;
  while (fails - fits > 1) {
    const int middle = (fits + fails) / 2;
    (tryLayout(elided(whole, middle), smaller, maxWidth) ? fits : fails) = middle;
  }
  MathNode shortened = elided(whole, fits);
  m_isElided = longest > fits + 1;
  if (tryLayout(shortened, smaller, maxWidth)) return;
  // Nothing is ever cut off.
  constexpr int kTries = 4;
  for (int i = 0; i < kTries && m_size.width() > maxWidth; ++i) {
    shrink(0.1);
    tryLayout(shortened, smaller, maxWidth);
  }
}

bool MathLayout::tryLayout(const MathNode& formula, const Style& style, double maxWidth) {
  const MathTypesetter typesetter(style.font, style.size);
  const double em = typesetter.size();
  const double side = std::ceil(0.12 * em);  // slanted letters lean over their width
  const MathBreaks breaks =
      breakLines(typesetter, formula, maxWidth - 2 * side, std::max(0.0, style.relation - side));
  m_lines.clear();
  m_numbers.clear();
  m_relation = breaks.relation > 0 ? breaks.relation + side : 0;
  double y = 1;
  for (const MathBreaks::Line& line : breaks.lines) {
    MathBox box = MathTypesetter::joined(breaks.atoms.data() + line.first, breaks.atoms.data() + line.last);
    if (!m_lines.empty()) y += std::ceil(0.3 * em);
    y = std::ceil(y + std::max(box.ascent, 0.75 * em));
    const QPointF at(line.x + side, y);
    if (m_lines.empty()) m_baseline = y;
    for (const Number& number : box.numbers)
      m_numbers.push_back({number.rect.translated(at), number.event, number.value, number.isBlank});
    y += std::max(box.descent, 0.22 * em);
    m_lines.push_back({std::move(box), at});
  }
  m_size = QSizeF(std::ceil(breaks.width) + 2 * side, std::ceil(y) + 1);
  return m_size.width() <= maxWidth && (style.maxLines == 0 || lines() <= style.maxLines);
}

void MathLayout::paint(QPainter& painter, QPointF topLeft, const Theme& theme) const {
  for (const Line& line : m_lines) line.box.paint(painter, topLeft + line.at, theme);
}

const MathLayout::Number* MathLayout::numberAt(QPointF point) const {
  constexpr double kReach = 2;
  for (const Number& number : m_numbers)
    if (number.rect.adjusted(-kReach, -kReach, kReach, kReach).contains(point)) return &number;
  return nullptr;
}

std::vector<QRectF> MathLayout::rectsOf(int event) const {
  std::vector<QRectF> rects;
  for (const Number& number : m_numbers)
    if (number.event == event) rects.push_back(number.rect);
  return rects;
}

}  // namespace neurarium
