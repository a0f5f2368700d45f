#include "ui/canvas/drawing/node_item.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/display_text.h"

namespace neurarium {

namespace {

constexpr float kRadiusShare = 0.17f;  // of the node's side
constexpr float kBorder = 1.25f;
constexpr float kHoveredBorder = 2.75f;
constexpr double kLabelGap = 7;
constexpr double kBiasSide = 11;
constexpr double kBadgeSide = 14;
constexpr double kBadgeOut = 5;            // of the node's corner
constexpr double kRoomForBiasNumber = 16;  // between nodes
constexpr int kBiasTextHeight = 10;
constexpr double kSmallestNodeWithBias = 18;
constexpr double kSmallestNodeWithNumber = 30;
constexpr double kPrintDetail = 3;   // pixels of a heat map for one of a device without pixels
constexpr float kSmallest = 1e-12f;  // a map whose largest value is less is all zero

/// Takes the activation's range to [−1, 1]; without one, the largest size among the values.
ValueScale scaleFor(Activation activation, float largest) {
  const ActivationRange range = rangeOf(activation);
  if (std::isfinite(range.lower) && std::isfinite(range.upper)) {
    const auto middle = static_cast<float>(range.lower + range.upper) / 2;
    return {middle, 2 / static_cast<float>(range.upper - range.lower)};
  }
  return {0, largest > kSmallest ? 1 / largest : 0};
}

float largestOf(const std::vector<float>& values) {
  float largest = 0;
  for (const float value : values)
    if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
  return largest;
}

/// Three digits or so.
QString briefNumber(float value) {
  const float size = std::abs(value);
  if (size >= 999.5f) return shortNumberText(value, 2);
  return numberText(value, size < 9.995f ? 2 : size < 99.95f ? 1 : 0);
}

/// Black or white, whichever reads better.
QColor inkOn(QRgb background) {
  return qGray(background) > 140 ? QColor(0x16, 0x1c, 0x24) : QColor(Qt::white);
}

}  // namespace

NodeItem::NodeItem(const CanvasState& state, std::size_t column, std::size_t node)
    : m_state(state),
      m_column(column),
      m_node(node),
      m_kind(state.layout.columns[column].kind),
      m_layer(state.layout.columns[column].layer),
      m_unit(state.layout.columns[column].nodes[node].unit) {
  m_revision = state.revision - 1;
  place();
}

void NodeItem::place() {
  prepareGeometryChange();
  m_rect = m_state.layout.columns[m_column].nodes[m_node].rect;
  m_bounds = m_rect.adjusted(-kBiasSide / 2, -kBadgeOut - 1, 12, kBiasTextHeight + 6);
  if (m_label.text().isEmpty()) return;
  const QSizeF size = m_label.size();
  const double x =
      m_kind == ColumnKind::Output ? m_rect.right() + kLabelGap : m_rect.left() - kLabelGap - size.width();
  m_labelAt = QPointF(std::round(x), std::round(m_rect.center().y() - size.height() / 2));
  m_bounds |= QRectF(m_labelAt, size);
}

void NodeItem::setLabel(const QString& label, const QFont& font, double width) {
  m_font = font;
  const QFontMetricsF metrics(font);
  const QString shown = metrics.elidedText(label, Qt::ElideRight, width);
  m_label.setTextFormat(Qt::PlainText);
  m_label.setText(shown);
  m_label.prepare(QTransform(), font);
  if (shown != label) setToolTip(label);
  place();
}

bool NodeItem::isBroken() const {
  const Matrix* map = m_state.numbers.map(m_layer);
  if (map && m_unit < map->rows() && !map->row(m_unit).allFinite()) return true;
  const auto bias = m_state.numbers.bias(m_layer, m_unit);
  const auto activation = m_state.numbers.activation(m_layer, m_unit);
  return (bias && !std::isfinite(*bias)) || (activation && !std::isfinite(*activation));
}

bool NodeItem::showsWeights() const {
  const ColumnPlace* before = m_state.columnBefore(m_layer);
  return before && before->kind == ColumnKind::Picture;
}

NodeInside NodeItem::inside(int side) const {
  if (m_kind == ColumnKind::Picture) return pictureInside(side);
  if (m_isBroken) return plainInside(side, m_state.theme->zero.rgb());
  if (m_state.step) return stepInside(side);
  if (const auto value = numberInDecades())
    return plainInside(side, m_state.theme->signedColor(CanvasState::inDecades(*value)));
  if (m_state.shownQuantity() == Quantity::Activation) return activationInside(side);
  if (showsWeights()) return weightsInside(side);
  const Matrix* map = m_state.numbers.map(m_layer);
  if (!map || m_unit >= map->rows()) return activationInside(side);
  const auto row = map->row(m_unit);
  std::vector<float> values(static_cast<std::size_t>(row.size()));
  for (Index i = 0; i < row.size(); ++i) values[static_cast<std::size_t>(i)] = static_cast<float>(row[i]);
  const ValueScale scale = scaleFor(m_state.activationOf(m_layer), largestOf(values));
  const Probe& probe = m_state.numbers.snapshot()->data->neuronProbe;
  if (probe.height == 1) return curveInside(side, values, scale, *m_state.theme);
  return mapInside(side, values, static_cast<int>(probe.width), static_cast<int>(probe.height), scale,
                   *m_state.theme);
}

/// The gradient or the change of the unit's bias, where that is shown; the bias's gradient is the mean error signal.
std::optional<float> NodeItem::numberInDecades() const {
  if (!m_state.spansDecades()) return std::nullopt;
  return m_state.numbers.bias(m_layer, m_unit, m_state.shownFrom());
}

NodeInside NodeItem::activationInside(int side) const {
  const auto value = m_state.numbers.activation(m_layer, m_unit);
  if (!value) return plainInside(side, m_state.theme->zero.rgb());
  const ValueScale scale = scaleFor(m_state.activationOf(m_layer), m_state.numbers.activationScale(m_layer));
  return plainInside(side, m_state.theme->signedColor(scale(*value)));
}

/// What is not known yet is empty; of a unit that looks at a picture one sees its weights until then.
NodeInside NodeItem::stepInside(int side) const {
  const Theme& theme = *m_state.theme;
  if (const auto value = m_state.numbers.activation(m_layer, m_unit))
    return plainInside(side, m_state.valueColor(m_layer, *value));
  if (!showsWeights() || !m_state.numbers.weight(m_layer, m_unit, 0))
    return plainInside(side, theme.surface.rgb());
  NodeInside weights = weightsInside(side);
  for (QRgb& pixel : weights) pixel = m_state.fade(pixel, CanvasState::kSteppedBack);
  return weights;
}

NodeInside NodeItem::pictureInside(int side) const {
  const Dataset& dataset = *m_state.data->dataset;
  const auto height = static_cast<int>(dataset.imageShape.dimensions[1]);
  const auto width = static_cast<int>(dataset.imageShape.dimensions[2]);
  std::vector<QRgb> colors(static_cast<std::size_t>(width) * static_cast<std::size_t>(height),
                           m_state.theme->surface.rgb());
  if (m_state.step) {
    // What the network receives, back in the data's own numbers.
    const Scaling& scaling = m_state.data->inputScaling;
    for (std::size_t i = 0; i < m_state.data->featureColumn.size(); ++i) {
      const Index column = m_state.data->featureColumn[i];
      const auto value = m_state.numbers.activation(m_layer, static_cast<int>(i));
      if (column < 0 || !value) continue;
      const auto pixel = static_cast<float>(*value * scaling.deviation[i] + scaling.mean[i]);
      colors[static_cast<std::size_t>(column)] =
          mixColors(m_state.theme->surface.rgb(), m_state.theme->text.rgb(),
                    std::clamp(pixel / m_state.brightest, 0.0f, 1.0f));
    }
    return pixelInside(side, colors, width, height);
  }
  const Snapshot* snapshot = m_state.numbers.snapshot();
  const auto example = static_cast<std::size_t>(snapshot ? snapshot->example : 0);
  if (example >= m_state.data->train.rows.size()) return pixelInside(side, colors, width, height);
  const auto pixels = dataset.inputs.col(m_state.data->train.rows[example]);
  for (const Index column : m_state.data->featureColumn) {
    if (column < 0) continue;
    colors[static_cast<std::size_t>(column)] =
        mixColors(m_state.theme->surface.rgb(), m_state.theme->text.rgb(),
                  static_cast<float>(pixels[column]) / m_state.brightest);
  }
  return pixelInside(side, colors, width, height);
}

NodeInside NodeItem::weightsInside(int side) const {
  const Dataset& dataset = *m_state.data->dataset;
  const auto height = static_cast<int>(dataset.imageShape.dimensions[1]);
  const auto width = static_cast<int>(dataset.imageShape.dimensions[2]);
  const std::vector<Index>& columns = m_state.data->featureColumn;
  std::vector<float> weights;
  for (std::size_t i = 0; i < columns.size(); ++i)
    weights.push_back(m_state.numbers.weight(m_layer, m_unit, static_cast<int>(i)).value_or(0));
  const ValueScale scale = scaleFor(Activation::Linear, largestOf(weights));
  std::vector<QRgb> colors(static_cast<std::size_t>(width) * static_cast<std::size_t>(height),
                           m_state.theme->zero.rgb());
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i] >= 0)
      colors[static_cast<std::size_t>(columns[i])] = m_state.theme->signedColor(scale(weights[i]));
  return pixelInside(side, colors, width, height);
}

void NodeItem::draw(double scale) {
  const Theme& theme = *m_state.theme;
  const NetworkSpot& hovered = m_state.hovered;
  const bool isHovered = hovered.layer == m_layer && hovered.unit == m_unit && !hovered.isLink();
  m_fading = m_state.fadingOf(m_layer, m_unit);
  m_isBroken = m_kind != ColumnKind::Picture && isBroken();
  const int side = std::max(1, static_cast<int>(std::lround(m_rect.width() * scale)));
  const auto deviceScale = static_cast<float>(scale);
  const float radius =
      m_kind == ColumnKind::Picture ? 4 * deviceScale : static_cast<float>(side) * kRadiusShare;
  const NodeFrame& frame = nodeFrame(side, radius, (isHovered ? kHoveredBorder : kBorder) * deviceScale);
  NodeInside pixels = inside(side);
  if (m_state.unitStateOf(m_layer, m_unit) == UnitState::Dead)
    mixAll(pixels, theme.surface.rgb(), CanvasState::kSteppedBack);
  if (m_fading > 0) mixAll(pixels, theme.surface.rgb(), m_fading);
  const bool isUnknown = m_state.step && !m_state.numbers.activation(m_layer, m_unit);
  const QRgb border = isHovered ? theme.accent.rgb()
                                : mixColors(theme.surface.rgb(), theme.text.rgb(), isUnknown ? 0.3f : 0.55f);
  composeNode(frame, pixels, shade(border), m_image);
  m_image.setDevicePixelRatio(scale);
  m_imageScale = scale;
  m_revision = m_state.revision;
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const Theme& theme = *m_state.theme;
  const bool hasPixels = painter->paintEngine()->type() == QPaintEngine::Raster;
  const double scale = painter->deviceTransform().m11() * (hasPixels ? 1 : kPrintDetail);
  if (m_rect.width() < 1) return;  // it has only begun to grow
  if (m_revision != m_state.revision || m_imageScale != scale) draw(scale);
  painter->drawImage(m_rect.topLeft(), m_image);
  if (!m_label.text().isEmpty()) {
    painter->setFont(m_font);
    painter->setPen(QColor(shade(theme.text.rgb())));
    painter->drawStaticText(m_labelAt, m_label);
  }
  if (m_kind == ColumnKind::Picture) return;
  if (m_isBroken) {
    painter->setPen(QPen(theme.warning, 2));
    const QRectF cross = m_rect.adjusted(m_rect.width() * 0.3, m_rect.width() * 0.3, -m_rect.width() * 0.3,
                                         -m_rect.width() * 0.3);
    painter->drawLine(cross.topLeft(), cross.bottomRight());
    painter->drawLine(cross.topRight(), cross.bottomLeft());
  } else if (showsNumber()) {
    if (const auto value = m_state.numbers.activation(m_layer, m_unit))
      paintNumber(*painter, m_rect, *value, m_image.pixel(m_image.width() / 2, m_image.height() / 2));
  }
  paintBias(*painter);
  paintUnitState(*painter);
}

/// Whether the colour inside is that of one activation.
bool NodeItem::showsNumber() const {
  if (m_state.step || m_state.spansDecades() || m_rect.width() < kSmallestNodeWithNumber) return false;
  return m_state.shownQuantity() == Quantity::Activation ||
         (!m_state.numbers.map(m_layer) && !showsWeights());
}

void NodeItem::paintNumber(QPainter& painter, const QRectF& rect, float value, QRgb background) const {
  QFont font = m_font;
  font.setPixelSize(std::clamp(static_cast<int>(rect.width() * 0.29), 9, 14));
  painter.setFont(font);
  painter.setPen(inkOn(background));
  painter.drawText(rect, Qt::AlignCenter, briefNumber(value));
}

/// A badge at the corner: a cross for a dead unit, the flat ends of its activation for a saturated one.
void NodeItem::paintUnitState(QPainter& painter) const {
  const UnitState unit = m_state.unitStateOf(m_layer, m_unit);
  if (unit == UnitState::Alive) return;
  const Theme& theme = *m_state.theme;
  const QRectF badge(m_rect.right() - kBadgeSide + kBadgeOut, m_rect.top() - kBadgeOut, kBadgeSide,
                     kBadgeSide);
  const QColor color(shade((unit == UnitState::Dead ? theme.warning : theme.validation).rgb()));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.surface, 1.5));
  painter.setBrush(color);
  painter.drawEllipse(badge);
  painter.setPen(QPen(inkOn(color.rgb()), 1.5));
  const QRectF sign = badge.adjusted(4, 4, -4, -4);
  if (unit == UnitState::Dead) {
    painter.drawLine(sign.topLeft(), sign.bottomRight());
    painter.drawLine(sign.bottomLeft(), sign.topRight());
  } else {
    const double middle = sign.center().x();
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF{sign.bottomLeft(), {middle, sign.bottom()}, {middle, sign.top()}, sign.topRight()});
  }
  painter.restore();
}

void NodeItem::paintBias(QPainter& painter) const {
  const auto bias = m_state.numbers.bias(m_layer, m_unit);
  if (!bias || m_rect.width() < kSmallestNodeWithBias) return;
  const Theme& theme = *m_state.theme;
  const QRectF square(m_rect.left() - 4, m_rect.bottom() - kBiasSide + 4, kBiasSide, kBiasSide);
  const QRgb color = shade(theme.signedColor(*bias));
  painter.fillRect(square.adjusted(-1.5, -1.5, 1.5, 1.5), theme.surface);
  painter.fillRect(square, QColor(shade(mixColors(theme.surface.rgb(), theme.text.rgb(), 0.55f))));
  painter.fillRect(square.adjusted(1, 1, -1, -1), QColor(color));
  if (!std::isfinite(*bias)) return;
  const bool hasRoom = m_state.layout.pitch - m_rect.width() >= kRoomForBiasNumber ||
                       m_state.layout.columnOf(m_layer)->nodes.size() == 1;
  if (hasRoom && !m_state.showsValues && !m_state.step) {
    QFont font = m_font;
    font.setPixelSize(kBiasTextHeight);
    painter.setFont(font);
    painter.setPen(QColor(shade(theme.mutedText.rgb())));
    painter.drawText(QPointF(square.right() + 4, m_rect.bottom() + kBiasTextHeight + 1), briefNumber(*bias));
  }
  if (*bias == 0) return;
  // The sign, as a second cue beside the colour.
  const QColor ink(shade(inkOn(color).rgb()));
  painter.fillRect(QRectF(square.left() + 3, square.center().y() - 0.5, kBiasSide - 6, 1), ink);
  if (*bias > 0) painter.fillRect(QRectF(square.center().x() - 0.5, square.top() + 3, 1, kBiasSide - 6), ink);
}

}  // namespace neurarium
