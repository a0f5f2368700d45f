#include "ui/output/reconstruction_gallery.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/output/gray_picture.h"
#include "ui/output/regression_figures.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kPicture = 56;
constexpr double kBetween = 3;  ///< an example and its reconstruction
constexpr double kPair = 2 * kPicture + kBetween;
constexpr double kGap = 14;
constexpr double kSide = 8;

}  // namespace

ReconstructionGallery::ReconstructionGallery(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("reconstructionGallery"));
  setAccessibleName(tr("Pictures with their reconstructions"));
}

void ReconstructionGallery::setData(std::shared_ptr<const PreparedData> prepared, SplitId split) {
  m_data = std::move(prepared);
  m_split = split;
  m_snapshot.reset();
  fitHeight();
  update();
}

void ReconstructionGallery::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_snapshot = std::move(snapshot);
  update();
}

Index ReconstructionGallery::count() const {
  return m_data ? examplesOf(*m_data, m_split).size() : 0;
}

bool ReconstructionGallery::isKnown(Index example) const {
  if (!m_snapshot || !m_data) return false;
  const Matrix& predictions = predictionsOf(*m_snapshot, m_split);
  return predictions.cols() == count() && predictions.rows() == m_data->outputs &&
         predictions.col(example).allFinite();
}

QImage ReconstructionGallery::pictureOf(ConstVectorRef numbers, Index example) const {
  const Index row = examplesOf(*m_data, m_split).rows[static_cast<std::size_t>(example)];
  Vector pixels(numbers.size());
  for (Index i = 0; i < pixels.size(); ++i)
    pixels[i] = static_cast<Scalar>(OwnUnits(m_data->targetScaling, i).of(numbers[i]));
  return grayPicture(pixels, m_data->dataset->imageShape, m_data->dataset->inputs.col(row).maxCoeff());
}

QImage ReconstructionGallery::original(Index example) const {
  return pictureOf(examplesOf(*m_data, m_split).targets.col(example), example);
}

QImage ReconstructionGallery::reconstruction(Index example) const {
  if (!isKnown(example)) return {};
  return pictureOf(predictionsOf(*m_snapshot, m_split).col(example), example);
}

int ReconstructionGallery::columnsFor(double width) const {
  return std::max(1, static_cast<int>((width - 2 * kSide + kGap) / (kPair + kGap)));
}

double ReconstructionGallery::captionHeight() const {
  return QFontMetricsF(plotStyle::smallFont(font())).height();
}

int ReconstructionGallery::heightFor(int width) const {
  const int columns = columnsFor(width);
  const auto rows = static_cast<double>((count() + columns - 1) / columns);
  return static_cast<int>(std::ceil(2 * kSide + rows * (kPicture + captionHeight() + kSide)));
}

void ReconstructionGallery::fitHeight() {
  setMinimumHeight(heightFor(width()));
}

void ReconstructionGallery::paintTile(QPainter& painter, const QPointF& corner, Index example) const {
  const QRectF left(corner, QSizeF(kPicture, kPicture));
  const QRectF right = left.translated(kPicture + kBetween, 0);
  painter.drawImage(left, original(example));
  const bool known = isKnown(example);
  if (known) painter.drawImage(right, reconstruction(example));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().border, 1));
  for (const QRectF& frame : {left, right}) painter.drawRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5));
  if (!known) return;
  const auto truth = examplesOf(*m_data, m_split).targets.col(example);
  const auto error = (predictionsOf(*m_snapshot, m_split).col(example) - truth).squaredNorm() /
                     static_cast<Scalar>(m_data->outputs);
  painter.setPen(theme().mutedText);
  painter.drawText(QRectF(left.left(), left.bottom() + 1, kPair, captionHeight()), Qt::AlignCenter,
                   significantText(static_cast<double>(error), 2));
}

void ReconstructionGallery::paintTiles(QPainter& painter, const QRectF& target, const QRectF& clip) const {
  painter.setFont(plotStyle::smallFont(font()));
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  const int columns = columnsFor(target.width());
  // What is left of the width goes between the pairs, up to a limit.
  constexpr double kMostGap = 2 * kGap;
  const double spare = columns > 1 ? (target.width() - 2 * kSide - columns * kPair) / (columns - 1) : 0;
  const double step = kPair + std::clamp(spare, kGap, kMostGap);
  const double rowStep = kPicture + captionHeight() + kSide;
  for (Index i = 0; i < count(); ++i) {
    const QPointF corner(target.left() + kSide + static_cast<double>(i % columns) * step,
                         target.top() + kSide + static_cast<double>(i / columns) * rowStep);
    if (corner.y() > clip.bottom()) break;
    if (corner.y() + rowStep >= clip.top()) paintTile(painter, corner, i);
  }
}

void ReconstructionGallery::paintGallery(QPainter& painter, const QRectF& target) const {
  painter.save();
  painter.setClipRect(target, Qt::IntersectClip);
  paintTiles(painter, target, target);
  painter.restore();
}

void ReconstructionGallery::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.fillRect(event->rect(), theme().surface);
  paintTiles(painter, rect(), event->rect());
}

void ReconstructionGallery::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitHeight();
}

void ReconstructionGallery::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Pictures with their reconstructions"));
  if (event->type() == QEvent::FontChange) fitHeight();
  update();
}

}  // namespace neurarium
