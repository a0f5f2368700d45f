#include "ui/inspector/chart_painting.h"

#include <QPainter>
#include <algorithm>

#include "ui/display_text.h"
#include "ui/theme.h"

namespace neurarium::chart {

namespace {

constexpr double kTickFontScale = 0.8;
constexpr double kGridShare = 0.55;
constexpr int kTickDigits = 3;

}  // namespace

QFont tickFont(const QFont& font) {
  QFont small = font;
  small.setPointSizeF(font.pointSizeF() * kTickFontScale);
  return small;
}

QColor mixed(const QColor& from, const QColor& to, double share) {
  const auto mix = [share](float a, float b) { return a + (b - a) * static_cast<float>(share); };
  return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                          mix(from.blueF(), to.blueF()));
}

QColor gridColor() {
  return mixed(theme().surface, theme().border, kGridShare);
}

QString tickText(double value) {
  return shortNumberText(value == 0 ? 0.0 : value, kTickDigits);
}

void drawTickBelow(QPainter& painter, const QRectF& area, double x, const QString& text) {
  const QFontMetricsF metrics(painter.font());
  const double width = metrics.horizontalAdvance(text);
  const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, area.right() + 2 - width));
  painter.setPen(theme().mutedText);
  painter.drawText(QRectF(left, area.bottom() + 2, width + 1, metrics.height()), Qt::AlignLeft, text);
}

}  // namespace neurarium::chart
