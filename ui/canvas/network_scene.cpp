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

namespace neurarium {

namespace {

constexpr double kWidestLabelShare = 0.17;  // of the canvas
constexpr double kFlowPerSecond = 24;       // pixels by which dashes move while training
enum Layer { kLinks, kHalos, kBars, kNodes, kMarks };

QFont smallFont() {
  QFont font = QApplication::font();
  font.setPointSizeF(font.pointSizeF() * 0.92);
  return font;
}

}  // namespace

NetworkScene::NetworkScene(const Theme& colors, QObject* parent) : QGraphicsScene(parent), m_state(colors) {
  setItemIndexMethod(NoIndex);
  m_clock.start();
}

void NetworkScene::setTheme(const Theme& colors) {
  m_state.theme = &colors;
  ++m_state.revision;
  update();
}

void NetworkScene::setNetwork(const NetworkSpec& spec, std::shared_ptr<const PreparedData> data) {
  m_state.spec = spec;
  m_state.data = std::move(data);
  m_state.numbers.clear();
  m_state.hovered = {};
  m_state.hoveredLayer = -1;
  // What was under way was about the network before.
  m_state.marks.draggedLayers.clear();
  m_state.marks.opening = {};
  m_state.marks.target = {};
  m_state.marks.resizing = {};
  m_state.brightest =
      m_state.isPicture() ? std::max(1e-6f, static_cast<float>(m_state.data->dataset->inputs.maxCoeff())) : 1;
  rebuild();
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
  m_state.flow = other.flow;
  ++m_state.revision;
}

void NetworkScene::setLinkQuantity(LinkQuantity quantity) {
  m_state.quantity = quantity;
  ++m_state.revision;
  update();
}

void NetworkScene::setSize(const QSizeF& size) {
  if (size == m_state.layout.room.size) return;
  m_state.layout.room.size = size;
  rebuild();
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
  if (marks.selectedSpot != before.selectedSpot || marks.draggedLayers != before.draggedLayers)
    ++m_state.revision;
  if (marks.opening != before.opening)
    rebuild();
  else
    update();
}

void NetworkScene::retranslate() {
  rebuild();
}

void NetworkScene::rebuild() {
  clear();
  m_links.clear();
  const QFont font = smallFont();
  const QFontMetricsF metrics(font);
  LayoutRoom room{m_state.layout.room.size, 0, 0, m_state.isPicture()};
  const double widest = room.size.width() * kWidestLabelShare;
  const auto widthOf = [&](const std::vector<QString>& names, std::size_t most) {
    double width = 0;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
      width = std::max(width, metrics.horizontalAdvance(names[i]));
    return std::min(width, widest);
  };
  const std::vector<QString> features = canvasText::featureNames(m_state.data.get());
  const std::vector<QString> outputs = canvasText::outputNames(m_state.data.get());
  if (!room.picture) room.leftLabel = widthOf(features, kMostShownUnits);
  room.rightLabel = widthOf(outputs, kMostShownUnits);
  const CanvasMarks::Opening& opening = m_state.marks.opening;
  m_state.layout = layoutWithOpening(m_state.spec, opening.index, opening.layers, room);
  ++m_state.revision;
  setSceneRect(QRectF(QPointF(0, 0), room.size));

  for (const LinkPlace& place : m_state.layout.links) {
    auto* links = new LinksItem(m_state, place);
    links->setZValue(kLinks);
    addItem(links);
    m_links.push_back(links);
  }
  for (const auto level : {MarksItem::Level::Halos, MarksItem::Level::Marks}) {
    auto* marks = new MarksItem(m_state, level, font);
    marks->setZValue(level == MarksItem::Level::Halos ? kHalos : kMarks);
    addItem(marks);
  }
  for (const ColumnPlace& column : m_state.layout.columns) {
    if (column.placeholder >= 0) continue;
    if (column.kind == ColumnKind::Bar) {
      const LayerSpec& layer = m_state.spec.layers[static_cast<std::size_t>(column.layer)];
      auto* bar = new BarItem(m_state, column.layer, column.bar, canvasText::barName(layer), font);
      bar->setZValue(kBars);
      addItem(bar);
    }
    for (const NodePlace& place : column.nodes) {
      auto* node = new NodeItem(m_state, column, place);
      node->setZValue(kNodes);
      const auto unit = static_cast<std::size_t>(place.unit);
      QString label;
      if (column.kind == ColumnKind::Input && unit < features.size()) label = features[unit];
      if (column.kind == ColumnKind::Output && unit < outputs.size()) label = outputs[unit];
      node->setLabel(label, font, widest + 1);
      addItem(node);
    }
    if (column.unshown > 0) {
      auto* more = new MoreItem(m_state, column.more, column.unshown, font);
      more->setZValue(kNodes);
      addItem(more);
    }
  }
}

NetworkSpot NetworkScene::spotAt(const QPointF& position) const {
  for (const ColumnPlace& column : m_state.layout.columns)
    for (const NodePlace& node : column.nodes)
      if (column.placeholder < 0 && node.rect.adjusted(-2, -2, 2, 2).contains(position))
        return {column.layer, node.unit, -1};
  for (const LinksItem* links : m_links)
    if (links->boundingRect().contains(position)) return links->spotAt(position);
  return {};
}

QRectF NetworkScene::rectOf(const NetworkSpot& spot) const {
  if (spot.isLink()) {
    for (std::size_t i = 0; i < m_links.size(); ++i)
      if (m_state.layout.columns[m_state.layout.links[i].to].layer == spot.layer)
        return QRectF(m_links[i]->middleOf(spot) - QPointF(4, 4), QSizeF(8, 8));
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
