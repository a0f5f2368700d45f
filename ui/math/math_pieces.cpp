// The pieces that MathTypesetter puts into rows.

#include <algorithm>
#include <cmath>

#include "ui/math/math_scripts.h"
#include "ui/math/math_shapes.h"
#include "ui/math/math_typesetter.h"

namespace neurarium {

namespace {

using Tone = MathNode::Tone;

bool isAccent(QChar letter) {
  return letter.category() == QChar::Mark_NonSpacing;
}

/// Variables lean: Latin and small Greek letters, ∂ and ℓ.
bool leans(QChar letter) {
  if (letter == u'∂' || letter == u'ℓ') return true;
  const bool isGreekCapital = letter >= u'Α' && letter <= u'Ω';
  return letter.isLetter() && !isGreekCapital;
}

bool isPrime(const MathNode& node) {
  return !node.text.isEmpty() && node.text.count(u'′') == node.text.size();
}

void append(MathBox& row, const MathBox& part, bool isUpright) {
  if (isUpright) row.width += row.lean;
  row.add(part, {row.width, 0});
  row.width += part.width;
  row.lean = part.lean;
}

}  // namespace

MathBox MathTypesetter::letters(const QString& text, bool isSlanted, Context context) const {
  const Face& used = face(context.level, isSlanted, context.tone == Tone::Result);
  const Extent ink = extent(used, text);
  MathBox made;
  made.width = ink.advance;
  made.ascent = ink.ascent;
  made.descent = ink.descent;
  made.lean = isSlanted ? ink.lean : 0;
  made.glyphs.push_back({{0, 0}, text, used.font, context.tone});
  return made;
}

MathBox MathTypesetter::accented(QChar letter, QChar accent, bool isSlanted, Context context) const {
  MathBox made = letters(letter, isSlanted, context);
  const double above = std::max(made.ascent, xHeight(context.level)) + 0.1 * size(context.level);
  const double middle = made.width / 2 + (isSlanted ? 0.06 * size(context.level) : 0);
  const QPainterPath shape = mathShapes::accent(accent, size(context.level)).translated(middle, -above);
  made.ascent = -shape.boundingRect().top();
  made.shapes.push_back({shape, context.tone});
  return made;
}

MathBox MathTypesetter::words(const QString& text, bool isSlanted, Context context) const {
  MathBox row;
  for (const ScriptedText& part : splitScripts(text)) {
    MathBox base;
    const QString& run = part.base;
    for (qsizetype from = 0; from < run.size();) {
      const bool isLeaning = isSlanted && leans(run[from]);
      if (from + 1 < run.size() && isAccent(run[from + 1])) {
        append(base, accented(run[from], run[from + 1], isLeaning, context), !isLeaning);
        from += 2;
        continue;
      }
      qsizetype to = from + 1;
      while (to < run.size() && (isSlanted && leans(run[to])) == isLeaning &&
             !(to + 1 < run.size() && isAccent(run[to + 1])))
        ++to;
      append(base, letters(run.mid(from, to - from), isLeaning, context), !isLeaning);
      from = to;
    }
    if (!part.sub.isEmpty() || !part.super.isEmpty()) {
      Context small = context;
      ++small.level;
      base =
          withScripts(base, true, part.sub.isEmpty() ? MathBox() : words(part.sub, isSlanted, small),
                      part.super.isEmpty() ? MathBox() : words(part.super, isSlanted, small), context.level);
    }
    append(row, base, false);
  }
  return row;
}

MathBox MathTypesetter::number(const MathNode& node, Context context) const {
  const QString written = stepNumberText(node.value);
  // Every number is as high as the digits: no need to measure each.
  MathBox made;
  if (written.contains(u'×')) {
    made = words(written, false, context);
  } else {
    const Face& used = face(context.level, false, context.tone == Tone::Result);
    const Extent digits = extent(used, QStringLiteral("0,"));
    made.width = used.metrics.horizontalAdvance(written);
    made.ascent = digits.ascent;
    made.descent = digits.descent;
    made.glyphs.push_back({{0, 0}, written, used.font, context.tone});
  }
  made.numbers.push_back({QRectF(0, -made.ascent, made.width, made.ascent + std::max(0.0, made.descent)),
                          node.event, node.value});
  return made;
}

MathBox MathTypesetter::blank(const MathNode& node, Context context) const {
  if (context.tone == Tone::Plain) context.tone = Tone::Value;
  const double em = size(context.level);
  const MathBox mark = letters(QStringLiteral("?"), false, context);
  MathBox made;
  made.width = 3.1 * em;
  made.add(mark, {(made.width - mark.width) / 2, 0});
  made.ascent = mark.ascent + 0.22 * em;
  made.descent = std::max(0.0, mark.descent) + 0.2 * em;
  const QRectF frame(0.06 * em, -made.ascent + 1, made.width - 0.12 * em, made.height() - 2);
  QPainterPath outline;
  outline.addRoundedRect(frame, 0.25 * em, 0.25 * em);
  made.shapes.push_back({outline, context.tone, true});
  made.numbers.push_back({frame, node.event, node.value, true});
  return made;
}

MathBox MathTypesetter::withScripts(const MathBox& base, bool isLetter, const MathBox& sub,
                                    const MathBox& super, int level) const {
  // Rule 18 of The TeXbook's appendix G.
  const double em = size(level);
  const double x = xHeight(level);
  const bool hasSub = sub.width > 0;
  const bool hasSuper = super.width > 0;
  double up = std::max(0.38 * em, super.descent + x / 4);
  double down = std::max(hasSuper ? 0.22 * em : 0.16 * em, sub.ascent - 0.8 * x);
  if (!isLetter) {
    up = std::max(up, base.ascent - 0.32 * em);
    down = std::max(down, base.descent + 0.06 * em);
  }
  if (hasSub && hasSuper) {
    const double gap = 3 * rule(level);
    const double missing = gap - ((up - super.descent) - (sub.ascent - down));
    if (missing > 0) down += missing;
  }
  MathBox made = base;
  double end = base.width + base.lean;
  if (hasSuper) {
    made.add(super, {base.width + base.lean, -up});
    end = std::max(end, base.width + base.lean + super.width + super.lean);
  }
  if (hasSub) {
    made.add(sub, {base.width, down});
    end = std::max(end, base.width + sub.width + sub.lean);
  }
  made.width = end + 0.05 * em;
  made.lean = 0;
  return made;
}

MathBox MathTypesetter::scripts(const MathNode& node, Context context) const {
  const MathNode& base = node.children[0];
  Context small = context;
  ++small.level;
  MathBox made = box(base, context);
  const bool isLetter = base.kind == MathNode::Kind::Symbol || base.kind == MathNode::Kind::Text;
  // A prime is raised by itself.
  const bool hasPrime = isPrime(node.children[2]);
  if (hasPrime) append(made, words(node.children[2].text, false, context), true);
  const MathBox super = hasPrime || node.children[2].isEmpty() ? MathBox() : box(node.children[2], small);
  const MathBox sub = node.children[1].isEmpty() ? MathBox() : box(node.children[1], small);
  return withScripts(made, isLetter, sub, super, context.level);
}

MathBox MathTypesetter::fraction(const MathNode& node, Context context) const {
  const double em = size(context.level);
  const double thickness = rule(context.level);
  const bool isLarge = context.level == 0 && !context.isWithin;
  Context inner = context;
  inner.isWithin = true;
  if (!isLarge) ++inner.level;
  const MathBox above = box(node.children[0], inner);
  const MathBox below = box(node.children[1], inner);
  const double gap = isLarge ? 0.14 * em : 0.1 * em;
  const double middle = axis(context.level);
  const double up = std::max((isLarge ? 0.677 : 0.42) * em, middle + thickness / 2 + gap + above.descent);
  const double down = std::max((isLarge ? 0.686 : 0.36) * em, below.ascent + gap + thickness / 2 - middle);
  const double side = 0.1 * em;
  const double overhang = 0.08 * em;
  const double inside = std::max(above.width + above.lean, below.width + below.lean) + 2 * overhang;
  MathBox made;
  made.width = inside + 2 * side;
  made.add(above, {side + (inside - above.width - above.lean) / 2, -up});
  made.add(below, {side + (inside - below.width - below.lean) / 2, down});
  made.rules.push_back({QRectF(side, -middle - thickness / 2, inside, thickness), context.tone});
  return made;
}

MathBox MathTypesetter::root(const MathNode& node, Context context) const {
  const double em = size(context.level);
  const double thickness = rule(context.level);
  const MathBox inside = box(node.children[0], context);
  const double gap = thickness + 0.3 * xHeight(context.level);
  const double top = std::max(inside.ascent, xHeight(context.level)) + gap + thickness;
  const double height = top + std::max(inside.descent, 0.06 * em);
  const double width = std::min(0.8 * em, 0.45 * em + 0.1 * height);
  MathBox made;
  made.add(inside, {width + 0.06 * em, 0});
  made.shapes.push_back({mathShapes::root(height, width, thickness).translated(0, -top), context.tone});
  made.shapes.push_back({{}, context.tone});
  made.shapes.back().path.addRect(
      QRectF(width - 0.5, -top, inside.width + inside.lean + 0.12 * em + 0.5, thickness));
  made.width = width + inside.width + inside.lean + 0.14 * em;
  made.ascent = top + 0.06 * em;
  made.descent = std::max(made.descent, height - top);
  return made;
}

MathBox MathTypesetter::sum(const MathNode& node, Context context) const {
  const double em = size(context.level);
  const double height = (context.level == 0 ? 1.35 : 1.05) * em;
  Context small = context;
  ++small.level;
  const MathBox below = node.children[0].isEmpty() ? MathBox() : box(node.children[0], small);
  const MathBox above = node.children[1].isEmpty() ? MathBox() : box(node.children[1], small);
  const double sign = mathShapes::sumWidth(height);
  const double gap = 0.13 * em;
  MathBox made;
  made.width = std::max({sign, below.width, above.width});
  const double top = -axis(context.level) - height / 2;
  made.ascent = -top;
  made.descent = top + height;
  made.shapes.push_back({mathShapes::sum(height).translated((made.width - sign) / 2, top), context.tone});
  if (below.width > 0)
    made.add(below, {(made.width - below.width) / 2, top + height + gap + std::max(below.ascent, 0.3 * em)});
  if (above.width > 0) made.add(above, {(made.width - above.width) / 2, top - gap - above.descent});
  return made;
}

MathBox MathTypesetter::array(const MathNode& node, Context context) const {
  const double em = size(context.level);
  const auto columns = static_cast<std::size_t>(std::max(1, node.columns));
  const std::size_t rows = (node.children.size() + columns - 1) / columns;
  Context inner = context;
  inner.isWithin = true;
  std::vector<MathBox> cells;
  std::vector<double> widths(columns, 0);
  std::vector<bool> isRight(columns, false);
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    cells.push_back(box(node.children[i], inner));
    widths[i % columns] = std::max(widths[i % columns], cells.back().width);
    if (node.children[i].kind == MathNode::Kind::Number) isRight[i % columns] = true;
  }
  // First downwards from 0, then moved so that the middle lies on the axis.
  MathBox inside;
  std::vector<double> baselines;
  double y = 0;
  for (std::size_t r = 0; r < rows; ++r) {
    double ascent = 0.72 * em;
    double descent = 0.22 * em;
    for (std::size_t c = 0; c < columns && r * columns + c < cells.size(); ++c) {
      ascent = std::max(ascent, cells[r * columns + c].ascent);
      descent = std::max(descent, cells[r * columns + c].descent);
    }
    baselines.push_back(y + ascent);
    y += ascent + descent + 0.22 * em;
  }
  const double shift = -(y - 0.22 * em) / 2 - axis(context.level);
  const double between = 0.85 * em;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t column = i % columns;
    double x = 0;
    for (std::size_t c = 0; c < column; ++c) x += widths[c] + between;
    const double room = widths[column] - cells[i].width;
    inside.add(cells[i], {x + (isRight[column] ? room : room / 2), baselines[i / columns] + shift});
  }
  for (const double width : widths) inside.width += width;
  inside.width += between * static_cast<double>(columns - 1);
  inside.ascent += 0.08 * em;
  inside.descent += 0.08 * em;
  MathBox made;
  const double pad = 0.15 * em;
  made.width = 0.08 * em;
  for (const MathBox& part : {bracket(u'[', inside, context), inside, bracket(u']', inside, context)}) {
    made.add(part, {made.width, 0});
    made.width += part.width + pad;
  }
  made.width += 0.08 * em - pad;
  return made;
}

MathBox MathTypesetter::bracket(QChar sign, const MathBox& around, Context context) const {
  const double em = size(context.level);
  const MathBox letter = letters(sign, false, context);
  constexpr double kEnough = 1.1;
  const bool isRule = sign == u'|' || sign == u'‖';
  if (!isRule && around.ascent <= letter.ascent * kEnough && around.descent <= letter.descent * kEnough)
    return letter;
  const double thickness = rule(context.level);
  const double middle = axis(context.level);
  const double reach = std::max({around.ascent - middle, around.descent + middle, 0.5 * em}) + 0.04 * em;
  const QPainterPath shape = mathShapes::bracket(sign, 2 * reach, thickness);
  const double side = 0.07 * em;
  MathBox made;
  made.width = mathShapes::bracketWidth(sign, 2 * reach, thickness) + 2 * side;
  if (shape.isEmpty()) return {};
  made.ascent = middle + reach;
  made.descent = reach - middle;
  made.shapes.push_back({shape.translated(side, -made.ascent), context.tone});
  return made;
}

MathBox MathTypesetter::fence(const MathNode& node, Context context) const {
  const MathBox inside = box(node.children[0], context);
  MathBox made;
  if (node.text.size() == 2) append(made, bracket(node.text[0], inside, context), true);
  append(made, inside, false);
  if (node.text.size() == 2) append(made, bracket(node.text[1], inside, context), true);
  return made;
}

}  // namespace neurarium
