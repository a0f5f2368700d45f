#include "ui/plots/gap_area.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace neurarium {

namespace {

/// Closer points make a polygon that is slow to fill.
constexpr int kPixelsBetweenPoints = 4;

struct Span {
  double top = std::numeric_limits<double>::max();
  double bottom = std::numeric_limits<double>::lowest();

  void add(double y) {
    top = std::min(top, y);
    bottom = std::max(bottom, y);
  }
};

/// Both curves at one key, in pixels.
struct Pair {
  double x = 0;
  double one = 0;
  double other = 0;

  bool isFinite() const { return std::isfinite(one) && std::isfinite(other); }
};

/// The spans between two curves in columns of pixels, the first of which begins at `left`.
class Columns {
 public:
  Columns(int left, int count) : m_left(left), m_spans(static_cast<std::size_t>(count)) {}

  void add(const Pair& pair) { addTo(columnOf(pair.x), pair); }

  /// Where the line from one pair to the next passes from column to column.
  void connect(const Pair& from, const Pair& to) {
    const int last = std::min(columnOf(to.x), static_cast<int>(m_spans.size()) - 1);
    for (int column = std::max(columnOf(from.x), -1) + 1; column <= last; ++column) {
      const double x = m_left + column;
      const double share = (x - from.x) / (to.x - from.x);
      const Pair between{x, std::lerp(from.one, to.one, share), std::lerp(from.other, to.other, share)};
      addTo(column - 1, between);
      addTo(column, between);
    }
  }

  QVector<QRect> rects(int top, int bottom) const {
    QVector<QRect> rects;
    rects.reserve(static_cast<qsizetype>(m_spans.size()));
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
      if (m_spans[i].top > m_spans[i].bottom) continue;
      const auto toPixel = [=](double y) {
        return static_cast<int>(std::lround(std::clamp<double>(y, top, bottom)));
      };
      const int upper = toPixel(m_spans[i].top);
      const int height = toPixel(m_spans[i].bottom) - upper;
      if (height > 0) rects.append({m_left + static_cast<int>(i), upper, 1, height});
    }
    return rects;
  }

 private:
  int columnOf(double x) const { return static_cast<int>(std::floor(x)) - m_left; }
  void addTo(int column, const Pair& pair) {
    if (column < 0 || column >= static_cast<int>(m_spans.size())) return;
    m_spans[static_cast<std::size_t>(column)].add(pair.one);
    m_spans[static_cast<std::size_t>(column)].add(pair.other);
  }

  int m_left;
  std::vector<Span> m_spans;
};

}  // namespace

bool GapArea::isDense(const QCPPainter& painter) const {
  if (painter.modes().testFlag(QCPPainter::pmVectorized) || !channelFillGraph()) return false;
  if (channelFillGraph()->dataCount() != dataCount()) return false;
  const QCPRange seen = keyAxis()->range();
  const auto points = data()->findEnd(seen.upper, false) - data()->findBegin(seen.lower, false);
  return points * kPixelsBetweenPoints > keyAxis()->axisRect()->width();
}

void GapArea::draw(QCPPainter* painter) {
  if (!isDense(*painter)) return QCPGraph::draw(painter);
  const QRect area = keyAxis()->axisRect()->rect();
  const QCPRange seen = keyAxis()->range();
  const auto begin = data()->findBegin(seen.lower, true);
  const auto end = data()->findEnd(seen.upper, true);
  auto other = channelFillGraph()->data()->constBegin() + (begin - data()->constBegin());
  Columns columns(area.left(), area.width());
  Pair before;
  for (auto point = begin; point != end; ++point, ++other) {
    const Pair pair{keyAxis()->coordToPixel(point->key), valueAxis()->coordToPixel(point->value),
                    valueAxis()->coordToPixel(other->value)};
    if (pair.isFinite()) {
      columns.add(pair);
      if (point != begin && before.isFinite()) columns.connect(before, pair);
    }
    before = pair;
  }
  painter->setAntialiasing(false);
  painter->setPen(Qt::NoPen);
  painter->setBrush(brush());
  painter->drawRects(columns.rects(area.top(), area.bottom() + 1));
}

}  // namespace neurarium
