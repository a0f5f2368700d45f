#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <array>
#include <set>
#include <vector>

#include "ui/math/math_box.h"

namespace neurarium {

/// What a piece is in its row; decides the room beside it and where a line may break (The TeXbook, chapter 18).
enum class AtomClass { Ordinary, Function, Sum, Product, Relation, Open, Close, Punctuation, Inner };

/// One piece of a row, set.
struct MathAtom {
  MathBox box;
  AtomClass kind = AtomClass::Ordinary;
  double space = 0;                 ///< in front of it, where it does not begin a line
  int depth = 0;                    ///< in how many opened fences it is
  const MathNode* fence = nullptr;  ///< a fence that could be opened
};

/// Sets formulas as TeX does: sizes, shifts and spaces are those of its fonts, in shares of the letters' size.
class MathTypesetter {
 public:
  /// How small: 0 full size, 1 scripts, 2 scripts of scripts.
  struct Context {
    int level = 0;
    bool isWithin = false;  ///< in a fraction: fractions therein are small
    MathNode::Tone tone = MathNode::Tone::Plain;
  };

  MathTypesetter(const QFont& font, double size);

  MathBox box(const MathNode& node, Context context) const;
  /// A row's pieces with the room between them. Fences in `opened` come as their parts.
  std::vector<MathAtom> atoms(const MathNode& row, Context context,
                              const std::set<const MathNode*>& opened = {}) const;
  static MathBox joined(const MathAtom* first, const MathAtom* last);

  double size(int level = 0) const;
  double axis(int level = 0) const;  ///< of fractions, above the baseline: the middle of a minus sign

 private:
  struct Extent {
    double advance, ascent, descent, lean;
  };
  struct Face {
    QFont font;
    QFontMetricsF metrics;
    mutable QHash<QString, Extent> known;
  };
  static constexpr int kLevels = 3;

  const Face& face(int level, bool isSlanted, bool isBold) const;
  Extent extent(const Face& face, const QString& text) const;
  double rule(int level) const;
  double xHeight(int level) const;

  void appendAtoms(const MathNode& node, Context context, int depth, const std::set<const MathNode*>& opened,
                   std::vector<MathAtom>& atoms) const;
  void spaceOut(std::vector<MathAtom>& atoms, int level) const;

  MathBox words(const QString& text, bool isSlanted, Context context) const;
  MathBox letters(const QString& text, bool isSlanted, Context context) const;
  MathBox accented(QChar letter, QChar accent, bool isSlanted, Context context) const;
  MathBox withScripts(const MathBox& base, bool isLetter, const MathBox& sub, const MathBox& super,
                      int level) const;
  MathBox number(const MathNode& node, Context context) const;
  MathBox blank(const MathNode& node, Context context) const;
  MathBox fraction(const MathNode& node, Context context) const;
  MathBox scripts(const MathNode& node, Context context) const;
  MathBox root(const MathNode& node, Context context) const;
  MathBox sum(const MathNode& node, Context context) const;
  MathBox array(const MathNode& node, Context context) const;
  MathBox bracket(QChar sign, const MathBox& around, Context context) const;
  MathBox fence(const MathNode& node, Context context) const;

  double m_size;
  std::vector<Face> m_faces;
};

}  // namespace neurarium
