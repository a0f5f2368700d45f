#include "ui/canvas/drawing/step_travel.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/canvas/drawing/step_places.h"

namespace neurarium {

namespace {

using Direction = StepPicture::Direction;

constexpr std::size_t kMostRunners = 160;
constexpr double kHandOver = 0.55;  // when errors have come to a neuron, and go on from it to its links
constexpr double kRadiusShare = 0.1;
constexpr int kTrail = 3;
constexpr double kTrailStep = 0.05;

class RunnerMaker {
 public:
  explicit RunnerMaker(const CanvasState& state) : m_state(state), m_step(*state.step) {}

  std::vector<Runner> make() {
    if (m_step.direction != Direction::Forward && m_step.direction != Direction::Backward) return {};
    if (m_step.made.isLink()) {
      intoLink();
    } else if (!m_step.made.isNone()) {
      m_step.direction == Direction::Forward ? forwardInto(m_step.made) : backwardThrough(m_step.made);
    } else {
      for (const NetworkSpot& spot : m_step.used)
        if (!spot.isLink()) throughLayerUnit(spot);
    }
    return std::move(m_runners);
  }

 private:
  const ColumnPlace* sourceOf(int layer) const { return m_state.columnBefore(layer); }

  QRgb valueOf(const NetworkSpot& link) const {
    const ColumnPlace* source = sourceOf(link.layer);
    const float value = source ? m_step.unitAt(source->layer, link.input).a : NAN;
    return std::isnan(value) ? m_state.theme->mutedText.rgb() : m_state.valueColor(source->layer, value);
  }

  void add(const NetworkSpot& link, double from, double to, double begin, double end, QRgb color) {
    const auto line = stepPlaces::linkStroke(m_state, link);
    if (line && m_runners.size() < kMostRunners) m_runners.push_back({*line, from, to, begin, end, color});
  }

  /// From a node to its slot on a bar, or back.
  bool alongBar(const NetworkSpot& unit) {
    const ColumnPlace* column = m_state.layout.columnOf(unit.layer);
    const ColumnPlace* before = stepPlaces::nodesBefore(m_state, unit.layer);
    if (!column || column->kind != ColumnKind::Bar || !before) return false;
    const QRectF start = stepPlaces::unitRect(m_state, before->layer, unit.unit);
    const QRectF end = stepPlaces::unitRect(m_state, unit.layer, unit.unit);
    if (start.isNull() || end.isNull() || m_runners.size() >= kMostRunners) return true;
    LinkStroke line;
    line.from = QPointF(start.right(), start.center().y());
    line.to = QPointF(std::max(end.left(), start.right() + 1), end.center().y());
    const float value = m_step.unitAt(before->layer, unit.unit).a;
    if (m_step.direction == Direction::Forward)
      m_runners.push_back(
          {line, 0, 1, 0, 1, m_state.valueColor(before->layer, std::isnan(value) ? 0 : value)});
    else
      m_runners.push_back({line, 1, 0, 0, 1, errorColor()});
    return true;
  }

  QRgb errorColor() const { return m_state.theme->errorSignal.rgb(); }

  void forwardInto(const NetworkSpot& made) {
    if (alongBar(made)) return;
    for (const NetworkSpot& spot : m_step.used)
      if (spot.isLink() && spot.layer == made.layer && spot.unit == made.unit)
        add(spot, 0, 1, 0, 1, valueOf(spot));
  }

  void backwardThrough(const NetworkSpot& made) {
    if (alongBar(made)) return;
    std::vector<NetworkSpot> arriving;
    std::vector<NetworkSpot> leaving;
    for (const NetworkSpot& spot : m_step.used) {
      if (!spot.isLink()) continue;
      const ColumnPlace* source = sourceOf(spot.layer);
      if (source && source->layer == made.layer && spot.input == made.unit) arriving.push_back(spot);
      if (spot.layer == made.layer && spot.unit == made.unit) leaving.push_back(spot);
    }
    for (const NetworkSpot& spot : arriving)
      add(spot, 1, 0, 0, leaving.empty() ? 1 : kHandOver, errorColor());
    for (const NetworkSpot& spot : leaving)
      add(spot, 1, 0.5, arriving.empty() ? 0 : kHandOver, 1, errorColor());
  }

  /// A gradient is made of the error behind the link and the value before it.
  void intoLink() {
    if (m_step.direction == Direction::Backward) {
      add(m_step.made, 1, 0.5, 0, 1, errorColor());
      add(m_step.made, 0, 0.5, 0, 1, valueOf(m_step.made));
    } else {
      add(m_step.made, 0, 1, 0, 1, valueOf(m_step.made));
    }
  }

  void throughLayerUnit(const NetworkSpot& unit) {
    if (alongBar(unit)) return;
    for (const LinkPlace& place : m_state.layout.links) {
      const ColumnPlace& from = m_state.layout.columns[place.from];
      const ColumnPlace& to = m_state.layout.columns[place.to];
      if (m_step.direction == Direction::Forward && to.layer == unit.layer)
        for (const NodePlace& node : from.nodes) {
          const NetworkSpot link{to.layer, unit.unit, node.unit};
          add(link, 0, 1, 0, 1, valueOf(link));
        }
      if (m_step.direction == Direction::Backward && from.layer == unit.layer)
        for (const NodePlace& node : to.nodes)
          add({to.layer, node.unit, unit.unit}, 1, 0, 0, 1, errorColor());
    }
  }

  const CanvasState& m_state;
  const StepPicture& m_step;
  std::vector<Runner> m_runners;
};

}  // namespace

std::vector<Runner> runnersOf(const CanvasState& state) {
  return state.step ? RunnerMaker(state).make() : std::vector<Runner>();
}

void paintRunners(QPainter& painter, const std::vector<Runner>& runners, const CanvasState& state) {
  const double radius = std::clamp(state.layout.nodeSide * kRadiusShare, 3.0, 6.0);
  const QColor outline = state.theme->surface;
  for (const Runner& runner : runners) {
    const double t = (state.travel - runner.begin) / (runner.end - runner.begin);
    if (t < 0 || t > 1) continue;
    for (int i = kTrail; i >= 0; --i) {
      const double at = std::max(0.0, t - i * kTrailStep);
      const double x = runner.line.from.x() + (runner.line.to.x() - runner.line.from.x()) *
                                                  (runner.from + (runner.to - runner.from) * at);
      QColor color(runner.color);
      color.setAlphaF(i == 0 ? 1.0f : 0.45f / static_cast<float>(i));
      painter.setPen(i == 0 ? QPen(outline, 1.5) : QPen(Qt::NoPen));
      painter.setBrush(color);
      const double size = i == 0 ? radius + 0.75 : radius * (1 - 0.15 * i);
      painter.drawEllipse(QPointF(x, linkHeightAt(runner.line, x)), size, size);
    }
  }
}

}  // namespace neurarium
