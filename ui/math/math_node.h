#pragma once

#include <QString>
#include <vector>

namespace neurarium {

/// A formula as a tree, apart from how it is shown: on the screen (MathLayout), on paper, or as MathML.
struct MathNode {
  enum class Kind {
    Row,       ///< children side by side; lines break at its relations and sums, where a line is too long
    Text,      ///< upright words or a function's name: "tanh"
    Symbol,    ///< a variable, slanted: w, δ
    Number,    ///< `value`, in the language's digits; `event` tells where it comes from
    Operator,  ///< with room on both sides: + · − = ←
    Fraction,  ///< numerator, denominator
    Scripts,   ///< base, subscript, superscript; an empty Row for none
    Root,      ///< √ of the child
    Fence,     ///< children within `text`[0] and `text`[1], as high as they are: "()", "||", "[]"
    Sum,       ///< a large Σ with what stands below and above it: two children
    Array,     ///< `columns` children a row, within brackets
    Blank      ///< a number that is to be guessed: a box; `event` as for a number
  };
  /// What a part is about: drawn in its own colour.
  enum class Tone { Plain, Value, ErrorSignal, Result, Muted };

  Kind kind = Kind::Row;
  Tone tone = Tone::Plain;
  QString text;
  double value = 0;
  int event = -1;
  int columns = 1;
  std::vector<MathNode> children;

  bool isEmpty() const { return kind == Kind::Row && children.empty(); }
  bool operator==(const MathNode&) const = default;
};

/// How formulas are written down in code: row({symbol("z"), op("="), …}).
namespace math {

MathNode row(std::vector<MathNode> children);
MathNode text(const QString& words);
MathNode symbol(const QString& name);
/// A negative number comes with its sign; product() puts parentheses around it.
MathNode number(double value, int event = -1);
MathNode op(const QString& sign);
MathNode fraction(MathNode above, MathNode below);
MathNode scripts(MathNode base, MathNode sub, MathNode super = {});
MathNode root(MathNode inside);
MathNode fence(MathNode inside, const QString& brackets = QStringLiteral("()"));
MathNode sum(MathNode below, MathNode above = {});
MathNode matrix(std::vector<MathNode> cells, int columns);
MathNode blank(int event);
/// a·b, with a negative number in parentheses.
MathNode product(MathNode a, MathNode b);
MathNode toned(MathNode node, MathNode::Tone tone);

}  // namespace math

/// A number of a step as formulas, canvas and tables show it: four decimals in the language's digits; three digits and a power of ten below a
/// thousandth and from 10,000 on ("1.23×10⁻⁵"); "NaN", "∞".
QString stepNumberText(double value);
/// Every digit that the engine's number has.
QString exactNumberText(double value);

}  // namespace neurarium
