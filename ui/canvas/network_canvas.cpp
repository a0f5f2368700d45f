#include "ui/canvas/network_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

#include "ui/canvas/canvas_navigation.h"
#include "ui/canvas/canvas_text.h"
#include "ui/canvas/headers/header_strip.h"
#include "ui/canvas/info_card.h"
#include "ui/widgets/frame_pacer.h"

namespace neurarium {

namespace {

constexpr int kMotionMilliseconds = 180;
constexpr int kTravelMilliseconds = 450;
constexpr double kZoomStep = 1.5;

}  // namespace

NetworkCanvas::NetworkCanvas(QWidget* parent)
    : QGraphicsView(parent),
      m_scene(new NetworkScene(theme(), this)),
      m_headers(new HeaderStrip(this)),
      m_card(new InfoCard(viewport())),
      m_pacer(new FramePacer(this)) {
  m_navigation = new CanvasNavigation(*this, *m_scene);
  setObjectName("networkCanvas");
  setScene(m_scene);
  setFrameShape(NoFrame);
  setAlignment(Qt::AlignLeft | Qt::AlignTop);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  // It tells itself when to draw: once a frame for the snapshot, the mouse and whatever else there is.
  setViewportUpdateMode(NoViewportUpdate);
  setOptimizationFlags(DontAdjustForAntialiasing | DontSavePainterState);
  setMinimumSize(320, 240);
  // Headers stand outside the viewport: a new snapshot repaints the picture only.
  setViewportMargins(0, m_headers->heightNeeded(), 0, 0);
  viewport()->setMouseTracking(true);
  connect(m_pacer, &FramePacer::due, viewport(), qOverload<>(&QWidget::update));
  connect(m_scene, &NetworkScene::changed, m_pacer, &FramePacer::request);
  connect(m_scene, &NetworkScene::layoutChanged, this, &NetworkCanvas::arrangeHeaders);
  connect(m_navigation, &CanvasNavigation::zoomChanged, this, &NetworkCanvas::mappedUnitsChanged);
  connect(m_headers, &HeaderStrip::addLayerRequested, this, &NetworkCanvas::addLayerRequested);
  connect(m_headers, &HeaderStrip::removeLayerRequested, this, &NetworkCanvas::removeLayerRequested);
  connect(m_headers, &HeaderStrip::unitsRequested, this, &NetworkCanvas::unitsRequested);
  connect(m_headers, &HeaderStrip::activationRequested, this, &NetworkCanvas::activationRequested);
  describe();
}

void NetworkCanvas::setNetwork(const NetworkSpec& spec, std::shared_ptr<const PreparedData> prepared,
                               const std::vector<int>& layerOrigins) {
  m_card->hide();
  setStep(std::nullopt);
  m_headers->setNetwork(spec);
  m_headers->setProblem({});
  m_headers->setSelected(marks().selectedLayers);
  m_scene->setMotionTime(motionTime());
  m_scene->setNetwork(spec, std::move(prepared), layerOrigins);
  m_navigation->arrange();
  describe();
}

void NetworkCanvas::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  const bool hasDiverged = snapshot && snapshot->state == RunState::Diverged;
  m_scene->setSnapshot(std::move(snapshot));
  m_headers->setProblem(hasDiverged ? tr("Diverged") : QString());
  updateCard();
}

void NetworkCanvas::setStep(std::optional<StepPicture> step) {
  const bool wasStepping = isStepping();
  m_scene->setTravelTime(motionTime() > 0 ? kTravelMilliseconds : 0);
  m_scene->setStep(step ? std::make_shared<const StepPicture>(std::move(*step)) : nullptr);
  updateCard();
  if (isStepping() == wasStepping) return;
  m_headers->setQuiet(isStepping());
  m_headers->setSelected(isStepping() ? std::vector<int>{} : marks().selectedLayers);
  setViewportMargins(0, m_headers->heightNeeded(), 0, 0);
  retranslate();
  emit steppingChanged(isStepping());
}

void NetworkCanvas::setMarks(const CanvasMarks& marks) {
  m_headers->setSelected(isStepping() ? std::vector<int>{} : marks.selectedLayers);
  m_scene->setMotionTime(motionTime());
  m_scene->setMarks(marks);
}

int NetworkCanvas::motionTime() const {
  const bool isMoving = isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
  return isMoving ? kMotionMilliseconds : 0;
}

void NetworkCanvas::arrangeHeaders() {
  m_headers->arrange(m_scene->state().layout, m_scene->state().visible.left());
  emit columnsMoved();
}

double NetworkCanvas::zoom() const {
  return m_navigation->zoom();
}

void NetworkCanvas::zoomIn() {
  m_navigation->zoomBy(kZoomStep);
}

void NetworkCanvas::zoomOut() {
  m_navigation->zoomBy(1 / kZoomStep);
}

void NetworkCanvas::fit() {
  m_navigation->zoomBy(0);
}

void NetworkCanvas::scrollContentsBy(int dx, int dy) {
  QGraphicsView::scrollContentsBy(dx, dy);
  m_pacer->request();
  m_navigation->tellWhatIsSeen();
  arrangeHeaders();
  updateCard();
}

void NetworkCanvas::setQuantity(Quantity quantity) {
  m_scene->setQuantity(quantity);
  retranslate();
}

Index NetworkCanvas::mappedUnits() const {
  Index widest = 1;
  for (const LayerSpec& layer : m_scene->state().spec.layers)
    if (const auto* dense = std::get_if<DenseSpec>(&layer)) widest = std::max(widest, dense->units);
  return std::min<Index>(widest, mostShownUnits(zoom()));
}

void NetworkCanvas::paintNetwork(QPainter& painter, const QSizeF& size, const PictureOptions& options) const {
  paintPicture(painter, size, m_scene->state(), font(), options);
}

void NetworkCanvas::describe() {
  const CanvasState& state = m_scene->state();
  setAccessibleName(tr("Network"));
  QString description = canvasText::structure(state.spec);
  if (!state.hovered.isNone())
    description = canvasText::asSentence(canvasText::cardFor(state, state.hovered));
  setAccessibleDescription(description);
}

QString NetworkCanvas::quantityNote() const {
  switch (m_scene->state().shownQuantity()) {
    case Quantity::Weight:
      break;
    case Quantity::Activation:
      return tr("Shows what flows for the example");
    case Quantity::Gradient:
      return tr("Shows gradients");
    case Quantity::Change:
      return tr("Shows the last change");
  }
  return {};
}

void NetworkCanvas::retranslate() {
  m_headers->setNote(quantityNote());
  m_headers->retranslate();
  m_navigation->retranslate();
  arrangeHeaders();
  describe();
}

void NetworkCanvas::arrange() {
  m_headers->setGeometry(0, 0, width(), m_headers->heightNeeded());
  m_navigation->arrange();
  arrangeHeaders();
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

void NetworkCanvas::mousePressEvent(QMouseEvent* event) {
  if (isStepping() && event->button() == Qt::LeftButton)
    emit spotClicked(m_scene->spotAt(mapToScene(event->pos())));
  QGraphicsView::mousePressEvent(event);
}

void NetworkCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  const NetworkSpot spot = m_scene->spotAt(mapToScene(event->pos()));
  if (isStepping() && event->button() == Qt::LeftButton && !spot.isNone()) emit spotActivated(spot);
  QGraphicsView::mouseDoubleClickEvent(event);
}

bool NetworkCanvas::viewportEvent(QEvent* event) {
  if (m_navigation && m_navigation->handle(*event)) return true;
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
      m_navigation->reveal(m_scene->rectOf(m_scene->state().hovered));
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
  m_card->showCard(canvasText::cardFor(m_scene->state(), spot),
                   m_scene->rectOf(spot).translated(-m_scene->state().visible.topLeft()));
  m_pacer->request();
}

}  // namespace neurarium
