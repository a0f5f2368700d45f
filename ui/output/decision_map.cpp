#include "ui/output/decision_map.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/output/map_image.h"
#include "ui/output/map_legend.h"
#include "ui/output/point_marker.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

constexpr double kSide = 8;     ///< left and right of everything
constexpr double kTickGap = 4;  ///< between the map and its numbers
constexpr double kLegendGap = 8;
constexpr double kTickStep = 2;
constexpr double kHitRadius = 7;
constexpr double kMarkRadius = 8;

}  // namespace

DecisionMap::DecisionMap(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("decisionMap"));
  setMouseTracking(true);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  describe();
}

void DecisionMap::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  m_snapshot.reset();
  m_scale.reset();
  if (m_data) m_scale.emplace(*m_data);
  m_image = {};
  m_points = {};
  describe();
  updateGeometry();
  update();
}

void DecisionMap::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_snapshot = std::move(snapshot);
  makeImage();
  update();
}

void DecisionMap::setShowsTestData(bool on) {
  m_showsTest = on;
  m_points = {};
  update();
}

void DecisionMap::setMarkedExample(std::optional<Index> example) {
  m_marked = example;
  update();
}

void DecisionMap::setDiscretised(bool on) {
  m_isDiscretised = on;
  makeImage();
  update();
}

void DecisionMap::makeImage() {
  m_image = {};
  if (!m_data || !m_snapshot) return;
  const Index side = m_data->outputProbe.width;
  const Matrix& map = m_snapshot->outputMap;
  if (side == 0 || map.cols() != side * side || map.rows() != m_data->outputs) return;
  m_image = makeMapImage(map, side, *m_scale, theme(), m_isDiscretised);
}

void DecisionMap::describe() {
  setAccessibleName(tr("Output over the plane"));
  setAccessibleDescription(
      tr("The network's output at every point, as colour: orange is negative, blue is positive; "
         "the data's points lie on it."));
}

double DecisionMap::domain() const {
  return m_data ? static_cast<double>(m_data->dataset->domain) : 6.0;
}

QString DecisionMap::axisName(Index axis) const {
  if (!m_data || axis >= m_data->dataset->inputs.rows()) return {};
  return featureText(m_data->dataset->columns[static_cast<std::size_t>(axis)].name);
}

int DecisionMap::heightForWidth(int width) const {
  const QFontMetricsF metrics(plotStyle::smallFont(font()));
  const double left = kSide + metrics.horizontalAdvance(numberText(-domain(), 0)) + kTickGap;
  const double side = std::max(0.0, width - left - kSide);
  return static_cast<int>(
      std::ceil(metrics.height() / 2 + side + kTickGap + metrics.height() + kLegendGap + legendHeight(side)));
}

QRectF DecisionMap::mapRect(const QRectF& target) const {
  const QFontMetricsF metrics(plotStyle::smallFont(font()));
  const double left = kSide + metrics.horizontalAdvance(numberText(-domain(), 0)) + kTickGap;
  const double top = metrics.height() / 2;
  const double wide = target.width() - left - kSide;
  const double high = target.height() - top - kTickGap - metrics.height() - kLegendGap - legendHeight(wide);
  const double side = std::floor(std::max(0.0, std::min(wide, high)));
  // In the middle where the height is what limits it.
  return {target.left() + left + std::floor((wide - side) / 2), target.top() + std::floor(top), side, side};
}

QPointF DecisionMap::toWidget(double x1, double x2) const {
  const QRectF map = mapRect();
  const double scale = map.width() / (2 * domain());
  return {map.center().x() + x1 * scale, map.center().y() - x2 * scale};
}

double DecisionMap::legendHeight(double width) const {
  return m_data ? MapLegend(*m_data, *m_scale, m_showsTest, plotStyle::smallFont(font())).height(width) : 0;
}

void DecisionMap::paintMap(QPainter& painter, const QRectF& target) const {
  if (!m_data) return;
  const QRectF map = mapRect(target);
  if (m_image.isNull()) {
    painter.fillRect(map, theme().zero);
  } else {
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(map, m_image);
  }
  paintAxes(painter, map);
  paintPoints(painter, map);
  const QFontMetricsF metrics(plotStyle::smallFont(font()));
  const double top = map.bottom() + kTickGap + metrics.height() + kLegendGap;
  paintLegend(painter, {map.left(), top, map.width(), target.bottom() - top});
}

void DecisionMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (!m_data) return;
  const QRectF map = mapRect();
  const QSize pixels = (map.size() * devicePixelRatioF()).toSize();
  if (m_points.size() != pixels) {
    m_points = QPixmap(pixels);
    m_points.setDevicePixelRatio(devicePixelRatioF());
    m_points.fill(Qt::transparent);
    QPainter pointPainter(&m_points);
    paintPoints(pointPainter, {QPointF(), map.size()});
  }
  if (m_image.isNull()) {
    painter.fillRect(map, theme().zero);
  } else {
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(map, m_image);
  }
  painter.drawPixmap(map.topLeft(), m_points);
  paintMark(painter, map);
  paintAxes(painter, map);
  const QFontMetricsF metrics(plotStyle::smallFont(font()));
  const double top = map.bottom() + kTickGap + metrics.height() + kLegendGap;
  paintLegend(painter, {map.left(), top, map.width(), height() - top});
  if (m_mouse) paintReadout(painter, map);
}

void DecisionMap::paintAxes(QPainter& painter, const QRectF& map) const {
  const QFont font = plotStyle::smallFont(this->font());
  const QFontMetricsF metrics(font);
  painter.setFont(font);
  painter.setPen(QPen(theme().border, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(map.adjusted(-0.5, -0.5, 0.5, 0.5));
  const double unit = map.width() / (2 * domain());
  const double last = std::floor(domain() / kTickStep) * kTickStep;
  const double below = map.bottom() + kTickGap;
  const double left = map.left() - kTickGap;
  const auto writeBelow = [&](double at, const QString& text) {
    painter.drawText(QRectF(map.center().x() + at * unit - 40, below, 80, metrics.height()),
                     Qt::AlignHCenter | Qt::AlignTop, text);
  };
  const auto writeLeft = [&](double at, const QString& text) {
    painter.drawText(QRectF(left - 80, map.center().y() - at * unit - 20, 80, 40),
                     Qt::AlignRight | Qt::AlignVCenter, text);
  };
  painter.setPen(theme().mutedText);
  const int ticks = static_cast<int>(std::lround(2 * last / kTickStep));
  for (int i = 0; i <= ticks; ++i) {
    const double tick = -last + i * kTickStep;
    writeBelow(tick, numberText(tick, 0));
    writeLeft(tick, numberText(tick, 0));
  }
  QFont bold = font;
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(theme().text);
  // The names stand between the last two numbers: no row or column of their own.
  writeBelow(last - kTickStep / 2, axisName(0));
  writeLeft(last - kTickStep / 2, axisName(1));
}

bool DecisionMap::isShown(SplitId split) const {
  return split != SplitId::Test || m_showsTest;
}

void DecisionMap::paintPoints(QPainter& painter, const QRectF& map) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(map, Qt::IntersectClip);
  const double unit = map.width() / (2 * domain());
  const int classes = static_cast<int>(m_data->dataset->classes());
  for (const SplitId split : {SplitId::Test, SplitId::Validation, SplitId::Train}) {
    if (!isShown(split)) continue;
    const Examples& examples = examplesOf(*m_data, split);
    for (Index i = 0; i < examples.size(); ++i) {
      const auto point = m_data->dataset->inputs.col(examples.rows[static_cast<std::size_t>(i)]);
      const QPointF at(map.center().x() + static_cast<double>(point[0]) * unit,
                       map.center().y() - static_cast<double>(point[1]) * unit);
      const int label = examples.labels.empty() ? 0 : examples.labels[static_cast<std::size_t>(i)];
      drawMarker(painter, at, markerPath(label, classes, kMarkerRadius),
                 m_scale->targetColor(examples, i, theme()), ringColor(split));
    }
  }
  painter.restore();
}

void DecisionMap::paintLegend(QPainter& painter, const QRectF& area) const {
  MapLegend(*m_data, *m_scale, m_showsTest, plotStyle::smallFont(font())).paint(painter, area);
}

std::optional<DecisionMap::Hit> DecisionMap::hitAt(const QPointF& position) const {
  const QRectF map = mapRect();
  const double unit = map.width() / (2 * domain());
  const double x1 = (position.x() - map.center().x()) / unit;
  const double x2 = (map.center().y() - position.y()) / unit;
  double nearest = std::pow(kHitRadius / unit, 2);
  std::optional<Hit> hit;
  for (const SplitId split : kSplits) {
    if (!isShown(split)) continue;
    const Examples& examples = examplesOf(*m_data, split);
    for (Index i = 0; i < examples.size(); ++i) {
      const auto point = m_data->dataset->inputs.col(examples.rows[static_cast<std::size_t>(i)]);
      const double distance =
          std::pow(static_cast<double>(point[0]) - x1, 2) + std::pow(static_cast<double>(point[1]) - x2, 2);
      if (distance >= nearest) continue;
      nearest = distance;
      hit = Hit{split, i};
    }
  }
  return hit;
}

void DecisionMap::paintMark(QPainter& painter, const QRectF& map) const {
  if (!m_marked || *m_marked >= m_data->train.size()) return;
  const auto point = m_data->dataset->inputs.col(m_data->train.rows[static_cast<std::size_t>(*m_marked)]);
  const QPointF at = toWidget(static_cast<double>(point[0]), static_cast<double>(point[1]));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(map);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().surface, 5));
  painter.drawEllipse(at, kMarkRadius, kMarkRadius);
  painter.setPen(QPen(theme().text, 2.5));
  painter.drawEllipse(at, kMarkRadius, kMarkRadius);
  painter.restore();
}

void DecisionMap::paintReadout(QPainter& painter, const QRectF& map) const {
  const double unit = map.width() / (2 * domain());
  const QPointF fromCentre = *m_mouse - map.center();
  const QPen none(Qt::NoPen);
  std::vector<plotStyle::ReadoutRow> rows = {{none, axisName(0), numberText(fromCentre.x() / unit, 2)},
                                             {none, axisName(1), numberText(-fromCentre.y() / unit, 2)}};
  if (!m_image.isNull()) {
    const auto side = static_cast<double>(m_data->outputProbe.width);
    const auto toPoints = [&](double offset) { return (offset / map.width() + 0.5) * side - 0.5; };
    const Vector output = interpolate(m_snapshot->outputMap, m_data->outputProbe.width,
                                      toPoints(fromCentre.x()), toPoints(fromCentre.y()));
    if (output.allFinite()) {
      const int predicted = m_data->classOf(output);
      if (m_scale->isSigned())
        rows.push_back({none, tr("Output"), numberText(m_scale->writtenValue(output.data()), 3)});
      else
        rows.push_back({none, classText(*m_data->dataset, predicted),
                        numberText(static_cast<double>(output[predicted]), 3)});
    }
  }
  if (const auto hit = hitAt(*m_mouse)) {
    const Examples& examples = examplesOf(*m_data, hit->split);
    const QString target =
        examples.labels.empty()
            ? numberText(m_scale->writtenValue(examples.targets.col(hit->example).data()), 3)
            : classText(*m_data->dataset, examples.labels[static_cast<std::size_t>(hit->example)]);
    //: A point of the data under the mouse; %1 is "Training", "Validation" or "Test".
    rows.push_back({none, tr("Point (%1)").arg(splitText(hit->split)), target});
  }
  plotStyle::drawReadout(painter, plotStyle::smallFont(font()), rect(), *m_mouse, {}, rows);
}

void DecisionMap::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_data) return;
  const auto hit = hitAt(event->position());
  if (hit && hit->split == SplitId::Train) emit exampleClicked(hit->example);
}

void DecisionMap::mouseMoveEvent(QMouseEvent* event) {
  const bool isInside = m_data && mapRect().contains(event->position());
  if (!isInside && !m_mouse) return;
  m_mouse = isInside ? std::optional(event->position()) : std::nullopt;
  update();
}

void DecisionMap::leaveEvent(QEvent*) {
  m_mouse.reset();
  update();
}

void DecisionMap::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) describe();
  if (event->type() == QEvent::PaletteChange) {
    m_points = {};
    makeImage();
  }
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
      event->type() == QEvent::FontChange) {
    updateGeometry();
    update();
  }
}

}  // namespace neurarium
