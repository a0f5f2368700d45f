#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPainter;
class QRectF;

/// What the inspector's small pictures share.
namespace neurarium::chart {

QFont tickFont(const QFont& font);
QColor mixed(const QColor& from, const QColor& to, double share);
/// Fainter than the axes.
QColor gridColor();
QString tickText(double value);
/// A number under the plot at `x`, kept within its sides.
void drawTickBelow(QPainter& painter, const QRectF& area, double x, const QString& text);

}  // namespace neurarium::chart
