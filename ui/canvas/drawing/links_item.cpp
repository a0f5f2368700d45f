#include "ui/canvas/drawing/links_item.h"

#include <QPaintEngine>
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
constexpr double kMostScale = 2;   // of nodes larger than that
constexpr double kTellable = 2.2;  // pixels of height that a link needs to be told from its neighbours
constexpr std::size_t kFewLinks = 64;
constexpr float kBandStrength = 0.07f;
constexpr double kReach = 5;  // pixels between the mouse and a link that it still meets

float sizeOf(double nodeSide) {
  return static_cast<float>(std::min(kMostScale, nodeSide / kFullNodeSide));
}

}  // namespace

void styleByWeight(LinkStroke& stroke, float weight, const Theme& theme, double nodeSide) {
  const float strength = std::min(std::abs(weight) / kLargestWeight, 1.0f);
  stroke.width = std::max(kThinnest, (kThinnest + (kThickest - kThinnest) * strength) * sizeOf(nodeSide));
  stroke.dashed = weight < 0;
  stroke.color = theme.signedColor(weight);
}

LinksItem::LinksItem(const CanvasState& state, std::size_t link)
    : m_state(state), m_link(link), m_revision(state.revision - 1), m_imageRevision(m_revision) {
  place();
}

const ColumnPlace& LinksItem::from() const {
  return m_state.layout.columns[m_state.layout.links[m_link].from];
}

const ColumnPlace& LinksItem::to() const {
  return m_state.layout.columns[m_state.layout.links[m_link].to];
}

void LinksItem::place() {
  prepareGeometryChange();
  m_rect = {};
  m_chosen.clear();
  if (from().nodes.empty() || to().nodes.empty()) return;
  const LinkStroke first = strokeBetween(from().nodes.front(), to().nodes.front());
  QRectF all;
  for (const ColumnPlace* column : {&from(), &to()}) {
    all |= column->nodes.front().rect | column->nodes.back().rect;
    if (column->unshown > 0) all |= column->more;
  }
  m_rect = QRectF(first.from.x(), all.top(), std::max(1.0, first.to.x() - first.from.x()), all.height());
}

LinkStroke LinksItem::strokeBetween(const NodePlace& from, const NodePlace& to) {
  LinkStroke stroke;
  stroke.from = QPointF(from.rect.right(), from.rect.center().y());
  stroke.to = QPointF(std::max(to.rect.left(), from.rect.right() + 1), to.rect.center().y());
  return stroke;
}

void LinksItem::style(Link& link) const {
  const Theme& theme = *m_state.theme;
  const bool fromPicture = from().kind == ColumnKind::Picture;
  const auto source = m_state.shownFrom();
  const auto value = fromPicture
                         ? std::nullopt
                         : m_state.numbers.weight(link.spot.layer, link.spot.unit, link.spot.input, source);
  link.strength = 0;
  link.stroke.width = kThinnest;
  link.stroke.dashed = false;
  link.stroke.color = fromPicture ? theme.border.rgb() : theme.zero.rgb();
  if (value && std::isfinite(*value)) {
    if (m_state.spansDecades()) {
      const float decades = CanvasState::inDecades(*value);
      // Squared, or one could not tell layers apart whose gradients differ tenfold.
      link.strength = decades * decades;
      link.stroke.width = std::max(kThinnest, (kThinnest + (kThickestGradient - kThinnest) * link.strength) *
                                                  sizeOf(m_state.layout.nodeSide));
      link.stroke.dashed = *value < 0;
      link.stroke.color = theme.signedColor(decades);
    } else {
      link.strength = std::min(std::abs(*value) / kLargestWeight, 1.0f);
      styleByWeight(link.stroke, *value, theme, m_state.layout.nodeSide);
    }
  }
  const float fading = m_state.fadingOfLink(link.spot.layer, link.spot.unit, link.spot.input);
  if (m_state.hovered == link.spot || m_state.marks.selectedSpot == link.spot) {
    link.strength = 3;
    link.stroke.width += 2;
  } else if (fading > 0) {
    link.strength -= 1;
    link.stroke.color = m_state.fade(link.stroke.color, fading);
  } else if (m_state.step && !m_state.focus.isEmpty()) {
    link.strength += 1;
  }
}

void LinksItem::choose() {
  if (m_revision == m_state.revision) return;
  m_revision = m_state.revision;
  m_chosen.clear();
  const QRectF area = m_rect & m_state.visible;
  if (area.isEmpty()) return;
  const auto thickest = static_cast<double>(kThickest) * kMostScale;
  for (const NodePlace& target : to().nodes) {
    for (const NodePlace& source : from().nodes) {
      Link link{{to().layer, target.unit, source.unit}, strokeBetween(source, target), 0};
      // A link only rises or only falls.
      const double left = linkHeightAt(link.stroke, area.left());
      const double right = linkHeightAt(link.stroke, area.right());
      if (std::max(left, right) < area.top() - thickest || std::min(left, right) > area.bottom() + thickest)
        continue;
      style(link);
      m_chosen.push_back(link);
    }
  }
  const auto tellable = std::max(kFewLinks, static_cast<std::size_t>(area.height() / kTellable));
  const auto stronger = [](const Link& a, const Link& b) { return a.strength > b.strength; };
  m_hasMore = m_chosen.size() > tellable || from().unshown > 0 || to().unshown > 0;
  if (m_chosen.size() > tellable) {
    const auto end = m_chosen.begin() + static_cast<std::ptrdiff_t>(tellable);
    std::nth_element(m_chosen.begin(), end, m_chosen.end(), stronger);
    m_chosen.erase(end, m_chosen.end());
  }
  // The strongest last, on top.
  std::stable_sort(m_chosen.rbegin(), m_chosen.rend(), stronger);
}

std::pair<LinkStroke, LinkStroke> LinksItem::band() const {
  const auto last = [](const ColumnPlace& column) {
    return column.unshown > 0 ? NodePlace{-1, column.more} : column.nodes.back();
  };
  LinkStroke upper = strokeBetween(from().nodes.front(), to().nodes.front());
  LinkStroke lower = upper;
  lower.from.setY(last(from()).rect.center().y());
  lower.to.setY(last(to()).rect.center().y());
  return {upper, lower};
}

QRgb LinksItem::bandColor() const {
  const Theme& theme = *m_state.theme;
  const QRgb color = mixColors(theme.surface.rgb(), theme.mutedText.rgb(), kBandStrength);
  return m_state.step || m_state.hovered.isNone() || m_state.hovered.isLink() ? color : m_state.fade(color);
}

/// A halo behind a link that is pointed at or selected; no width for others.
LinkStroke LinksItem::haloOf(const Link& link) const {
  LinkStroke halo = link.stroke;
  const Theme& theme = *m_state.theme;
  const bool isSelected = m_state.marks.selectedSpot == link.spot;
  halo.dashed = false;
  if (isSelected) {
    halo.width += 6;
    halo.color = mixColors(theme.surface.rgb(), theme.accent.rgb(), 0.6f);
  } else if (m_state.hovered == link.spot) {
    halo.width += 3;
    halo.color = mixColors(theme.surface.rgb(), theme.text.rgb(), 0.35f);
  } else if (const StepFocus::Role role = m_state.roleOfLink(link.spot); role != StepFocus::Role::Rest) {
    const bool isMade = role == StepFocus::Role::Made;
    halo.width += isMade ? 8 : 5;
    halo.color = mixColors(theme.surface.rgb(), m_state.stepColor().rgb(), isMade ? 0.6f : 0.28f);
  } else {
    halo.width = 0;
  }
  return halo;
}

void LinksItem::drawImage(const QRectF& area, double scale) {
  const QSize size(static_cast<int>(std::ceil(area.width() * scale)),
                   static_cast<int>(std::ceil(area.height() * scale)));
  m_raster.begin(size, area.topLeft(), scale, m_state.theme->surface.rgb());
  if (m_hasMore) {
    const auto [upper, lower] = band();
    m_raster.fillBetween(upper, lower, bandColor());
  }
  for (const Link& link : m_chosen) {
    const LinkStroke halo = haloOf(link);
    if (halo.width > 0) m_raster.draw(halo, 0);
    m_raster.draw(link.stroke, m_state.flow);
  }
  (void)m_raster.finish();
  m_imageScale = scale;
  m_imageRevision = m_state.revision;
}

void LinksItem::paintPaths(QPainter& painter) const {
  painter.setBrush(Qt::NoBrush);
  if (m_hasMore) {
    const auto [upper, lower] = band();
    QPainterPath area = linkPath(upper);
    area.lineTo(lower.to);
    area.addPath(linkPath(lower).toReversed());
    area.closeSubpath();
    painter.fillPath(area, QColor(bandColor()));
  }
  for (const Link& link : m_chosen) {
    const LinkStroke halo = haloOf(link);
    if (halo.width > 0) painter.strokePath(linkPath(halo), linkPen(halo, 0));
    painter.strokePath(linkPath(link.stroke), linkPen(link.stroke, m_state.flow));
  }
}

void LinksItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  choose();
  if (m_chosen.empty()) return;
  if (painter->paintEngine()->type() != QPaintEngine::Raster) return paintPaths(*painter);
  const double scale = painter->deviceTransform().m11();
  const QRectF area = QRectF((m_rect & m_state.visible).toAlignedRect());
  if (m_imageRevision != m_state.revision || m_imageScale != scale) drawImage(area, scale);
  painter->drawImage(area.topLeft(), m_raster.image());
}

NetworkSpot LinksItem::spotAt(const QPointF& position) {
  choose();
  NetworkSpot best;
  double nearest = kReach;
  for (const Link& link : m_chosen) {
    const double distance = linkDistance(link.stroke, position) - static_cast<double>(link.stroke.width) / 2;
    if (distance >= nearest) continue;
    nearest = distance;
    best = link.spot;
  }
  return best;
}

std::size_t LinksItem::drawnLinks() {
  choose();
  return m_chosen.size();
}

QPointF LinksItem::middleOf(const NetworkSpot& spot) const {
  for (const NodePlace& target : to().nodes) {
    for (const NodePlace& source : from().nodes) {
      if (target.unit != spot.unit || source.unit != spot.input) continue;
      const LinkStroke stroke = strokeBetween(source, target);
      const double left = std::max(stroke.from.x(), m_state.visible.left());
      const double right = std::max(left, std::min(stroke.to.x(), m_state.visible.right()));
      const double x = (left + right) / 2;
      return {x, linkHeightAt(stroke, x)};
    }
  }
  return m_rect.center();
}

}  // namespace neurarium
