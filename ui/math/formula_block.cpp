#include "ui/math/formula_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

constexpr double kFarthestRelation = 0.35;  // of the width: beyond, lines would have little room
constexpr double kAside = 0.82;             // what leads to a formula is smaller
constexpr double kSmallestAside = 13;

struct ToldLine {
  MathNode formula;
  bool isAside = false;
};

/// "= 0.5" goes on from another line; "‖G‖ = 0.5" says something of its own.
bool goesOn(const MathNode& result) {
  return result.kind != MathNode::Kind::Row || result.children.empty() ||
         result.children.front().kind == MathNode::Kind::Operator;
}

/// The formulas that stand below each other.
std::vector<ToldLine> linesOf(const EventFormula& formula, bool joins) {
  std::vector<ToldLine> lines;
  for (const MathNode& line : formula.before) lines.push_back({line, true});
  const std::size_t first = lines.size();
  for (const MathNode* line : {&formula.symbols, &formula.numbers})
    if (!line->isEmpty()) lines.push_back({*line});
  if (formula.result.isEmpty()) return lines;
  // What needs no computing is told in one line: x₁ = 0.5.
  if ((joins || formula.numbers.isEmpty()) && lines.size() > first && goesOn(formula.result))
    lines.back().formula = math::row({lines.back().formula, formula.result});
  else
    lines.push_back({formula.result});
  return lines;
}

QFont sized(QFont font, double size, bool isBold) {
  font.setPixelSize(static_cast<int>(std::lround(size)));
  font.setBold(isBold);
  return font;
}

}  // namespace

FormulaBlock::FormulaBlock(const EventFormula& formula, const Style& style, double width)
    : m_width(width),
      m_titleFont(sized(style.words, std::clamp(0.62 * style.size, 12.0, 16.0), true)),
      m_reasonFont(sized(style.words, std::clamp(0.66 * style.size, 12.0, 18.0), false)),
      m_title(formula.title),
      m_reason(formula.reason) {
  addWords(m_title, m_titleFont, m_titlePlace);
  if (!m_title.isEmpty()) m_height += std::round(0.3 * style.size);

  const std::vector<ToldLine> lines = linesOf(formula, style.joins);
  const auto laidOut = [&](const ToldLine& line, double relation) {
    const double size = line.isAside ? std::max(kSmallestAside, kAside * style.size) : style.size;
    return MathLayout(line.formula, {MathLayout::mathFont(), size, style.maxLines, relation}, width);
  };
  std::vector<MathLayout> layouts;
  double relation = 0;
  for (const ToldLine& line : lines) {
    layouts.push_back(laidOut(line, 0));
    const double found = layouts.back().relation();
    if (!line.isAside && found <= kFarthestRelation * width) relation = std::max(relation, found);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    MathLayout& layout = layouts[i];
    if (!lines[i].isAside && layout.relation() < relation) layout = laidOut(lines[i], relation);
    const double height = layout.size().height();
    if (i > 0) m_height += std::round(0.22 * style.size);
    m_lines.push_back({std::move(layout), {0, m_height}});
    m_height += height;
  }

  if (!lines.empty() && !m_reason.isEmpty()) m_height += std::round(0.45 * style.size);
  addWords(m_reason, m_reasonFont, m_reasonPlace);
}

void FormulaBlock::addWords(const QString& text, const QFont& font, QRectF& place) {
  if (text.isEmpty()) return;
  const QRectF room(0, 0, m_width, 10000);
  const double height =
      std::ceil(QFontMetricsF(font).boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text).height());
  place = QRectF(0, m_height, m_width, height);
  m_height += height;
}

bool FormulaBlock::isWhole() const {
  return std::all_of(m_lines.begin(), m_lines.end(),
                     [](const Line& line) { return !line.layout.isElided() && line.layout.scale() == 1; });
}

void FormulaBlock::paint(QPainter& painter, QPointF topLeft, const Theme& theme) const {
  painter.setPen(theme.text);
  painter.setFont(m_titleFont);
  painter.drawText(m_titlePlace.translated(topLeft), Qt::TextWordWrap | Qt::AlignLeft, m_title);
  for (const Line& line : m_lines) line.layout.paint(painter, topLeft + line.at, theme);
  painter.setPen(theme.mutedText);
  painter.setFont(m_reasonFont);
  painter.drawText(m_reasonPlace.translated(topLeft), Qt::TextWordWrap | Qt::AlignLeft, m_reason);
}

const MathLayout::Number* FormulaBlock::numberAt(QPointF point) const {
  for (const Line& line : m_lines)
    if (const MathLayout::Number* number = line.layout.numberAt(point - line.at)) return number;
  return nullptr;
}

std::vector<MathLayout::Number> FormulaBlock::numbers() const {
  std::vector<MathLayout::Number> all;
  for (const Line& line : m_lines)
    for (MathLayout::Number number : line.layout.numbers()) {
      number.rect.translate(line.at);
      all.push_back(number);
    }
  return all;
}

}  // namespace neurarium
