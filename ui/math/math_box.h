#pragma once

#include <QFont>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <vector>

#include "ui/math/math_node.h"
#include "ui/theme.h"

class QPainter;

namespace neurarium {

/// A piece of a formula that is set: letters, rules and shapes around the start of its baseline.
struct MathBox {
  struct Glyphs {
    QPointF at;  ///< start of the baseline
    QString text;
    QFont font;
    MathNode::Tone tone;
  };
  struct Rule {
    QRectF rect;
    MathNode::Tone tone;
  };
  struct Shape {
    QPainterPath path;
    MathNode::Tone tone;
    bool isDashed = false;  ///< drawn as a dashed line, else filled
  };
  struct Number {
    QRectF rect;
    int event = -1;
    double value = 0;
    bool isBlank = false;
  };

  double width = 0;
  double ascent = 0;
  double descent = 0;
  /// How far a slanted last letter leans out to the right of its width.
  double lean = 0;
  std::vector<Glyphs> glyphs;
  std::vector<Rule> rules;
  std::vector<Shape> shapes;
  std::vector<Number> numbers;

  double height() const { return ascent + descent; }
  /// Takes what `other` draws, moved; grows up and down, not in width.
  void add(const MathBox& other, QPointF at);
  /// Lines and baselines fall on whole pixels of the device.
  void paint(QPainter& painter, QPointF at, const Theme& theme) const;
};

QColor colorOf(MathNode::Tone tone, const Theme& theme);

}  // namespace neurarium
