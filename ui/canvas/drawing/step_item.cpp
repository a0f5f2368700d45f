#include "ui/canvas/drawing/step_item.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/canvas/drawing/links_item.h"
#include "ui/canvas/drawing/node_raster.h"
#include "ui/canvas/drawing/step_places.h"

namespace neurarium {

namespace {

using Number = StepPicture::Number;
using Direction = StepPicture::Direction;

constexpr double kArrival = 0.6;  // when the first numbers are there, in shares of the time
constexpr double kNodeRadiusShare = 0.17;
constexpr double kPlateRadius = 3.5;
constexpr std::size_t kMostFlashes = 200;

QColor withAlpha(QColor color, double alpha) {
  color.setAlphaF(static_cast<float>(color.alphaF() * alpha));
  return color;
}

QColor inkOn(const QColor& fill) {
  return qGray(fill.rgb()) > 140 ? QColor(0x16, 0x1c, 0x24) : QColor(Qt::white);
}

bool isOfError(Number number) {
  return number == Number::Gradient || number == Number::Delta || number == Number::BiasGradient ||
         number == Number::WeightGradient;
}

}  // namespace

StepItem::StepItem(const CanvasState& state, const QFont& font)
    : m_state(state), m_font(font), m_revision(state.revision - 1) {}

void StepItem::arrange() {
  const NetworkSpot pointed = m_state.step ? m_state.step->pointed : NetworkSpot{};
  if (m_revision == m_state.revision && m_pointed == pointed) return;
  m_revision = m_state.revision;
  m_pointed = pointed;
  m_plates = stepPlates(m_state, m_font);
  m_runners = m_state.travel < 1 ? runnersOf(m_state) : std::vector<Runner>();
}

double StepItem::arrived() const {
  if (m_state.travel >= 1 || m_runners.empty()) return 1;
  return std::clamp((m_state.travel - kArrival) / (1 - kArrival), 0.0, 1.0);
}

void StepItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  arrange();
  if (!m_state.step) return;
  painter->setRenderHint(QPainter::Antialiasing);
  paintSlots(*painter);
  paintFlash(*painter);
  paintFocus(*painter);
  paintPointed(*painter);
  if (m_state.travel < 1) paintRunners(*painter, m_runners, m_state);
  for (const Plate& plate : m_plates) paintPlate(*painter, plate);
}

/// What units of a layer without nodes give out, on its bar; a cross where dropout silences one.
void StepItem::paintSlots(QPainter& painter) const {
  const Theme& theme = *m_state.theme;
  for (const ColumnPlace& column : m_state.layout.columns) {
    const ColumnPlace* nodes = stepPlaces::nodesBefore(m_state, column.layer);
    if (column.kind != ColumnKind::Bar || column.placeholder >= 0 || !nodes) continue;
    const bool drops =
        std::holds_alternative<DropoutSpec>(m_state.spec.layers[static_cast<std::size_t>(column.layer)]);
    for (const NodePlace& node : nodes->nodes) {
      const QRectF slot = stepPlaces::unitRect(m_state, column.layer, node.unit);
      const float fading = m_state.fadingOf(column.layer, node.unit);
      const float value = m_state.step->unitAt(column.layer, node.unit).a;
      const auto shade = [&](QRgb color) { return QColor(fading > 0 ? m_state.fade(color, fading) : color); };
      const bool isKnown = !std::isnan(value);
      painter.setPen(
          QPen(shade(mixColors(theme.surface.rgb(), theme.text.rgb(), isKnown ? 0.55f : 0.3f)), 1.2));
      painter.setBrush(isKnown ? shade(m_state.valueColor(column.layer, value)) : theme.surface);
      painter.drawEllipse(slot);
      const float given = m_state.step->unitAt(column.layer - 1, node.unit).a;
      if (!drops || value != 0 || given == 0) continue;
      painter.setPen(QPen(shade(theme.text.rgb()), 1.8, Qt::SolidLine, Qt::RoundCap));
      const QRectF cross = slot.adjusted(3.5, 3.5, -3.5, -3.5);
      painter.drawLine(cross.topLeft(), cross.bottomRight());
      painter.drawLine(cross.topRight(), cross.bottomLeft());
    }
  }
}

/// Weights that have just been changed: their old look glows and fades.
void StepItem::paintFlash(QPainter& painter) const {
  const StepPicture& now = *m_state.step;
  if (m_state.travel >= 1 || now.direction != Direction::Update || !m_state.stepBefore) return;
  NetworkNumbers before;
  before.setStep(m_state.stepBefore);
  const double left = 1 - m_state.travel;
  std::size_t flashes = 0;
  const auto flash = [&](const NetworkSpot& spot) {
    if (!spot.isLink() || flashes >= kMostFlashes) return;
    const auto old = before.weight(spot.layer, spot.unit, spot.input);
    auto stroke = stepPlaces::linkStroke(m_state, spot);
    if (!old || !stroke || old == m_state.numbers.weight(spot.layer, spot.unit, spot.input)) return;
    ++flashes;
    styleByWeight(*stroke, *old, *m_state.theme, m_state.layout.nodeSide);
    LinkStroke glow = *stroke;
    glow.dashed = false;
    glow.width += static_cast<float>(6 + 8 * left);
    QPen pen = linkPen(glow, 0);
    pen.setColor(withAlpha(m_state.theme->accent, 0.55 * left));
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(linkPath(glow), pen);
    pen = linkPen(*stroke, m_state.flow);
    pen.setColor(withAlpha(pen.color(), left));
    painter.strokePath(linkPath(*stroke), pen);
  };
  flash(now.made);
  for (const NetworkSpot& spot : now.used) flash(spot);
}

void StepItem::paintRing(QPainter& painter, const NetworkSpot& spot, const QPen& pen, double distance) const {
  const QRectF rect = stepPlaces::unitRect(m_state, spot.layer, spot.unit);
  if (rect.isNull()) return;
  const QRectF ring = rect.adjusted(-distance, -distance, distance, distance);
  const ColumnPlace* column = m_state.layout.columnOf(spot.layer);
  const bool isRound = column && column->kind == ColumnKind::Bar;
  const double radius = isRound ? ring.width() / 2 : rect.width() * kNodeRadiusShare + distance;
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(ring, radius, radius);
}

void StepItem::paintFocus(QPainter& painter) const {
  const StepPicture& step = *m_state.step;
  const QColor color = m_state.stepColor();
  for (const NetworkSpot& spot : step.used)
    if (!spot.isLink() && spot != step.made) paintRing(painter, spot, QPen(withAlpha(color, 0.65), 1.8), 2);
  if (step.made.isNone() || step.made.isLink()) return;
  const double strength = 0.35 + 0.65 * arrived();
  paintRing(painter, step.made, QPen(withAlpha(color, 0.28 * strength), 7), 5.5);
  paintRing(painter, step.made, QPen(withAlpha(color, strength), 3), 3);
}

void StepItem::paintPointed(QPainter& painter) const {
  const NetworkSpot& spot = m_state.step->pointed;
  if (spot.isNone()) return;
  QPen pen(m_state.theme->text, 2.2);
  pen.setDashPattern({2.2, 1.6});
  if (!spot.isLink()) return paintRing(painter, spot, pen, 7);
  const auto stroke = stepPlaces::linkStroke(m_state, spot);
  if (!stroke) return;
  // Both sides of the link.
  for (const double away : {-6.0, 6.0}) {
    LinkStroke side = *stroke;
    side.from += QPointF(0, away);
    side.to += QPointF(0, away);
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(linkPath(side), pen);
  }
}

void StepItem::paintPlate(QPainter& painter, const Plate& plate) const {
  const Theme& theme = *m_state.theme;
  const bool isMade = plate.rank == Plate::Rank::Made;
  const double alpha = isMade ? arrived() : 1;
  painter.setFont(plateFont(m_state, m_font, plate));
  if (plate.isInside) {
    const bool hides = plate.text == QStringLiteral("?");
    const float value = m_state.step->unitAt(plate.spot.layer, plate.spot.unit).a;
    const float fading = m_state.fadingOf(plate.spot.layer, plate.spot.unit);
    QRgb fill = hides ? theme.surface.rgb() : m_state.valueColor(plate.spot.layer, value);
    if (fading > 0) fill = m_state.fade(fill, fading);
    if (alpha < 1) {
      // Its colour comes with its number.
      painter.setPen(Qt::NoPen);
      painter.setBrush(withAlpha(theme.surface, 1 - alpha));
      const double radius = plate.rect.width() * kNodeRadiusShare;
      painter.drawRoundedRect(plate.rect.adjusted(1, 1, -1, -1), radius, radius);
    }
    painter.setPen(withAlpha(hides ? m_state.stepColor() : inkOn(fill), alpha));
    painter.drawText(plate.rect, Qt::AlignCenter, plate.text);
    return;
  }
  const QColor tone = isOfError(plate.number) ? theme.errorSignal : theme.text;
  QColor fill = theme.surface;
  QColor ink = tone;
  QPen outline = Qt::NoPen;
  if (isMade) {
    fill = m_state.stepColor();
    ink = fill == theme.accent ? theme.accentText : theme.surface;
  } else if (plate.rank == Plate::Rank::Used) {
    outline = QPen(QColor(mixColors(theme.surface.rgb(), tone.rgb(), 0.35f)), 1);
  } else if (!m_state.focus.isEmpty()) {
    ink = QColor(mixColors(theme.surface.rgb(), tone.rgb(), 0.62f));
  }
  if (plate.isPointed) outline = QPen(theme.text, 1.6);
  painter.setPen(outline.style() == Qt::NoPen ? outline
                                              : QPen(withAlpha(outline.color(), alpha), outline.widthF()));
  painter.setBrush(withAlpha(fill, alpha));
  painter.drawRoundedRect(plate.rect.adjusted(0.5, 0.5, -0.5, -0.5), kPlateRadius, kPlateRadius);
  painter.setPen(withAlpha(ink, alpha));
  painter.drawText(plate.rect, Qt::AlignCenter, plate.text);
}

}  // namespace neurarium
