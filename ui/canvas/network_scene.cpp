#include "ui/canvas/network_scene.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/canvas/canvas_text.h"
#include "ui/canvas/drawing/column_items.h"
#include "ui/canvas/drawing/links_item.h"
#include "ui/canvas/drawing/marks_item.h"
#include "ui/canvas/drawing/node_item.h"
#include "ui/canvas/drawing/step_item.h"
#include "ui/canvas/drawing/values_item.h"
#include "ui/canvas/layout_motion.h"

namespace neurarium {

namespace {

constexpr double kWidestLabelShare = 0.17;  // of the canvas
constexpr double kFlowPerSecond = 24;       // pixels by which dashes move while training
enum Depth { kLinks, kHalos, kBars, kNodes, kSteps, kMarks };

QFont smallFont() {
  QFont font = QApplication::font();
  font.setPointSizeF(font.pointSizeF() * 0.92);
  return font;
}

}  // namespace

NetworkScene::NetworkScene(const Theme& colors, QObject* parent) : QGraphicsScene(parent), m_state(colors) {
  setItemIndexMethod(NoIndex);
  m_clock.start();
  m_motion.setStartValue(0.0);
  m_motion.setEndValue(1.0);
  m_motion.setDuration(0);
  m_motion.setEasingCurve(QEasingCurve::OutCubic);
  m_travel.setStartValue(0.0);
  m_travel.setEndValue(1.0);
  m_travel.setDuration(0);
  m_travel.setEasingCurve(QEasingCurve::InOutQuad);
  connect(&m_travel, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    if (m_travel.state() != QAbstractAnimation::Running) return;
    m_state.travel = value.toDouble();
    update();
  });
  connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    // It tells its value on a change of its duration too, when nothing moves.
    if (m_motion.state() == QAbstractAnimation::Running)
      showLayout(between(m_start, m_target, m_origins, value.toDouble()));
  });
}

void NetworkScene::setTheme(const Theme& colors) {
  m_state.theme = &colors;
  ++m_state.revision;
  update();
}

void NetworkScene::setNetwork(const NetworkSpec& spec, std::shared_ptr<const PreparedData> data,
                              const std::vector<int>& layerOrigins) {
  m_state.spec = spec;
  m_state.data = std::move(data);
  m_travel.stop();
  m_state.travel = 1;
  m_state.numbers.clear();
  m_state.numbers.setStep(nullptr);
  m_state.step = nullptr;
  m_state.stepBefore = nullptr;
  m_state.focus = {};
  m_state.hovered = {};
  m_state.hoveredLayer = -1;
  // What was under way was about the network before.
  m_state.marks.draggedLayers.clear();
  m_state.marks.opening = {};
  m_state.marks.target = {};
  m_state.marks.resizing = {};
  m_state.brightest =
      m_state.isPicture() ? std::max(1e-6f, static_cast<float>(m_state.data->dataset->inputs.maxCoeff())) : 1;
  rebuild(layerOrigins.empty() ? Motion::Jump : Motion::Glide, layerOrigins);
}

void NetworkScene::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  if (!snapshot || !snapshot->network || snapshot->network->spec() != m_state.spec) return;
  if (snapshot->state == RunState::Running)
    m_state.flow += kFlowPerSecond * static_cast<double>(std::min<qint64>(m_clock.elapsed(), 100)) / 1000.0;
  m_clock.start();
  m_state.numbers.setSnapshot(std::move(snapshot));
  ++m_state.revision;
  update();
}

void NetworkScene::copyNumbers(const CanvasState& other) {
  m_state.numbers = other.numbers;
  m_state.measurement = other.measurement;
  m_state.step = other.step;
  m_state.focus = other.focus;
  m_state.flow = other.flow;
  ++m_state.revision;
}

void NetworkScene::setShowsValues(bool shows) {
  m_state.isForPrint = true;
  m_state.showsValues = shows;
}

void NetworkScene::setStep(std::shared_ptr<const StepPicture> step) {
  if (step && (!step->network || step->network->spec() != m_state.spec)) step = nullptr;
  if (!step && !m_state.step) return;
  const bool isSame = step && m_state.step && step->looksLike(*m_state.step);
  if (isSame && step->pointed == m_state.step->pointed) return;
  const bool isMove = step && m_state.step && step->move > m_state.step->move;
  std::shared_ptr<const StepPicture> before = std::exchange(m_state.step, std::move(step));
  m_state.numbers.setStep(m_state.step);
  if (!isSame) {
    ++m_state.revision;
    m_state.focus = m_state.step ? StepFocus(*m_state.step) : StepFocus();
    m_travel.stop();
    m_state.travel = 1;
    m_state.stepBefore = nullptr;
    if (isMove && m_travel.duration() > 0) {
      m_state.travel = 0;
      m_state.stepBefore = std::move(before);
      m_travel.start();
    }
  }
  update();
}

void NetworkScene::setMeasurement(MeasurementPtr measurement) {
  if (!measurement && !m_state.measurement) return;
  m_state.measurement = std::move(measurement);
  ++m_state.revision;
  update();
}

void NetworkScene::setQuantity(Quantity quantity) {
  m_state.quantity = quantity;
  ++m_state.revision;
  update();
}

void NetworkScene::setSize(const QSizeF& size, double zoom) {
  LayoutRoom& room = m_target.room;
  if (size == room.size && zoom == room.zoom) return;
  room.size = size;
  room.zoom = zoom;
  rebuild();
}

void NetworkScene::setVisible(const QRectF& part) {
  if (part == m_state.visible) return;
  m_state.visible = part;
  ++m_state.revision;
  for (LaidOutItem* item : m_items) item->place();
  update();
}

void NetworkScene::finishMotion() {
  for (QVariantAnimation* animation : {&m_motion, &m_travel})
    if (animation->state() == QAbstractAnimation::Running) animation->setCurrentTime(animation->duration());
}

void NetworkScene::setHovered(const NetworkSpot& spot) {
  if (spot == m_state.hovered) return;
  m_state.hovered = spot;
  ++m_state.revision;
  update();
}

void NetworkScene::setHoveredLayer(int layer) {
  if (layer == m_state.hoveredLayer) return;
  m_state.hoveredLayer = layer;
  update();
}

void NetworkScene::setMarks(const CanvasMarks& marks) {
  if (marks == m_state.marks) return;
  const CanvasMarks before = std::exchange(m_state.marks, marks);
  // Only these are seen in the pictures of nodes and links themselves.
  if (marks.selectedSpot != before.selectedSpot || marks.draggedLayers != before.draggedLayers ||
      marks.resizing.layer != before.resizing.layer)
    ++m_state.revision;
  if (marks.opening != before.opening)
    rebuild(Motion::Glide);
  else
    update();
}

void NetworkScene::retranslate() {
  rebuild();
}

double NetworkScene::widestLabel() const {
  const double all = m_target.room.size.width();
  return (m_target.room.zoom == 1 ? all : std::min(all, m_state.visible.width())) * kWidestLabelShare;
}

double NetworkScene::labelWidth(const std::vector<QString>& names) const {
  const QFontMetricsF metrics(smallFont());
  double width = 0;
  const auto most = static_cast<std::size_t>(mostShownUnits(m_target.room.zoom));
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
    width = std::max(width, metrics.horizontalAdvance(names[i]));
  return std::min(width, widestLabel());
}

void NetworkScene::rebuild(Motion motion, const std::vector<int>& layerOrigins) {
  m_motion.stop();
  m_start = m_state.layout;
  m_origins = layerOrigins;
  LayoutRoom room{m_target.room.size, 0, 0, m_state.isPicture(), m_target.room.zoom};
  if (!room.picture) room.leftLabel = labelWidth(canvasText::featureNames(m_state.data.get()));
  room.rightLabel = labelWidth(canvasText::outputNames(m_state.data.get()));
  const CanvasMarks::Opening& opening = m_state.marks.opening;
  m_target = layoutWithOpening(m_state.spec, opening.index, opening.layers, room);
  m_state.layout = m_target;
  const QRectF all(QPointF(0, 0), room.size);
  setSceneRect(all);
  if (room.zoom == 1) m_state.visible = all;
  ++m_state.revision;
  makeItems();
  if (motion == Motion::Glide && m_motion.duration() > 0 && !m_start.columns.empty()) {
    showLayout(between(m_start, m_target, m_origins, 0));
    m_motion.start();
  } else {
    emit layoutChanged();
  }
}

void NetworkScene::showLayout(const NetworkLayout& layout) {
  m_state.layout = layout;
  ++m_state.revision;
  for (LaidOutItem* item : m_items) item->place();
  update();
  emit layoutChanged();
}

void NetworkScene::makeItems() {
  clear();
  m_items.clear();
  m_links.clear();
  m_steps = nullptr;
  const auto add = [this](LaidOutItem* item, Depth depth) {
    item->setZValue(depth);
    addItem(item);
    m_items.push_back(item);
  };
  const QFont font = smallFont();
  const std::vector<QString> features = canvasText::featureNames(m_state.data.get());
  const std::vector<QString> outputs = canvasText::outputNames(m_state.data.get());
  for (std::size_t i = 0; i < m_state.layout.links.size(); ++i) {
    m_links.push_back(new LinksItem(m_state, i));
    add(m_links.back(), kLinks);
  }
  if (!m_state.isForPrint) {
    add(new MarksItem(m_state, MarksItem::Level::Halos, font), kHalos);
    add(new MarksItem(m_state, MarksItem::Level::Marks, font), kMarks);
  }
  m_steps = new StepItem(m_state, font);
  add(m_steps, kSteps);
  if (m_state.showsValues) add(new ValuesItem(m_state, font), kMarks);
  for (std::size_t i = 0; i < m_state.layout.columns.size(); ++i) {
    const ColumnPlace& column = m_state.layout.columns[i];
    if (column.placeholder >= 0) continue;
    if (column.kind == ColumnKind::Bar) {
      const LayerSpec& layer = m_state.spec.layers[static_cast<std::size_t>(column.layer)];
      add(new BarItem(m_state, i, canvasText::barName(layer), font), kBars);
    }
    for (std::size_t j = 0; j < column.nodes.size(); ++j) {
      auto* node = new NodeItem(m_state, i, j);
      const auto unit = static_cast<std::size_t>(column.nodes[j].unit);
      QString label;
      if (column.kind == ColumnKind::Input && unit < features.size()) label = features[unit];
      if (column.kind == ColumnKind::Output && unit < outputs.size()) label = outputs[unit];
      node->setLabel(label, font, widestLabel() + 1);
      add(node, kNodes);
    }
    if (column.unshown > 0) add(new MoreItem(m_state, i, font), kNodes);
  }
}

std::vector<Plate> NetworkScene::plates() const {
  return m_steps ? m_steps->plates() : std::vector<Plate>();
}

NetworkSpot NetworkScene::spotAt(const QPointF& position) const {
  for (const ColumnPlace& column : m_state.layout.columns)
    for (const NodePlace& node : column.nodes)
      if (column.placeholder < 0 && node.rect.adjusted(-2, -2, 2, 2).contains(position))
        return {column.layer, node.unit, -1};
  for (LinksItem* links : m_links)
    if (links->boundingRect().contains(position)) return links->spotAt(position);
  return {};
}

QRectF NetworkScene::rectOf(const NetworkSpot& spot) const {
  if (spot.isLink()) {
    for (const LinksItem* links : m_links)
      if (links->layer() == spot.layer) return QRectF(links->middleOf(spot) - QPointF(4, 4), QSizeF(8, 8));
    return {};
  }
  const ColumnPlace* column = m_state.layout.columnOf(spot.layer);
  if (!column) return {};
  for (const NodePlace& node : column->nodes)
    if (node.unit == spot.unit) return node.rect;
  return {};
}

void NetworkScene::drawBackground(QPainter* painter, const QRectF& rect) {
  painter->fillRect(rect, m_state.theme->surface);
}

}  // namespace neurarium
