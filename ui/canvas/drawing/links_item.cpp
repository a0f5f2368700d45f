#include "ui/canvas/drawing/links_item.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/canvas/drawing/node_raster.h"

namespace neurarium {

namespace {

// As in TensorFlow Playground: |w| from 0 to 5 makes links of 1 to 10 pixels, here for nodes of full size.
constexpr float kLargestWeight = 5;
constexpr float kThinnest = 1;
constexpr float kThickest = 10;
constexpr float kThickestGradient = 8;
constexpr double kFullNodeSide = 44;
// Gradients span decades: 10⁻⁶ and less is the thinnest link, 1 the thickest.
constexpr float kGradientDecades = 6;
constexpr double kReach = 5;  // pixels between the mouse and a link that it still meets

}  // namespace

LinksItem::LinksItem(const CanvasState& state, const LinkPlace& place) : m_state(state) {
  const ColumnPlace& from = state.layout.columns[place.from];
  const ColumnPlace& to = state.layout.columns[place.to];
  m_fromPicture = from.kind == ColumnKind::Picture;
  QRectF all;
  for (const NodePlace& target : to.nodes) {
    for (const NodePlace& source : from.nodes) {
      m_all.push_back({{to.layer, target.unit, source.unit}, strokeBetween(source, target), 0});
      all |= source.rect | target.rect;
    }
  }
  if (m_all.empty()) return;
  const LinkStroke& first = m_all.front().stroke;
  m_rect = QRectF(first.from.x(), all.top(), std::max(1.0, first.to.x() - first.from.x()), all.height());
  m_revision = state.revision - 1;
}

LinkStroke LinksItem::strokeBetween(const NodePlace& from, const NodePlace& to) const {
  LinkStroke stroke;
  stroke.from = QPointF(from.rect.right(), from.rect.center().y());
  stroke.to = QPointF(std::max(to.rect.left(), from.rect.right() + 1), to.rect.center().y());
  return stroke;
}

void LinksItem::style(Link& link) const {
  const Theme& theme = *m_state.theme;
  const auto size = static_cast<float>(std::min(1.0, m_state.layout.nodeSide / kFullNodeSide));
  const auto from = m_state.quantity == LinkQuantity::Weight ? NetworkNumbers::From::Parameters
                                                             : NetworkNumbers::From::Gradient;
  const auto value = m_fromPicture
                         ? std::nullopt
                         : m_state.numbers.weight(link.spot.layer, link.spot.unit, link.spot.input, from);
  const float thickest = m_state.quantity == LinkQuantity::Weight ? kThickest : kThickestGradient;
  link.strength = 0;
  link.stroke.width = kThinnest;
  link.stroke.dashed = false;
  link.stroke.color = m_fromPicture ? theme.border.rgb() : theme.zero.rgb();
  if (value && std::isfinite(*value)) {
    float shown = *value;
    if (m_state.quantity == LinkQuantity::Gradient) {
      const float decades =
          shown == 0 ? 0 : std::clamp(1 + std::log10(std::abs(shown)) / kGradientDecades, 0.0f, 1.0f);
      // Squared, or one could not tell layers apart whose gradients differ tenfold.
      link.strength = decades * decades;
      shown = std::copysign(decades, shown);
    } else {
      link.strength = std::min(std::abs(shown) / kLargestWeight, 1.0f);
    }
    link.stroke.width = std::max(kThinnest, (kThinnest + (thickest - kThinnest) * link.strength) * size);
    link.stroke.dashed = shown < 0;
    link.stroke.color = theme.signedColor(shown);
  }
  if (m_state.hovered == link.spot || m_state.marks.selectedSpot == link.spot) {
    link.strength = 2;
    link.stroke.width += 2;
  } else if (m_state.isFadedLink(link.spot.layer, link.spot.unit, link.spot.input)) {
    link.strength -= 1;
    link.stroke.color = m_state.fade(link.stroke.color);
  }
}

void LinksItem::draw(double scale) {
  const QSize size(static_cast<int>(std::ceil(m_rect.width() * scale)),
                   static_cast<int>(std::ceil(m_rect.height() * scale)));
  m_raster.begin(size, m_rect.topLeft(), scale, m_state.theme->surface.rgb());
  for (Link& link : m_all) style(link);
  std::stable_sort(m_all.begin(), m_all.end(),
                   [](const Link& a, const Link& b) { return a.strength < b.strength; });
  for (const Link& link : m_all) {
    const bool isSelected = m_state.marks.selectedSpot == link.spot;
    if (m_state.hovered == link.spot || isSelected) {
      LinkStroke halo = link.stroke;
      halo.width += isSelected ? 6 : 3;
      halo.dashed = false;
      halo.color = isSelected ? mixColors(m_state.theme->surface.rgb(), m_state.theme->accent.rgb(), 0.6f)
                              : mixColors(m_state.theme->surface.rgb(), m_state.theme->text.rgb(), 0.35f);
      m_raster.draw(halo, 0);
    }
    m_raster.draw(link.stroke, m_state.flow);
  }
  m_image = m_raster.finish();
  m_image.setDevicePixelRatio(scale);
  m_imageScale = scale;
  m_revision = m_state.revision;
}

void LinksItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (m_all.empty()) return;
  const double scale = painter->deviceTransform().m11();
  if (m_revision != m_state.revision || m_imageScale != scale) draw(scale);
  painter->drawImage(m_rect.topLeft(), m_image);
}

NetworkSpot LinksItem::spotAt(const QPointF& position) const {
  NetworkSpot best;
  double nearest = kReach;
  for (const Link& link : m_all) {
    const double distance = linkDistance(link.stroke, position) - link.stroke.width / 2.0;
    if (distance >= nearest) continue;
    nearest = distance;
    best = link.spot;
  }
  return best;
}

QPointF LinksItem::middleOf(const NetworkSpot& spot) const {
  for (const Link& link : m_all)
    if (link.spot == spot) return (link.stroke.from + link.stroke.to) / 2;
  return m_rect.center();
}

}  // namespace neurarium
