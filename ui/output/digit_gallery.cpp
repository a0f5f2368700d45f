#include "ui/output/digit_gallery.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/output/gray_picture.h"
#include "ui/plots/plot_style.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kPicture = 40;
constexpr double kTileGap = 8;
constexpr double kSide = 8;

}  // namespace

DigitGallery::DigitGallery(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("digitGallery"));
  setAccessibleName(tr("Pictures with their predicted class"));
}

void DigitGallery::setData(std::shared_ptr<const PreparedData> prepared, SplitId split) {
  m_data = std::move(prepared);
  m_split = split;
  m_predicted.clear();
  m_pictures.assign(m_data ? static_cast<std::size_t>(examplesOf(*m_data, split).size()) : 0, {});
  chooseShown();
}

void DigitGallery::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  std::vector<int> predicted;
  if (m_data && snapshot) {
    const Matrix& predictions = predictionsOf(*snapshot, m_split);
    if (predictions.cols() == examplesOf(*m_data, m_split).size() && predictions.rows() == m_data->outputs) {
      predicted.reserve(static_cast<std::size_t>(predictions.cols()));
      for (Index i = 0; i < predictions.cols(); ++i)
        predicted.push_back(predictions.col(i).allFinite() ? m_data->classOf(predictions.col(i)) : -1);
    }
  }
  if (predicted == m_predicted) return;
  m_predicted = std::move(predicted);
  if (m_onlyMistakes)
    chooseShown();
  else
    update();
}

void DigitGallery::setOnlyMistakes(bool on) {
  m_onlyMistakes = on;
  chooseShown();
}

bool DigitGallery::isMistake(Index example) const {
  const int label = examplesOf(*m_data, m_split).labels[static_cast<std::size_t>(example)];
  return predicted(example) >= 0 && predicted(example) != label;
}

void DigitGallery::chooseShown() {
  m_shown.clear();
  const Index count = m_data ? examplesOf(*m_data, m_split).size() : 0;
  for (Index i = 0; i < count; ++i)
    if (!m_onlyMistakes || isMistake(i)) m_shown.push_back(i);
  fitHeight();
  update();
}

int DigitGallery::columnsFor(double width) const {
  return std::max(1, static_cast<int>((width - 2 * kSide + kTileGap) / (kPicture + kTileGap)));
}

double DigitGallery::captionHeight() const {
  return QFontMetricsF(plotStyle::smallFont(font())).height();
}

int DigitGallery::heightFor(int width) const {
  const auto columns = static_cast<std::size_t>(columnsFor(width));
  const std::size_t rows = (m_shown.size() + columns - 1) / columns;
  return static_cast<int>(
      std::ceil(2 * kSide + static_cast<double>(rows) * (kPicture + captionHeight() + kTileGap)));
}

void DigitGallery::fitHeight() {
  setMinimumHeight(heightFor(width()));
}

const QImage& DigitGallery::picture(Index example) const {
  QImage& image = m_pictures[static_cast<std::size_t>(example)];
  if (!image.isNull()) return image;
  const Dataset& dataset = *m_data->dataset;
  const auto pixels =
      dataset.inputs.col(examplesOf(*m_data, m_split).rows[static_cast<std::size_t>(example)]);
  image = grayPicture(pixels, dataset.imageShape, pixels.maxCoeff());
  return image;
}

void DigitGallery::paintTile(QPainter& painter, const QRectF& tile, Index example) const {
  const QRectF frame(tile.left(), tile.top(), kPicture, kPicture);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  painter.drawImage(frame, picture(example));
  const bool wrong = isMistake(example);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(wrong ? theme().warning : theme().border, wrong ? 2 : 1));
  painter.drawRect(wrong ? frame.adjusted(-1, -1, 1, 1) : frame.adjusted(-0.5, -0.5, 0.5, 0.5));
  if (predicted(example) < 0) return;
  const QString taken = classText(*m_data->dataset, predicted(example));
  const QString truth =
      classText(*m_data->dataset, examplesOf(*m_data, m_split).labels[static_cast<std::size_t>(example)]);
  painter.setPen(wrong ? theme().warning : theme().mutedText);
  //: Under a picture that the network got wrong: predicted class ≠ true class.
  const QString caption = wrong ? tr("%1 ≠ %2").arg(taken, truth) : taken;
  painter.drawText(
      QRectF(frame.left() - kTileGap, frame.bottom() + 1, kPicture + 2 * kTileGap, captionHeight()),
      Qt::AlignCenter, caption);
}

void DigitGallery::paintTiles(QPainter& painter, const QRectF& target, const QRectF& clip) const {
  if (!m_data) return;
  painter.setFont(plotStyle::smallFont(font()));
  if (m_shown.empty()) {
    painter.setPen(theme().mutedText);
    painter.drawText(target.adjusted(kSide, kSide, -kSide, 0),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     m_onlyMistakes ? tr("No mistakes") : tr("No examples"));
    return;
  }
  const int columns = columnsFor(target.width());
  // What is left of the width goes between the tiles, up to a limit.
  constexpr double kMostGap = 1.6 * kTileGap;
  const double spare = columns > 1 ? (target.width() - 2 * kSide - columns * kPicture) / (columns - 1) : 0;
  const double step = kPicture + std::clamp(spare, kTileGap, kMostGap);
  const double rowStep = kPicture + captionHeight() + kTileGap;
  for (std::size_t i = 0; i < m_shown.size(); ++i) {
    const int index = static_cast<int>(i);
    const int row = index / columns;
    const QRectF tile(target.left() + kSide + index % columns * step, target.top() + kSide + row * rowStep,
                      kPicture, rowStep);
    if (tile.top() > clip.bottom()) break;
    if (tile.bottom() >= clip.top()) paintTile(painter, tile, m_shown[i]);
  }
}

void DigitGallery::paintGallery(QPainter& painter, const QRectF& target) const {
  painter.save();
  painter.setClipRect(target, Qt::IntersectClip);
  paintTiles(painter, target, target);
  painter.restore();
}

void DigitGallery::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.fillRect(event->rect(), theme().surface);
  paintTiles(painter, rect(), event->rect());
}

void DigitGallery::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitHeight();
}

void DigitGallery::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Pictures with their predicted class"));
  if (event->type() == QEvent::FontChange) fitHeight();
  update();
}

}  // namespace neurarium
