#pragma once

#include <QChar>
#include <QPainterPath>

/// Signs that grow with what they hold, as outlines to fill. Their own thickness stays the same at every height.
namespace neurarium::mathShapes {

/// A bracket from y = 0 down to `height`, its ink from x = 0 to bracketWidth(). Knows ( ) [ ] { } | ‖ ⌊ ⌋; for others nothing.
QPainterPath bracket(QChar sign, double height, double thickness);
double bracketWidth(QChar sign, double height, double thickness);

/// √ from y = 0 (the upper edge of its rule) to `height`, without the rule; its right edge is where the rule begins.
QPainterPath root(double height, double width, double thickness);

/// Σ from y = 0 to `height`.
QPainterPath sum(double height);
double sumWidth(double height);

/// An accent's outline above y = 0, centred on x = 0: U+0302 hat, U+0304 bar, U+0303 tilde.
QPainterPath accent(QChar combining, double size);

}  // namespace neurarium::mathShapes
