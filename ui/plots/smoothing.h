#pragma once

#include <qcustomplot.h>

namespace neurarium {

enum class Smoothing { Off, Little, Much };

/// The values averaged with those around them, weighted by exp(−distance / reach). Looks both ways, so that a low does not move; the reach
/// grows with the run, so that a long one is smoothed as visibly as a short one. What is not a number stays so, and counts for no other.
/// `points` ascend in their keys.
QVector<QCPGraphData> smoothed(const QVector<QCPGraphData>& points, Smoothing smoothing);

}  // namespace neurarium
