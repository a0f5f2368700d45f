#pragma once

#include <QProxyStyle>

namespace neurarium {

/// Fusion, whose outlines are darker than the window: on a dark one they vanish, so there the fields and boxes get outlines that can be seen.
class OutlineStyle : public QProxyStyle {
  Q_OBJECT

 public:
  OutlineStyle();

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
};

}  // namespace neurarium
