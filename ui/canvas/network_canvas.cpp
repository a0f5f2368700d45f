#include "ui/canvas/network_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/canvas/canvas_text.h"
#include "ui/canvas/headers/header_strip.h"
#include "ui/canvas/info_card.h"

namespace neurarium {

NetworkCanvas::NetworkCanvas(QWidget* parent)
    : QGraphicsView(parent),
      m_scene(new NetworkScene(theme(), this)),
      m_headers(new HeaderStrip(this)),
      m_card(new InfoCard(viewport())) {
  setObjectName("networkCanvas");
  setScene(m_scene);
  setFrameShape(NoFrame);
  setAlignment(Qt::AlignLeft | Qt::AlignTop);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setViewportUpdateMode(FullViewportUpdate);
  setOptimizationFlags(DontAdjustForAntialiasing | DontSavePainterState);
  setMinimumSize(320, 240);
  // Headers stand outside the viewport: a new snapshot repaints the picture only.
  setViewportMargins(0, HeaderStrip::heightNeeded(), 0, 0);
  viewport()->setMouseTracking(true);
  connect(m_headers, &HeaderStrip::addLayerRequested, this, &NetworkCanvas::addLayerRequested);
  connect(m_headers, &HeaderStrip::removeLayerRequested, this, &NetworkCanvas::removeLayerRequested);
  connect(m_headers, &HeaderStrip::unitsRequested, this, &NetworkCanvas::unitsRequested);
  connect(m_headers, &HeaderStrip::activationRequested, this, &NetworkCanvas::activationRequested);
  describe();
}

void NetworkCanvas::setNetwork(const NetworkSpec& spec, std::shared_ptr<const PreparedData> prepared) {
  m_card->hide();
  m_scene->setNetwork(spec, std::move(prepared));
  m_headers->setNetwork(spec);
  m_headers->setProblem({});
  m_headers->setSelected(marks().selectedLayers);
  m_headers->arrange(m_scene->state().layout);
  describe();
}

void NetworkCanvas::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  const bool hasDiverged = snapshot && snapshot->state == RunState::Diverged;
  m_scene->setSnapshot(std::move(snapshot));
  m_headers->setProblem(hasDiverged ? tr("Diverged") : QString());
  updateCard();
}

void NetworkCanvas::setMarks(const CanvasMarks& marks) {
  const bool otherOpening = marks.opening != this->marks().opening;
  m_scene->setMarks(marks);
  m_headers->setSelected(marks.selectedLayers);
  if (otherOpening) m_headers->arrange(m_scene->state().layout);
}

void NetworkCanvas::setLinkQuantity(LinkQuantity quantity) {
  m_scene->setLinkQuantity(quantity);
  retranslate();
}

Index NetworkCanvas::mappedUnits() const {
  Index widest = 1;
  for (const LayerSpec& layer : m_scene->state().spec.layers)
    if (const auto* dense = std::get_if<DenseSpec>(&layer)) widest = std::max(widest, dense->units);
  return std::min<Index>(widest, kMostShownUnits);
}

void NetworkCanvas::paintNetwork(QPainter& painter, const QSizeF& size, const Theme& colors) const {
  // The picture is laid out for about this size and then enlarged, so that names grow with it.
  constexpr QSizeF kLaidOutFor(820, 500);
  constexpr double kTitleHeight = 44;
  const CanvasState& own = m_scene->state();
  const double scale =
      std::max(1.0, std::min(size.width() / kLaidOutFor.width(), size.height() / kLaidOutFor.height()));
  const QSizeF room = size / scale;
  NetworkScene picture(colors);
  picture.setSize({room.width(), room.height() - kTitleHeight});
  picture.setNetwork(own.spec, own.data);
  picture.setLinkQuantity(own.quantity);
  picture.copyNumbers(own);

  painter.save();
  painter.scale(scale, scale);
  painter.fillRect(QRectF(QPointF(0, 0), room), colors.surface);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const ColumnPlace& column : picture.state().layout.columns) {
    if (column.kind == ColumnKind::Bar) continue;
    const LayerSpec& layer = own.spec.layers[static_cast<std::size_t>(column.layer)];
    const double half = column.headerHalf;
    QFont font = this->font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(colors.text);
    QString title;
    for (const QString& candidate : canvasText::titles(own.spec, column.layer)) {
      title = candidate;
      if (QFontMetricsF(font).horizontalAdvance(title) <= 2 * half) break;
    }
    painter.drawText(QRectF(column.centre - half - 20, 8, 2 * half + 40, 18), Qt::AlignCenter, title);
    font.setBold(false);
    painter.setFont(font);
    painter.setPen(colors.mutedText);
    painter.drawText(QRectF(column.centre - half, 26, 2 * half, 18), Qt::AlignCenter,
                     canvasText::kindOf(layer));
  }
  painter.translate(0, kTitleHeight);
  const QRectF area = picture.sceneRect();
  picture.render(&painter, area, area);
  painter.restore();
}

void NetworkCanvas::describe() {
  const CanvasState& state = m_scene->state();
  setAccessibleName(tr("Network"));
  QString description = canvasText::structure(state.spec);
  if (!state.hovered.isNone())
    description = canvasText::asSentence(canvasText::cardFor(state, state.hovered));
  setAccessibleDescription(description);
}

void NetworkCanvas::retranslate() {
  const bool isGradient = m_scene->state().quantity == LinkQuantity::Gradient;
  m_headers->setNote(isGradient ? tr("Links show gradients") : QString());
  m_headers->retranslate();
  m_headers->arrange(m_scene->state().layout);
  describe();
}

void NetworkCanvas::arrange() {
  m_headers->setGeometry(0, 0, width(), HeaderStrip::heightNeeded());
  m_scene->setSize(viewport()->size());
  m_headers->arrange(m_scene->state().layout);
}

void NetworkCanvas::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  arrange();
  updateCard();
}

void NetworkCanvas::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) m_scene->setTheme(theme());
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
    m_scene->retranslate();
    retranslate();
  }
  QGraphicsView::changeEvent(event);
}

void NetworkCanvas::mouseMoveEvent(QMouseEvent* event) {
  QGraphicsView::mouseMoveEvent(event);
  const QPointF position = mapToScene(event->pos());
  m_scene->setHoveredLayer(layerAt(m_scene->state().layout, position));
  inspect(m_scene->spotAt(position));
}

bool NetworkCanvas::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) {
    inspect({});
    m_scene->setHoveredLayer(-1);
  }
  return QGraphicsView::viewportEvent(event);
}

void NetworkCanvas::focusOutEvent(QFocusEvent* event) {
  inspect({});
  QGraphicsView::focusOutEvent(event);
}

void NetworkCanvas::keyPressEvent(QKeyEvent* event) {
  const NetworkSpot& spot = m_scene->state().hovered;
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
      inspect(neighbour(spot, event->key()));
      return;
    case Qt::Key_Escape:
      if (!spot.isNone()) return inspect({});
      break;
    default:
      break;
  }
  QGraphicsView::keyPressEvent(event);
}

NetworkSpot NetworkCanvas::neighbour(const NetworkSpot& spot, int key) const {
  const NetworkLayout& layout = m_scene->state().layout;
  std::vector<const ColumnPlace*> columns;
  for (const ColumnPlace& column : layout.columns)
    if (!column.nodes.empty() && column.placeholder < 0) columns.push_back(&column);
  if (columns.empty()) return {};
  const auto own = std::find_if(columns.begin(), columns.end(),
                                [&](const ColumnPlace* column) { return column->layer == spot.layer; });
  if (spot.isNone() || own == columns.end()) return {columns.front()->layer, 0, -1};
  const auto last = static_cast<std::ptrdiff_t>(columns.size()) - 1;
  const std::ptrdiff_t step = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
  const ColumnPlace& column =
      *columns[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(own - columns.begin() + step, 0, last))];
  const int unitStep = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
  return {column.layer, std::clamp(spot.unit + unitStep, 0, static_cast<int>(column.nodes.size()) - 1), -1};
}

void NetworkCanvas::inspect(const NetworkSpot& spot) {
  if (spot == m_scene->state().hovered) return;
  m_scene->setHovered(spot);
  m_card->hide();
  updateCard();
  describe();
}

void NetworkCanvas::updateCard() {
  const NetworkSpot& spot = m_scene->state().hovered;
  if (spot.isNone()) return m_card->hide();
  m_card->showCard(canvasText::cardFor(m_scene->state(), spot), m_scene->rectOf(spot));
}

}  // namespace neurarium
