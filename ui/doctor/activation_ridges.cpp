#include "ui/doctor/activation_ridges.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/inspector/chart_painting.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kOverlap = 2.6;        // height of a ridge in distances between two
constexpr double kHighestShare = 0.45;  // of the plot that one ridge takes
constexpr double kRidgeDistance = 9;    // pixels, for as many as one can tell apart
constexpr std::size_t kFewest = 8;
constexpr std::size_t kMost = 14;
constexpr double kGap = 6;
constexpr double kReadoutAir = 4;

QString epochNumber(double epoch) {
  return numberText(epoch, 0);
}

/// With as many decimals as the step has.
QString edgeText(double value, double step) {
  const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
  return numberText(std::abs(value) < step * 1e-6 ? 0 : value, decimals);
}

}  // namespace

struct ActivationRidges::Frame {
  QRectF area;
  double distance = 0;  ///< between two ridges' base lines
  double height = 0;    ///< of a ridge
  const ActivationAxis* axis = nullptr;

  double x(double value) const {
    return area.left() + (value - axis->lower) / (axis->upper() - axis->lower) * area.width();
  }
  double base(int ridge) const { return area.top() + height + distance * ridge; }

  /// From the base line over the middles of the bins back to it.
  QPolygonF outline(int ridge, const std::vector<double>& shares) const {
    const double highest = *std::max_element(shares.begin(), shares.end());
    const double scale = highest > 0 ? height / highest : 0;
    const double y = base(ridge);
    const double half = axis->bin() / 2;
    QPolygonF line{{area.left(), y}};
    for (std::size_t i = 0; i < shares.size(); ++i)
      line << QPointF(x(axis->edge(static_cast<int>(i)) + half), y - shares[i] * scale);
    line << QPointF(area.right(), y);
    return line;
  }
};

ActivationRidges::ActivationRidges(QWidget* parent) : QWidget(parent) {
  setObjectName("activationRidges");
  setMouseTracking(true);
  describe();
}

void ActivationRidges::setRidges(const ActivationAxis& axis, std::vector<Ridge> ridges,
                                 const QString& symbol) {
  m_axis = axis;
  m_ridges = std::move(ridges);
  m_symbol = symbol;
  describe();
  update();
}

std::size_t ActivationRidges::mostRidges() const {
  return std::clamp(static_cast<std::size_t>(std::max(0.0, height() / kRidgeDistance - 2)), kFewest, kMost);
}

void ActivationRidges::describe() {
  setAccessibleName(m_symbol == "z" ? tr("Weighted sums z over the epochs")
                                    : tr("Activations a over the epochs"));
  setAccessibleDescription(
      tr("Each ridge is a histogram of the layer's units × examples at one epoch, the newest in front"));
}

ActivationRidges::Frame ActivationRidges::frame() const {
  const QFontMetricsF metrics(chart::tickFont(font()));
  double left = metrics.horizontalAdvance(tr("Epoch"));
  if (!m_ridges.empty()) left = std::max(left, metrics.horizontalAdvance(epochNumber(m_ridges.back().epoch)));
  left += 2 * kGap;
  Frame frame;
  frame.axis = &m_axis;
  frame.area = QRectF(left, metrics.height() + 2, std::max(1.0, width() - left - 2 * kGap),
                      std::max(1.0, height() - 2 * metrics.height() - 6));
  const auto gaps = static_cast<double>(std::max<std::size_t>(m_ridges.size(), 2) - 1);
  // All ridges, the first one's height included, fill the plot.
  frame.height =
      std::min(frame.area.height() * kOverlap / (gaps + kOverlap), frame.area.height() * kHighestShare);
  frame.distance = (frame.area.height() - frame.height) / gaps;
  return frame;
}

ActivationRidges::Place ActivationRidges::placeAt(const Frame& frame, const QPointF& position) const {
  if (m_ridges.empty() || !frame.area.adjusted(0, -2, 0, 2).contains(position)) return {};
  Place place;
  const double value = m_axis.lower + (position.x() - frame.area.left()) / frame.area.width() *
                                          (m_axis.upper() - m_axis.lower);
  place.bin = std::clamp(static_cast<int>((value - m_axis.lower) / m_axis.bin()), 0, m_axis.bins - 1);
  // What stands in front covers what is behind; on bare ground the next base line counts.
  for (int i = static_cast<int>(m_ridges.size()) - 1; i >= 0; --i) {
    const std::vector<double>& shares = m_ridges[static_cast<std::size_t>(i)].shares;
    if (!shares.empty() && frame.outline(i, shares).containsPoint(position, Qt::OddEvenFill)) {
      place.ridge = i;
      return place;
    }
  }
  place.ridge = std::clamp(static_cast<int>(std::lround((position.y() - frame.base(0)) / frame.distance)), 0,
                           static_cast<int>(m_ridges.size()) - 1);
  return place;
}

QString ActivationRidges::readout(const Place& place) const {
  if (place.ridge < 0) return {};
  const Ridge& ridge = m_ridges[static_cast<std::size_t>(place.ridge)];
  if (ridge.shares.empty()) return tr("epoch %1: not finite").arg(epochNumber(ridge.epoch));
  return tr("epoch %1, %2 from %3 to %4: %5")
      .arg(epochNumber(ridge.epoch), m_symbol, edgeText(m_axis.edge(place.bin), m_axis.bin()),
           edgeText(m_axis.edge(place.bin + 1), m_axis.bin()),
           percentText(ridge.shares[static_cast<std::size_t>(place.bin)]));
}

QString ActivationRidges::readoutAt(const QPointF& position) const {
  return readout(placeAt(frame(), position));
}

void ActivationRidges::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme().surface);
  painter.setFont(chart::tickFont(font()));
  if (m_ridges.empty()) {
    painter.setPen(theme().mutedText);
    painter.setFont(font());
    painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Train the network to see what its units answer"));
    return;
  }
  const Frame frame = this->frame();
  const Place place = placeAt(frame, m_mouse);
  drawAxis(painter, frame);
  for (int i = 0; i < static_cast<int>(m_ridges.size()); ++i) drawRidge(painter, frame, i, i == place.ridge);
  drawEpochs(painter, frame);
  drawReadout(painter, frame, place);
}

void ActivationRidges::drawAxis(QPainter& painter, const Frame& frame) const {
  const QFontMetricsF metrics(painter.font());
  const double tick = m_axis.tick;
  const auto first = static_cast<int>(std::ceil(m_axis.lower / tick - 1e-6));
  const auto last = static_cast<int>(std::floor(m_axis.upper() / tick + 1e-6));
  double widest = 0;
  for (int i = first; i <= last; ++i)
    widest = std::max(widest, metrics.horizontalAdvance(edgeText(i * tick, tick)));
  const double room = frame.x(m_axis.lower + tick) - frame.area.left();
  const int every = std::max(1, static_cast<int>(std::ceil((widest + 2 * kGap) / room)));
  for (int i = first; i <= last; ++i) {
    const double x = frame.x(i * tick);
    painter.setPen(QPen(i == 0 ? theme().border : chart::gridColor(), 1));
    painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()));
    // 0 has its number, whatever is left out.
    if (i % every == 0) chart::drawTickBelow(painter, frame.area, x, edgeText(i * tick, tick));
  }
  painter.setPen(theme().mutedText);
  painter.drawText(QRectF(kGap, frame.area.bottom() + 2, frame.area.left(), metrics.height()), Qt::AlignLeft,
                   m_symbol);
}

void ActivationRidges::drawRidge(QPainter& painter, const Frame& frame, int ridge, bool isPointed) const {
  const std::vector<double>& shares = m_ridges[static_cast<std::size_t>(ridge)].shares;
  const bool isNewest = ridge + 1 == static_cast<int>(m_ridges.size());
  const double y = frame.base(ridge);
  if (shares.empty()) {
    painter.setPen(QPen(theme().warning, 1, Qt::DashLine));
    painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
    return;
  }
  const double age = m_ridges.size() < 2 ? 1 : ridge / static_cast<double>(m_ridges.size() - 1);
  const QColor line =
      isNewest ? theme().accent : chart::mixed(theme().border, theme().mutedText, 0.3 + 0.7 * age);
  const QPolygonF outline = frame.outline(ridge, shares);
  painter.setPen(Qt::NoPen);
  painter.setBrush(chart::mixed(theme().surface, line, isNewest ? 0.3 : 0.16));
  painter.drawPolygon(outline);
  painter.setPen(QPen(isPointed ? theme().text : line, isNewest || isPointed ? 1.5 : 1));
  painter.drawPolyline(outline);
}

void ActivationRidges::drawEpochs(QPainter& painter, const Frame& frame) const {
  const QFontMetricsF metrics(painter.font());
  const auto write = [&](double y, const QString& text, const QColor& color) {
    painter.setPen(color);
    painter.drawText(QRectF(0, y - metrics.height() / 2, frame.area.left() - kGap, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, text);
  };
  const int newest = static_cast<int>(m_ridges.size()) - 1;
  const double bottom = frame.base(newest);
  double lowest = -metrics.height();
  for (int i = 0; i < newest; ++i) {
    const double y = frame.base(i);
    if (y - lowest < metrics.height() || bottom - y < metrics.height()) continue;
    write(y, epochNumber(m_ridges[static_cast<std::size_t>(i)].epoch), theme().mutedText);
    lowest = y;
  }
  write(bottom, epochNumber(m_ridges.back().epoch), theme().accent);
  if (frame.base(0) - frame.area.top() > metrics.height() / 2)
    write(metrics.height() / 2 + 1, tr("Epoch"), theme().mutedText);
}

void ActivationRidges::drawReadout(QPainter& painter, const Frame& frame, const Place& place) const {
  if (place.ridge < 0) return;
  const double left = frame.x(m_axis.edge(place.bin));
  const double right = frame.x(m_axis.edge(place.bin + 1));
  QColor band = theme().text;
  band.setAlphaF(0.12F);
  painter.fillRect(QRectF(left, frame.area.top(), right - left, frame.area.height()), band);
  const QFontMetricsF metrics(painter.font());
  const QString text = readout(place);
  const double width = metrics.horizontalAdvance(text) + 2 * kReadoutAir;
  const double middle = (left + right) / 2;
  const QRectF plate(std::clamp(middle - width / 2, 0.0, std::max(0.0, this->width() - width)), 0, width,
                     metrics.height() + 1);
  painter.fillRect(plate, theme().surface);
  painter.setPen(theme().text);
  painter.drawText(plate, Qt::AlignCenter, text);
}

void ActivationRidges::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  emit roomChanged();
}

void ActivationRidges::mouseMoveEvent(QMouseEvent* event) {
  m_mouse = event->position();
  update();
}

void ActivationRidges::leaveEvent(QEvent* event) {
  m_mouse = {-1, -1};
  update();
  QWidget::leaveEvent(event);
}

void ActivationRidges::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  update();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
