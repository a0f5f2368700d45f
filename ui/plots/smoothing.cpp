#include "ui/plots/smoothing.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

/// A weighted sum of the values met so far, which fades with the distance from the last.
class FadingSum {
 public:
  explicit FadingSum(double reach) : m_reach(reach) {}

  void moveTo(double key) {
    const double fade = m_weight > 0 ? std::exp(-std::abs(key - m_key) / m_reach) : 0;
    m_key = key;
    m_sum *= fade;
    m_weight *= fade;
  }
  void add(double value) {
    if (std::isnan(value)) return;
    m_sum += value;
    m_weight += 1;
  }
  double sum() const { return m_sum; }
  double weight() const { return m_weight; }

 private:
  double m_reach;
  double m_key = 0;
  double m_sum = 0;
  double m_weight = 0;
};

/// Where a weight has fallen to 1/e: at a share of the curve's length, but not before so many epochs.
double reachOf(const QVector<QCPGraphData>& points, Smoothing smoothing) {
  const double length = points.back().key - points.front().key;
  return smoothing == Smoothing::Little ? std::max(2.0, 0.008 * length) : std::max(8.0, 0.03 * length);
}

}  // namespace

QVector<QCPGraphData> smoothed(const QVector<QCPGraphData>& points, Smoothing smoothing) {
  if (smoothing == Smoothing::Off || points.isEmpty()) return points;
  const double reach = reachOf(points, smoothing);
  QVector<QCPGraphData> result = points;
  QVector<double> weights(points.size(), 1);
  const auto gather = [&](FadingSum& around, qsizetype i) {
    around.moveTo(points[i].key);
    result[i].value += around.sum();  // what is not a number stays so
    weights[i] += around.weight();
    around.add(points[i].value);
  };
  FadingSum before(reach);
  for (qsizetype i = 0; i < points.size(); ++i) gather(before, i);
  FadingSum after(reach);
  for (qsizetype i = points.size(); i-- > 0;) gather(after, i);
  for (qsizetype i = 0; i < points.size(); ++i) result[i].value /= weights[i];
  return result;
}

}  // namespace neurarium
