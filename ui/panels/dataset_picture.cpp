#include "ui/panels/dataset_picture.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "core/data/dataset.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr Index kMostPoints = 300;
constexpr double kMargin = 3;

struct Range {
  Scalar least;
  Scalar most;
};

Range rangeOf(const Matrix& inputs, Index row) {
  return {inputs.row(row).minCoeff(), inputs.row(row).maxCoeff()};
}

QColor colorOf(const Dataset& dataset, Index example, Scalar largestTarget) {
  if (dataset.classNames.empty())
    return QColor::fromRgb(theme().signedColor(static_cast<float>(dataset.targets[example] / largestTarget)));
  return theme().classColor(static_cast<int>(dataset.targets[example]), static_cast<int>(dataset.classes()));
}

/// How far the classes' means lie apart in a column, against the spread within: between-class over total sum of squares.
double separation(const Dataset& dataset, Index row) {
  const auto values = dataset.inputs.row(row);
  const Index classes = dataset.classes();
  Vector sums = Vector::Zero(classes);
  Vector counts = Vector::Zero(classes);
  for (Index i = 0; i < dataset.examples(); ++i) {
    const auto label = static_cast<Index>(dataset.targets[i]);
    sums[label] += values[i];
    counts[label] += 1;
  }
  const double mean = values.mean();
  double between = 0;
  for (Index c = 0; c < classes; ++c)
    if (counts[c] > 0) between += counts[c] * std::pow(sums[c] / counts[c] - mean, 2);
  return between /
         std::max(1e-12, static_cast<double>((values.array() - static_cast<Scalar>(mean)).square().sum()));
}

std::pair<Index, Index> tellingColumns(const Dataset& dataset) {
  if (dataset.kind == DataKind::Plane || dataset.columns.size() < 2)
    return {0, dataset.inputs.rows() > 1 ? 1 : 0};
  if (dataset.classNames.empty()) return {0, 1};
  std::vector<std::pair<double, Index>> ranking;
  for (Index row = 0; row < dataset.inputs.rows(); ++row)
    ranking.emplace_back(-separation(dataset, row), row);
  std::partial_sort(ranking.begin(), ranking.begin() + 2, ranking.end());
  return {ranking[0].second, ranking[1].second};
}

void drawPoints(QPainter& painter, const QRectF& area, const Dataset& dataset) {
  const auto [column, line] = tellingColumns(dataset);
  Range x = rangeOf(dataset.inputs, column);
  Range y = rangeOf(dataset.inputs, line);
  if (dataset.kind == DataKind::Plane) x = y = {-dataset.domain, dataset.domain};
  const double radius = area.width() / 36;
  const Scalar largest = std::max(Scalar(1e-6), dataset.targets.cwiseAbs().maxCoeff());
  const Index step = std::max<Index>(1, dataset.examples() / kMostPoints);
  painter.setPen(Qt::NoPen);
  for (Index i = 0; i < dataset.examples(); i += step) {
    const double across = (dataset.inputs(column, i) - x.least) / std::max(Scalar(1e-6), x.most - x.least);
    const double up = (dataset.inputs(line, i) - y.least) / std::max(Scalar(1e-6), y.most - y.least);
    painter.setBrush(colorOf(dataset, i, largest));
    painter.drawEllipse(QPointF(area.left() + across * area.width(), area.bottom() - up * area.height()),
                        radius, radius);
  }
}

void drawCurve(QPainter& painter, const QRectF& area, const Dataset& dataset) {
  const Scalar largest = std::max(Scalar(1e-6), dataset.targets.cwiseAbs().maxCoeff());
  const auto place = [&](Scalar x, Scalar y) {
    return QPointF(area.center().x() + x / dataset.domain * area.width() / 2,
                   area.center().y() - y / largest * area.height() / 2);
  };
  const double radius = area.width() / 36;
  const Index step = std::max<Index>(1, dataset.examples() / 40);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().mutedText);
  for (Index i = 0; i < dataset.examples(); i += step)
    painter.drawEllipse(place(dataset.inputs(0, i), dataset.targets[i]), radius, radius);
  QPolygonF curve;
  for (Index i = 0; i < dataset.truth.cols(); ++i) curve << place(dataset.truth(0, i), dataset.truth(1, i));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().positive, 1.5));
  painter.drawPolyline(curve);
}

/// The first four pictures, 2 × 2, ink as in the theme's text.
void drawImages(QPainter& painter, const QRectF& area, const Dataset& dataset) {
  const auto height = static_cast<int>(dataset.imageShape.dimensions[1]);
  const auto width = static_cast<int>(dataset.imageShape.dimensions[2]);
  const Scalar largest = std::max(Scalar(1e-6), dataset.inputs.maxCoeff());
  const int count = static_cast<int>(std::min<Index>(4, dataset.examples()));
  for (int i = 0; i < count; ++i) {
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    for (int pixel = 0; pixel < width * height; ++pixel) {
      const float ink = dataset.inputs(pixel, i) / largest;
      QColor color = theme().text;
      color.setAlphaF(std::clamp(ink, 0.0f, 1.0f));
      image.setPixelColor(pixel % width, pixel / width, color);
    }
    const QSizeF half = area.size() / 2;
    const QPoint place(i % 2, i / 2);
    painter.drawImage(
        QRectF(area.topLeft() + QPointF(place.x() * half.width(), place.y() * half.height()), half), image);
  }
}

}  // namespace

void drawDatasetPicture(QPainter& painter, const QRectF& area, const Dataset& dataset) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF inner = area.adjusted(kMargin, kMargin, -kMargin, -kMargin);
  switch (dataset.kind) {
    case DataKind::Image:
      drawImages(painter, inner, dataset);
      break;
    case DataKind::Curve:
      drawCurve(painter, inner, dataset);
      break;
    case DataKind::Plane:
    case DataKind::Table:
      drawPoints(painter, inner, dataset);
      break;
  }
  painter.restore();
}

}  // namespace neurarium
