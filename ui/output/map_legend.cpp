#include "ui/output/map_legend.h"

#include <QFontMetricsF>

#include "ui/display_text.h"
#include "ui/output/point_marker.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kBarThickness = 10;
constexpr double kGap = 5;
constexpr double kKeyGap = 14;
constexpr double kMarkerSpace = 14;
/// Behind the splits' rings: white, black and violet all stand out on it, in both themes.
constexpr QRgb kRingGround = 0xff808a96;

}  // namespace

QColor ringColor(SplitId split) {
  switch (split) {
    case SplitId::Train:
      return Qt::white;
    case SplitId::Validation:
      return splitColor(split);
    case SplitId::Test:
      break;
  }
  return Qt::black;
}

MapLegend::MapLegend(const PreparedData& data, const OutputScale& scale, bool showsTest, const QFont& font)
    : m_data(data), m_scale(scale), m_showsTest(showsTest), m_font(font) {}

double MapLegend::height(double width) const {
  const QRectF area(0, 0, width, 0);
  return (m_scale.isSigned() ? barHeight() + kGap : 0) + flow(classKeys(), area, nullptr) +
         flow(splitKeys(), area, nullptr);
}

void MapLegend::paint(QPainter& painter, const QRectF& area) const {
  painter.save();
  painter.setFont(m_font);
  QRectF rest = area;
  if (m_scale.isSigned()) {
    paintBar(painter, area);
    rest.setTop(rest.top() + barHeight() + kGap);
  }
  rest.setTop(rest.top() + flow(classKeys(), rest, &painter));
  flow(splitKeys(), rest, &painter);
  painter.restore();
}

double MapLegend::barHeight() const {
  return kBarThickness + 2 + QFontMetricsF(m_font).height();
}

void MapLegend::paintBar(QPainter& painter, const QRectF& area) const {
  const QRectF bar(area.left(), area.top(), area.width(), kBarThickness);
  QLinearGradient gradient(bar.topLeft(), bar.topRight());
  constexpr int kStops = 16;  // signedColor is linear on both sides of zero
  for (int i = 0; i <= kStops; ++i)
    gradient.setColorAt(static_cast<double>(i) / kStops,
                        theme().signedColor(2.0f * static_cast<float>(i) / kStops - 1.0f));
  painter.setPen(Qt::NoPen);
  painter.setBrush(gradient);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.drawRoundedRect(bar, 2, 2);
  const QRectF numbers(bar.left(), bar.bottom() + 2, bar.width(), QFontMetricsF(m_font).height());
  const double middle = (m_scale.writtenLeast() + m_scale.writtenMost()) / 2;
  painter.setPen(theme().mutedText);
  painter.drawText(numbers, Qt::AlignLeft, shortNumberText(m_scale.writtenLeast()));
  painter.drawText(numbers, Qt::AlignHCenter, shortNumberText(middle));
  painter.drawText(numbers, Qt::AlignRight, shortNumberText(m_scale.writtenMost()));
}

std::vector<MapLegend::Key> MapLegend::classKeys() const {
  std::vector<Key> keys;
  const int classes = static_cast<int>(m_data.dataset->classes());
  keys.reserve(static_cast<std::size_t>(classes));
  for (int i = 0; i < classes; ++i)
    keys.push_back(
        {i, classes, theme().classColor(i, classes), theme().surface, classText(*m_data.dataset, i), false});
  return keys;
}

std::vector<MapLegend::Key> MapLegend::splitKeys() const {
  std::vector<Key> keys;
  for (const SplitId split : kSplits) {
    const bool isShown = split != SplitId::Test || m_showsTest;
    if (isShown && examplesOf(m_data, split).size() > 0)
      keys.push_back({0, 1, QColor(kRingGround), ringColor(split), splitText(split), true});
  }
  return keys;
}

double MapLegend::flow(const std::vector<Key>& keys, const QRectF& area, QPainter* painter) const {
  if (keys.empty()) return 0;
  const QFontMetricsF metrics(m_font);
  const double row = metrics.height() + 4;
  QPointF at = area.topLeft();
  for (const Key& key : keys) {
    const double width = kMarkerSpace + kGap + metrics.horizontalAdvance(key.text);
    if (at.x() > area.left() && at.x() + width > area.right()) at = {area.left(), at.y() + row};
    if (painter) {
      painter->setRenderHint(QPainter::Antialiasing);
      const QPointF centre = at + QPointF(kMarkerSpace / 2, row / 2);
      if (key.isOnGround) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(kRingGround));
        painter->drawRoundedRect(
            QRectF(centre.x() - kMarkerSpace / 2, centre.y() - kMarkerSpace / 2, kMarkerSpace, kMarkerSpace),
            3, 3);
      }
      drawMarker(*painter, centre, markerPath(key.classIndex, key.classes, kMarkerRadius + 0.6), key.fill,
                 key.ring);
      painter->setPen(theme().mutedText);
      painter->drawText(QRectF(at.x() + kMarkerSpace + kGap, at.y(), width, row),
                        Qt::AlignLeft | Qt::AlignVCenter, key.text);
    }
    at.rx() += width + kKeyGap;
  }
  return at.y() + row - area.top();
}

}  // namespace neurarium
