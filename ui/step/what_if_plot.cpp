#include "ui/step/what_if_plot.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

#include "ui/plots/plot_header.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kLineWidth = 2;  // 121 points: the wider pen costs nothing to speak of
constexpr double kPointSize = 11;
constexpr double kMarkSize = 9;
constexpr double kRingWidth = 1.5;
constexpr double kMargin = 0.1;  ///< above and below the curve, of its height
constexpr double kFlat = 1e-6;   ///< a curve lower than this, against its size, is drawn as a level line
constexpr double kTangentReach = 0.28;  ///< to each side, of the range
constexpr double kShortestArrow = 14;   ///< pixels: a shorter one would hide behind the marks
constexpr double kFineMove = 0.01;      ///< of the range, by a key
constexpr double kCoarseMove = 0.1;
constexpr double kZoomStep = 1.25;
constexpr double kNarrowest = 1e-4;
constexpr double kWidest = 1e4;

}  // namespace

WhatIfPlot::WhatIfPlot(QWidget* parent) : StyledPlot(parent), m_header(new PlotHeader(this)) {
  setObjectName(QStringLiteral("whatIfPlot"));
  setFocusPolicy(Qt::StrongFocus);
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
  m_line = addGraph();
  m_tangent = addGraph();
  m_arrow = new QCPItemLine(this);
  m_present = addGraph();
  m_landing = addGraph();
  m_point = addGraph();
  for (QCPGraph* mark : {m_present, m_landing, m_point}) mark->setLineStyle(QCPGraph::lsNone);
  connect(this, &QCustomPlot::afterLayout, this, &WhatIfPlot::placeArrow);
}

void WhatIfPlot::setCurve(std::shared_ptr<const WhatIfCurve> curve) {
  m_curve = std::move(curve);
  if (m_curve) m_objective = objectiveAt(m_value);
  requestUpdate();
}

void WhatIfPlot::setName(const QString& name) {
  m_name = name;
  xAxis->setLabel(name);
  setAccessibleName(tr("The loss as %1 changes").arg(name));
}

void WhatIfPlot::setRange(double from, double to) {
  m_range = QCPRange(from, to);
  requestUpdate();
}

void WhatIfPlot::setPoint(double value, std::optional<double> objective) {
  m_value = value;
  m_objective = objective.value_or(objectiveAt(value));
  requestUpdate();
}

/// Between its points the curve is straight.
double WhatIfPlot::objectiveAt(double value) const {
  if (!m_curve) return std::nan("");
  if (value == m_curve->present.value) return m_curve->present.objective();
  const auto& points = m_curve->points;
  const auto after = std::lower_bound(points.begin(), points.end(), value,
                                      [](const auto& point, double x) { return point.value < x; });
  if (after == points.end() || (after == points.begin() && after->value > value)) return std::nan("");
  if (after == points.begin()) return after->objective();
  const auto before = after - 1;
  const double share = (value - before->value) / (after->value - before->value);
  return before->objective() + share * (after->objective() - before->objective());
}

void WhatIfPlot::fill() {
  xAxis->setRange(m_range);
  for (QCPGraph* graph : {m_line, m_tangent, m_present, m_landing, m_point}) graph->data()->clear();
  if (!m_curve) return;

  QVector<QCPGraphData> points;
  double least = m_curve->present.objective();
  double most = least;
  for (const WhatIf::Point& point : m_curve->points) {
    const double objective = point.objective();
    points.push_back({point.value, std::isfinite(objective) ? objective : std::nan("")});
    if (!std::isfinite(objective)) continue;
    least = std::min(least, objective);
    most = std::max(most, objective);
  }
  m_line->data()->set(points, true);
  const double middle = (least + most) / 2;
  const double half = std::max((most - least) / 2, kFlat * std::max(1.0, std::abs(middle)));
  yAxis->setRange(middle - half * (1 + 2 * kMargin), middle + half * (1 + 2 * kMargin));

  const double present = m_curve->present.value;
  const double height = m_curve->present.objective();
  const double reach = kTangentReach * m_range.size();
  m_tangent->addData(present - reach, height - m_curve->gradient * reach);
  m_tangent->addData(present + reach, height + m_curve->gradient * reach);
  m_present->addData(present, height);
  m_landing->addData(m_curve->landing.value, m_curve->landing.objective());
  m_point->addData(m_value, m_objective);

  const bool hasPenalty = m_curve->present.penalty != 0;
  m_header->setTitle(hasPenalty ? tr("Loss + penalty") : tr("Loss"));
  m_header->setEntries({{m_tangent->pen(), tr("Slope"), significantText(m_curve->gradient, 3)}});
}

void WhatIfPlot::placeArrow() {
  m_arrow->setVisible(false);
  if (m_present->data()->isEmpty()) return;
  const QCPGraphData from = *m_present->data()->constBegin();
  const QCPGraphData to = *m_landing->data()->constBegin();
  const QPointF start(xAxis->coordToPixel(from.key), yAxis->coordToPixel(from.value));
  const QPointF end(xAxis->coordToPixel(to.key), yAxis->coordToPixel(to.value));
  const double length = std::hypot(end.x() - start.x(), end.y() - start.y());
  if (!(length >= kShortestArrow)) return;
  // It ends at the mark's rim.
  const QPointF rim = end - (end - start) * (kMarkSize / 2 / length);
  m_arrow->setVisible(true);
  m_arrow->start->setCoords(from.key, from.value);
  m_arrow->end->setCoords(xAxis->pixelToCoord(rim.x()), yAxis->pixelToCoord(rim.y()));
}

void WhatIfPlot::restyle() {
  m_line->setPen(QPen(theme().train, kLineWidth));
  m_tangent->setPen(plotStyle::curvePen(theme().errorSignal, {6, 3}));
  const auto ring = [](QCPGraph* graph, const QColor& color) {
    graph->setScatterStyle({QCPScatterStyle::ssCircle, QPen(color, kRingWidth), theme().surface, kMarkSize});
  };
  ring(m_present, theme().mutedText);
  ring(m_landing, theme().errorSignal);
  m_point->setScatterStyle({QCPScatterStyle::ssCircle,
                            QPen(hasFocus() ? theme().text : theme().accent, kRingWidth), theme().accent,
                            kPointSize});
  m_arrow->setPen(QPen(theme().errorSignal, kRingWidth));
  m_arrow->setHead(QCPLineEnding(QCPLineEnding::esSpikeArrow, 7, 8));
  xAxis->setLabelFont(font());
  setName(m_name);
}

bool WhatIfPlot::event(QEvent* event) {
  // The window's shortcuts for these keys wait.
  if (event->type() == QEvent::ShortcutOverride) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home) event->accept();
  }
  return StyledPlot::event(event);
}

void WhatIfPlot::drag(double value) {
  if (!m_curve) return;
  setPoint(std::clamp(value, m_range.lower, m_range.upper));
  emit dragged(m_value);
}

void WhatIfPlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_curve) return;
  m_isDragging = true;
  // Taken by its disc, it does not jump to the pointer.
  const QPointF point(xAxis->coordToPixel(m_value), yAxis->coordToPixel(m_objective));
  const QPointF away = event->position() - point;
  if (std::hypot(away.x(), away.y()) > kPointSize) drag(xAxis->pixelToCoord(event->position().x()));
}

void WhatIfPlot::mouseMoveEvent(QMouseEvent* event) {
  if (m_isDragging) drag(xAxis->pixelToCoord(event->position().x()));
}

void WhatIfPlot::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) m_isDragging = false;
}

void WhatIfPlot::mouseDoubleClickEvent(QMouseEvent*) {
  emit firstRangeWanted();
}

void WhatIfPlot::wheelEvent(QWheelEvent* event) {
  const double notches = event->angleDelta().y() / 120.0;
  zoom(std::pow(kZoomStep, -notches), xAxis->pixelToCoord(event->position().x()));
  event->accept();
}

void WhatIfPlot::zoom(double factor, double around) {
  const double least = kNarrowest * std::max(1.0, std::abs(m_value));
  factor = std::clamp(factor, least / m_range.size(), kWidest / m_range.size());
  emit rangeWanted(around - (around - m_range.lower) * factor, around + (m_range.upper - around) * factor);
}

void WhatIfPlot::keyPressEvent(QKeyEvent* event) {
  const double move = m_range.size() * (event->modifiers() & Qt::ShiftModifier ? kCoarseMove : kFineMove);
  switch (event->key()) {
    case Qt::Key_Left:
      drag(m_value - move);
      return;
    case Qt::Key_Right:
      drag(m_value + move);
      return;
    case Qt::Key_Home:
      if (m_curve) drag(m_curve->present.value);
      return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoom(1 / kZoomStep, m_value);
      return;
    case Qt::Key_Minus:
      zoom(kZoomStep, m_value);
      return;
    default:
      StyledPlot::keyPressEvent(event);
  }
}

void WhatIfPlot::focusInEvent(QFocusEvent* event) {
  StyledPlot::focusInEvent(event);
  restyle();
  requestUpdate();
}

void WhatIfPlot::focusOutEvent(QFocusEvent* event) {
  StyledPlot::focusOutEvent(event);
  restyle();
  requestUpdate();
}

}  // namespace neurarium
