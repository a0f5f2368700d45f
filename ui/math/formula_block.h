#pragma once

#include "ui/math/math_layout.h"
#include "ui/step/event_formula.h"

namespace neurarium {

/// What is told about an event, arranged for a width: title, formulas with their relation signs below each other, reason.
class FormulaBlock {
 public:
  struct Style {
    double size = 20;    ///< of a formula's letters, in pixels
    bool joins = false;  ///< the result stands behind the numbers where there is room
    int maxLines = 0;    ///< of a formula
    QFont words;         ///< of title and reason; their size follows that of the formulas
  };

  FormulaBlock(const EventFormula& formula, const Style& style, double width);

  double height() const { return m_height; }
  /// Nothing had to be left out or made smaller.
  bool isWhole() const;
  void paint(QPainter& painter, QPointF topLeft, const Theme& theme) const;

  const MathLayout::Number* numberAt(QPointF point) const;
  /// Of all numbers, in the block's coordinates.
  std::vector<MathLayout::Number> numbers() const;

 private:
  struct Line {
    MathLayout layout;
    QPointF at;
  };
  void addWords(const QString& text, const QFont& font, QRectF& place);

  double m_width;
  double m_height = 0;
  QFont m_titleFont, m_reasonFont;
  QString m_title, m_reason;
  QRectF m_titlePlace, m_reasonPlace;
  std::vector<Line> m_lines;
};

}  // namespace neurarium
