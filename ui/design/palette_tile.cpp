#include "ui/design/palette_tile.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/canvas/drawing/node_raster.h"
#include "ui/icons.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kPadding = 7;
constexpr int kIconSide = 26;
constexpr int kIconGap = 9;
constexpr int kNarrowest = 180;
constexpr QSize kCurve{22, 16};
constexpr double kCurveReach = 3;  // z from −3 to 3
constexpr double kCurveTop = 2.2;  // and a from −1.1 to 2.2, where ReLU and tanh both say something
constexpr double kCurveBottom = -1.1;

QPolygonF curveOf(Activation activation, const QRectF& area) {
  constexpr int kPoints = 45;
  QPolygonF curve;
  for (int i = 0; i < kPoints; ++i) {
    const double share = i / (kPoints - 1.0);
    const double z = -kCurveReach + 2 * kCurveReach * share;
    // Softmax of one unit against another at 0 is the sigmoid.
    const Activation drawn = activation == Activation::Softmax ? Activation::Sigmoid : activation;
    const double a = static_cast<double>(activationValue(drawn, static_cast<Scalar>(z)));
    if (a > kCurveTop || a < kCurveBottom) continue;
    curve << QPointF(area.left() + share * area.width(),
                     area.bottom() - (a - kCurveBottom) / (kCurveTop - kCurveBottom) * area.height());
  }
  return curve;
}

}  // namespace

PaletteTile::PaletteTile(DesignPayload payload, QWidget* parent)
    : QAbstractButton(parent), m_payload(std::move(payload)) {
  setCursor(Qt::OpenHandCursor);
  setFocusPolicy(Qt::TabFocus);
  connect(this, &QAbstractButton::clicked, this, &PaletteTile::taken);
}

void PaletteTile::mousePressEvent(QMouseEvent* event) {
  m_pressedAt = event->pos();
}

void PaletteTile::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton) ||
      (event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
    return;
  auto* drag = new QDrag(this);
  drag->setMimeData(toMime(m_payload).release());
  drag->setPixmap(grab());
  drag->setHotSpot(m_pressedAt);
  drag->exec(Qt::CopyAction);
  update();
}

void PaletteTile::mouseReleaseEvent(QMouseEvent*) {}  // one click takes nothing: it may be the first of two

void PaletteTile::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) emit taken();
}

void PaletteTile::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return click();
    case Qt::Key_Down:
    case Qt::Key_Right:
      focusNextPrevChild(true);
      return;
    case Qt::Key_Up:
    case Qt::Key_Left:
      focusNextPrevChild(false);
      return;
    default:
      QAbstractButton::keyPressEvent(event);
  }
}

void PaletteTile::enterEvent(QEnterEvent* event) {
  update();
  QAbstractButton::enterEvent(event);
}

void PaletteTile::leaveEvent(QEvent* event) {
  update();
  QAbstractButton::leaveEvent(event);
}

void PaletteTile::paintSheet(QPainter& painter) const {
  const Theme& colors = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(hasFocus() ? colors.accent : colors.border, hasFocus() ? 2.0 : 1.0));
  painter.setBrush(QColor(
      mixColors(colors.surface.rgb(), colors.accent.rgb(), underMouse() && isEnabled() ? 0.1f : 0.0f)));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

LayerTile::LayerTile(const LayerSpec& layer, const QString& icon, QWidget* parent)
    : PaletteTile({{layer}, {}, true}, parent), m_icon(themedIcon(icon, &Theme::accent)) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void LayerTile::setTexts(const QString& name, const QString& sentence) {
  setText(name);
  m_sentence = sentence;
  setAccessibleName(name);
  setAccessibleDescription(sentence);
  updateGeometry();
  update();
}

QFont LayerTile::sentenceFont() const {
  return smallFont(font());
}

int LayerTile::heightForWidth(int width) const {
  const int room = width - 2 * kPadding - kIconSide - kIconGap;
  const QRect sentence =
      QFontMetrics(sentenceFont())
          .boundingRect(QRect(0, 0, std::max(room, 1), 1000), Qt::TextWordWrap, m_sentence);
  return std::max(kIconSide, fontMetrics().height() + 2 + sentence.height()) + 2 * kPadding;
}

QSize LayerTile::sizeHint() const {
  return {kNarrowest + 60, heightForWidth(kNarrowest + 60)};
}

QSize LayerTile::minimumSizeHint() const {
  return {kNarrowest, kIconSide + 2 * kPadding};
}

void LayerTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintSheet(painter);
  const QRect inside = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
  m_icon.paint(&painter, QRect(inside.left(), inside.top() + 1, kIconSide, kIconSide));
  const QRect words = inside.adjusted(kIconSide + kIconGap, 0, 0, 0);
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(theme().text);
  painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, text());
  painter.setFont(sentenceFont());
  painter.setPen(theme().mutedText);
  painter.drawText(words.adjusted(0, fontMetrics().height() + 2, 0, 0),
                   Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

ActivationTile::ActivationTile(Activation activation, QWidget* parent)
    : PaletteTile({{}, activation, true}, parent) {}

QSize ActivationTile::sizeHint() const {
  return {kCurve.width() + fontMetrics().horizontalAdvance(text()) + 22,
          std::max(kCurve.height(), fontMetrics().height()) + 10};
}

void ActivationTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintSheet(painter);
  const Theme& colors = theme();
  const QRectF area(7.5, (height() - kCurve.height()) / 2.0, kCurve.width(), kCurve.height());
  const double zero = area.bottom() + kCurveBottom / (kCurveTop - kCurveBottom) * area.height();
  painter.setPen(QPen(colors.border, 1));
  painter.drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero));
  painter.setPen(QPen(colors.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(curveOf(*payload().activation, area));
  painter.setPen(colors.text);
  painter.drawText(rect().adjusted(kCurve.width() + 13, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                   fontMetrics().elidedText(text(), Qt::ElideRight, width() - kCurve.width() - 17));
}

}  // namespace neurarium
