#pragma once

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <vector>

#include "ui/math/math_box.h"
#include "ui/math/math_node.h"
#include "ui/theme.h"

class QPainter;

namespace neurarium {

/// A formula, set for a size of letters and a width: lines that are too long break in front of a relation, a + or a −; what can't break
/// becomes smaller, and long sums show their first and last terms. Coordinates are from the upper left corner, with y downwards.
class MathLayout {
 public:
  /// A number of the formula, or a blank for one.
  using Number = MathBox::Number;

  struct Style {
    QFont font;           ///< its family is used; see mathFont()
    double size = 20;     ///< pixels
    int maxLines = 0;     ///< 0: as many as it takes
    double relation = 0;  ///< where the first relation's left edge is, unless what is left of it is wider
  };

  MathLayout() = default;
  MathLayout(const MathNode& formula, const Style& style, double maxWidth);

  QSizeF size() const { return m_size; }
  double baseline() const { return m_baseline; }  ///< of the first line
  double relation() const {
    return m_relation;
  }  ///< left edge of the first relation of the first line; 0 for none
  int lines() const { return static_cast<int>(m_lines.size()); }
  bool isElided() const { return m_isElided; }  ///< terms are left out
  double scale() const { return m_scale; }      ///< 1, or less where something would be too wide

  void paint(QPainter& painter, QPointF topLeft, const Theme& theme) const;

  const std::vector<Number>& numbers() const { return m_numbers; }
  const Number* numberAt(QPointF point) const;
  std::vector<QRectF> rectsOf(int event) const;

  /// The font of formulas: the first of some with good letters for mathematics that is there.
  static QFont mathFont();

 private:
  struct Line {
    MathBox box;
    QPointF at;  ///< start of its baseline
  };
  bool tryLayout(const MathNode& formula, const Style& style, double maxWidth);

  std::vector<Line> m_lines;
  std::vector<Number> m_numbers;
  QSizeF m_size;
  double m_baseline = 0;
  double m_relation = 0;
  double m_scale = 1;
  bool m_isElided = false;
};

}  // namespace neurarium
