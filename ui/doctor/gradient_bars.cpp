#include "ui/doctor/gradient_bars.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/diagnostics/doctor.h"
#include "ui/canvas/network_canvas.h"
#include "ui/doctor/gradient_colors.h"
#include "ui/inspector/chart_painting.h"
#include "ui/inspector/inspector_text.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kHeight = 54;
constexpr int kSide = 12;  // as the canvas' headers
constexpr double kTop = 6;
constexpr double kValueRow = 17;
constexpr double kBarShare = 0.5;  // of the column
constexpr double kNarrowestBar = 4;
constexpr double kWidestBar = 30;
constexpr double kGap = 6;
constexpr int kDigits = 2;
constexpr double kWordGap = 4;
constexpr int kLines = 3;
/// As wide as numbers get.
constexpr double kLongNumber = 8.8e-11;

}  // namespace

GradientBars::GradientBars(QWidget* parent) : QWidget(parent) {
  setObjectName("gradientBars");
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  describe();
}

QSize GradientBars::sizeHint() const {
  const int words = kLines * QFontMetrics(plotStyle::smallFont(font())).height() + 4;
  return {420, std::max(kHeight, words)};
}

QSize GradientBars::minimumSizeHint() const {
  return {120, sizeHint().height()};
}

void GradientBars::setNetwork(const NetworkSpec& spec) {
  m_spec = spec;
  describe();
}

void GradientBars::setMeasurements(const std::vector<MeasurementPtr>& measurements) {
  const MeasurementPtr newest = measurements.empty() ? nullptr : measurements.back();
  const bool goesOn = m_newest && newest && newest->run == m_newest->run &&
                      newest->metrics.epoch >= m_newest->metrics.epoch &&
                      newest->layers.size() == m_newest->layers.size();
  m_newest = newest;
  m_ratio = recentGradientRatio(measurements);
  if (!goesOn) m_decades = kNarrowest;
  growScale();
  describe();
  update();
}

void GradientBars::setColumns(std::vector<Column> columns) {
  m_columns = std::move(columns);
  update();
}

void GradientBars::setVanishingRatio(double ratio) {
  m_vanishingRatio = ratio;
  update();
}

void GradientBars::growScale() {
  if (!m_newest) return;
  for (const LayerMeasurement& layer : m_newest->layers) {
    if (!(layer.gradientNorm > 0) || !std::isfinite(layer.gradientNorm)) continue;
    const double power = std::log10(layer.gradientNorm);
    m_decades.lower = std::clamp(static_cast<int>(std::floor(power)), kWidest.lower, m_decades.lower);
    m_decades.upper = std::clamp(static_cast<int>(std::ceil(power)), m_decades.upper, kWidest.upper);
  }
}

const LayerMeasurement* GradientBars::measured(Index layer) const {
  if (!m_newest) return nullptr;
  const auto found = std::find_if(m_newest->layers.begin(), m_newest->layers.end(),
                                  [layer](const LayerMeasurement& one) { return one.layer == layer; });
  return found == m_newest->layers.end() ? nullptr : &*found;
}

double GradientBars::baseline() const {
  return height() - kValueRow;
}

QRectF GradientBars::trackRect(const Column& column) const {
  const double width = std::round(std::clamp(column.width * kBarShare, kNarrowestBar, kWidestBar));
  return {std::round(column.x - width / 2), kTop, width, baseline() - kTop};
}

QRectF GradientBars::barRect(const Column& column) const {
  const LayerMeasurement* layer = measured(column.layer);
  if (!layer || !(layer->gradientNorm > 0) || !std::isfinite(layer->gradientNorm)) return {};
  const double share = (std::log10(layer->gradientNorm) - m_decades.lower) /
                       static_cast<double>(m_decades.upper - m_decades.lower);
  QRectF bar = trackRect(column);
  // A pixel at least: something is there.
  bar.setTop(bar.bottom() - std::max(1.0, std::round(bar.height() * std::clamp(share, 0.0, 1.0))));
  return bar;
}

QString GradientBars::layerText(const LayerMeasurement& layer) const {
  const bool isKnown = layer.layer < static_cast<Index>(m_spec.layers.size());
  //: A layer's name and the norm of its gradient.
  return tr("%1: %2").arg(
      isKnown ? inspectorText::layerName(m_spec, static_cast<int>(layer.layer)) : QString(),
      significantText(layer.gradientNorm, kDigits));
}

void GradientBars::describe() {
  setAccessibleName(tr("Gradient of each layer"));
  QStringList parts;
  if (m_newest)
    for (const LayerMeasurement& layer : m_newest->layers) parts += layerText(layer);
  if (m_ratio) parts += tr("first ÷ last") + QStringLiteral(": ") + significantText(*m_ratio, kDigits);
  setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

void GradientBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().surface);
  painter.fillRect(QRect(0, 0, width(), 1), theme().border);
  const QRectF words = drawWords(painter);
  drawScale(painter, words.top() < kTop ? words.right() : 0);
  // What a part of the network would put behind the words stays away.
  if (words.top() < kTop) painter.setClipRect(rect().adjusted(static_cast<int>(words.right()), 0, 0, 0));
  for (const Column& column : m_columns) drawColumn(painter, column, words);
}

QRectF GradientBars::drawWords(QPainter& painter) const {
  const QFont font = plotStyle::smallFont(this->font());
  const QFontMetricsF metrics(font);
  const QString ratio = m_ratio ? significantText(*m_ratio, kDigits) : QString();
  const QStringList lines =
      m_ratio ? QStringList{tr("Gradient"), tr("first ÷ last"), ratio} : QStringList{tr("Gradient")};
  const QColor ratioColor = isVanishing() ? theme().warning : theme().text;
  // Measured on the longest number, so that the words stay where they are while it changes.
  const double number = metrics.horizontalAdvance(significantText(kLongNumber, kDigits));
  double wide = number;
  for (const QString& line : lines) wide = std::max(wide, metrics.horizontalAdvance(line));
  // Where no column has room for its number, the words may stand in the row of the numbers.
  const bool hasNumbers =
      m_columns.empty() || std::any_of(m_columns.begin(), m_columns.end(), [&](const Column& column) {
        return measured(column.layer) && column.width >= number;
      });
  painter.setFont(font);
  painter.setPen(theme().mutedText);
  if (hasNumbers || !m_newest) {
    const double line = metrics.height();
    QRectF row(kSide, std::round((height() - line * static_cast<double>(lines.size())) / 2), wide + 1, line);
    for (qsizetype i = 0; i < lines.size(); ++i, row.translate(0, line)) {
      if (i == 2) painter.setPen(ratioColor);
      painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, lines[i]);
    }
    return {0, 0, kSide + wide, static_cast<double>(height())};
  }
  // One line in the row of the values.
  QRectF row(kSide, baseline(), width() - 2.0 * kSide, kValueRow);
  const QString name = m_ratio ? tr("Gradient, first ÷ last:") : tr("Gradient");
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
  row.setLeft(row.left() + metrics.horizontalAdvance(name) + kWordGap);
  painter.setPen(ratioColor);
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, ratio);
  return {0, baseline(), row.left() + (m_ratio ? number : 0), kValueRow};
}

/// The ends of the scale, left of the first bar.
void GradientBars::drawScale(QPainter& painter, double wordsEnd) const {
  const auto first = std::find_if(m_columns.begin(), m_columns.end(),
                                  [this](const Column& column) { return measured(column.layer); });
  if (first == m_columns.end()) return;
  const QFont font = chart::tickFont(this->font());
  const QFontMetricsF metrics(font);
  const QRectF track = trackRect(*first);
  const QString upper = powerOfTenText(m_decades.upper);
  const QString lower = powerOfTenText(m_decades.lower);
  const double wide = metrics.horizontalAdvance(powerOfTenText(kWidest.lower));
  if (track.left() - kGap - wide < std::max(wordsEnd, 0.0) + kGap || track.height() < 2 * metrics.ascent())
    return;
  painter.setFont(font);
  painter.setPen(theme().mutedText);
  const QRectF beside(track.left() - kGap - wide, track.top(), wide, track.height());
  painter.drawText(beside.adjusted(0, -2, 0, 0), Qt::AlignRight | Qt::AlignTop, upper);
  painter.drawText(beside.adjusted(0, 0, 0, 2), Qt::AlignRight | Qt::AlignBottom, lower);
}

void GradientBars::drawColumn(QPainter& painter, const Column& column, const QRectF& words) const {
  const LayerMeasurement* layer = measured(column.layer);
  if (!layer) return;
  const QRectF track = trackRect(column);
  if (track.right() < 0 || track.left() > width()) return;
  painter.fillRect(track, chart::mixed(theme().surface, theme().text, 0.06));
  const auto place = static_cast<std::size_t>(layer - m_newest->layers.data());
  painter.fillRect(barRect(column), gradientColor(place, m_newest->layers.size()));
  const QFont font = plotStyle::smallFont(this->font());
  const QFontMetricsF metrics(font);
  const QString value = significantText(layer->gradientNorm, kDigits);
  const double wide = metrics.horizontalAdvance(value);
  const QRectF text(column.x - wide / 2, baseline(), wide, kValueRow);
  if (wide > column.width || text.intersects(words)) return;
  painter.setFont(font);
  painter.setPen(theme().text);
  painter.drawText(text.adjusted(-1, 0, 1, 0), Qt::AlignCenter, value);
}

bool GradientBars::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QStringList lines;
  for (const Column& column : m_columns) {
    const LayerMeasurement* layer = measured(column.layer);
    if (layer && std::abs(help->pos().x() - column.x) <= column.width / 2 + kGap) lines += layerText(*layer);
  }
  if (m_newest)
    lines += tr("Norm of the gradient, on a logarithmic scale from %1 to %2")
                 .arg(powerOfTenText(m_decades.lower), powerOfTenText(m_decades.upper));
  QToolTip::showText(help->globalPos(), lines.join('\n'), this);
  return true;
}

void GradientBars::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) describe();
  if (event->type() == QEvent::FontChange) updateGeometry();
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) update();
  QWidget::changeEvent(event);
}

void alignWithLayers(GradientBars& bars, const NetworkCanvas& canvas) {
  const auto align = [&bars, &canvas] {
    const CanvasState& state = canvas.networkScene().state();
    const QPoint origin = canvas.viewport()->mapToGlobal(QPoint());
    const double left = bars.mapFromGlobal(origin).x() - state.visible.left();
    std::vector<GradientBars::Column> columns;
    for (const ColumnPlace& column : state.layout.columns)
      if (column.placeholder < 0 && column.layer >= 0)
        columns.push_back({column.layer, column.centre + left, 2 * column.headerHalf});
    bars.setColumns(std::move(columns));
  };
  QObject::connect(&canvas, &NetworkCanvas::columnsMoved, &bars, align);
  align();
}

}  // namespace neurarium
