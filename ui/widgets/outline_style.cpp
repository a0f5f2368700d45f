#include "ui/widgets/outline_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kRadius = 2;           ///< as Fusion rounds its fields
constexpr float kFieldStrength = 0.4f;  ///< of the muted text's colour
constexpr float kBoxStrength = 0.8f;

void drawOutline(QPainter* painter, const QRectF& area, float strength) {
  QColor color = theme().mutedText;
  color.setAlphaF(strength);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(color, 1));
  painter->setBrush(Qt::NoBrush);
  painter->drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
  painter->restore();
}

/// With the focus, Fusion's own outline is the theme's accent.
bool needsOutline(const QStyleOption* option) {
  return theme().choice == ThemeChoice::Dark && !option->state.testFlag(QStyle::State_HasFocus);
}

}  // namespace

OutlineStyle::OutlineStyle() : QProxyStyle(QStyleFactory::create("Fusion")) {}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
  QProxyStyle::drawPrimitive(element, option, painter, widget);
  if (!needsOutline(option)) return;
  if (element == PE_FrameLineEdit || (element == PE_Frame && option->state.testFlag(State_Sunken)))
    drawOutline(painter, option->rect, kFieldStrength);
  if (element == PE_IndicatorCheckBox) drawOutline(painter, option->rect, kBoxStrength);
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const {
  QProxyStyle::drawComplexControl(control, option, painter, widget);
  if (needsOutline(option) && control == CC_SpinBox)
    drawOutline(painter, option->rect.adjusted(0, 1, 0, -1), kFieldStrength);
}

}  // namespace neurarium
