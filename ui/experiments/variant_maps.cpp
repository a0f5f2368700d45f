#include "ui/experiments/variant_maps.h"

#include <QDialog>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/output/decision_map.h"
#include "ui/output/map_image.h"
#include "ui/plots/plot_style.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kSide = 84;
constexpr int kGap = 4;
constexpr double kPointRadius = 1.4;
constexpr int kLargeSide = 440;

bool isInPlane(const VariantResult& result) {
  return result.outputMap && result.data->dataset->kind == DataKind::Plane;
}

QPixmap pictureOf(const VariantResult& result, double pixelRatio) {
  const PreparedData& data = *result.data;
  const OutputScale scale(data);
  QPixmap picture(QSize(kSide, kSide) * pixelRatio);
  picture.setDevicePixelRatio(pixelRatio);
  QPainter painter(&picture);
  painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
  painter.drawImage(QRectF(0, 0, kSide, kSide),
                    makeMapImage(*result.outputMap, data.outputProbe.width, scale, theme(), false));
  const double unit = kSide / (2 * static_cast<double>(data.dataset->domain));
  painter.setPen(QPen(theme().surface, 0.5));
  for (Index i = 0; i < data.train.size(); ++i) {
    const auto point = data.dataset->inputs.col(data.train.rows[static_cast<std::size_t>(i)]);
    painter.setBrush(scale.targetColor(data.train, i, theme()));
    painter.drawEllipse(QPointF(kSide / 2.0 + static_cast<double>(point[0]) * unit,
                                kSide / 2.0 - static_cast<double>(point[1]) * unit),
                        kPointRadius, kPointRadius);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().border, 1));
  painter.drawRect(QRectF(0.5, 0.5, kSide - 1, kSide - 1));
  return picture;
}

}  // namespace

VariantMaps::VariantMaps(QWidget* parent) : QListWidget(parent) {
  setObjectName("experiments.maps");
  setFrameShape(QFrame::NoFrame);
  setViewMode(IconMode);
  setFlow(LeftToRight);
  setWrapping(false);
  setMovement(Static);
  setIconSize({kSide, kSide});
  setFont(plotStyle::smallFont(font()));
  const int text = QFontMetrics(font()).height();
  setGridSize({kSide + 2 * kGap, kSide + text + 2 * kGap});
  setTextElideMode(Qt::ElideRight);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFixedHeight(gridSize().height() + horizontalScrollBar()->sizeHint().height() + kGap);
  connect(this, &QListWidget::itemClicked, this, &VariantMaps::showLarge);
  connect(this, &QListWidget::itemActivated, this, &VariantMaps::showLarge);
  retranslate();
}

bool VariantMaps::hasMaps() const {
  return std::any_of(m_results.begin(), m_results.end(), isInPlane);
}

void VariantMaps::setResults(const QStringList& names, const std::vector<VariantResult>& results) {
  const std::vector<VariantResult> before = std::exchange(m_results, results);
  while (count() > names.size()) delete takeItem(count() - 1);
  while (count() < names.size()) {
    auto* item = new QListWidgetItem(this);
    // With or without a picture, which comes later.
    item->setSizeHint(gridSize());
  }
  for (int i = 0; i < count(); ++i) {
    item(i)->setText(names[i]);
    item(i)->setToolTip(names[i]);
    const auto at = static_cast<std::size_t>(i);
    if (at >= before.size() || before[at].outputMap != results[at].outputMap) showPicture(i);
  }
}

void VariantMaps::showPicture(int variant) {
  const VariantResult& result = m_results[static_cast<std::size_t>(variant)];
  QIcon icon;
  if (isInPlane(result)) {
    const QPixmap picture = pictureOf(result, devicePixelRatioF());
    icon.addPixmap(picture);
    // Else the style would tint what is chosen, and with it what its colours mean.
    icon.addPixmap(picture, QIcon::Selected);
  }
  item(variant)->setIcon(icon);
}

void VariantMaps::showLarge(const QListWidgetItem* item) {
  const VariantResult& result = m_results[static_cast<std::size_t>(row(item))];
  if (!isInPlane(result)) return;
  auto* dialog = new QDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(item->text());
  auto* map = new DecisionMap(dialog);
  map->setData(result.data);
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->outputMap = *result.outputMap;
  map->setSnapshot(std::move(snapshot));
  auto* layout = new QVBoxLayout(dialog);
  layout->addWidget(map);
  dialog->resize(kLargeSide, map->heightForWidth(kLargeSide));
  dialog->show();
}

void VariantMaps::retranslate() {
  setAccessibleName(tr("Outputs of the variants over the plane"));
}

void VariantMaps::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::PaletteChange)
    for (int i = 0; i < count(); ++i) showPicture(i);
  QListWidget::changeEvent(event);
}

}  // namespace neurarium
