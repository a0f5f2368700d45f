#pragma once

#include <QRectF>

class QPainter;

namespace neurarium {

struct Dataset;

/// A small picture of the examples themselves: points in the plane, a curve with its points, the two columns that tell the classes apart best,
/// or the first pictures.
void drawDatasetPicture(QPainter& painter, const QRectF& area, const Dataset& dataset);

}  // namespace neurarium
