#include "ui/panels/feature_chooser.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QListWidget>
#include <QSignalBlocker>
#include <algorithm>

#include "core/data/features.h"
#include "core/data/prepared_data.h"
#include "ui/display_text.h"
#include "ui/theme.h"
#include "ui/widgets/control_guard.h"

namespace neurarium {

namespace {

constexpr int kPictureSide = 26;
constexpr Index kSamples = 24;  ///< along each side of a picture
constexpr int kMostListRows = 7;

/// The points of the data set's domain that a feature's picture shows, row by row from the top left; for a curve one row.
Matrix pictureCoordinates(const Dataset& dataset) {
  const bool isPlane = dataset.kind == DataKind::Plane;
  Matrix points(isPlane ? 2 : 1, isPlane ? kSamples * kSamples : kSamples);
  const auto coordinate = [&](Index i) {
    return dataset.domain * (2 * static_cast<Scalar>(i) / static_cast<Scalar>(kSamples - 1) - 1);
  };
  for (Index i = 0; i < points.cols(); ++i) {
    points(0, i) = coordinate(i % kSamples);
    if (isPlane) points(1, i) = -coordinate(i / kSamples);
  }
  return points;
}

/// A feature over those points as a picture, from orange to blue.
QPixmap heatMap(const Matrix& values, Index row) {
  const Index width = kSamples;
  const Index height = values.cols() / width;
  const Scalar largest = std::max(Scalar(1e-6), values.row(row).cwiseAbs().maxCoeff());
  QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
  for (Index y = 0; y < height; ++y)
    for (Index x = 0; x < width; ++x)
      image.setPixel(static_cast<int>(x), static_cast<int>(y),
                     theme().signedColor(static_cast<float>(values(row, y * width + x) / largest)));
  return QPixmap::fromImage(
      image.scaled(3 * kPictureSide, 3 * kPictureSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

}  // namespace

FeatureChooser::FeatureChooser(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_list(new QListWidget(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setVerticalSpacing(4);
  m_list->setObjectName("featureList");
  m_list->setUniformItemSizes(true);
  m_list->setSelectionMode(QAbstractItemView::NoSelection);
  m_grid->addWidget(m_list, 0, 0, 1, 2);
  connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
    submit(static_cast<std::size_t>(m_list->row(item)), item->checkState() == Qt::Checked, m_list);
  });
}

void FeatureChooser::setTexts(const QString& name, const QString& hint) {
  m_list->setAccessibleName(name);
  m_list->setToolTip(hint);
}

bool FeatureChooser::isList() const {
  return m_dataset && m_dataset->kind == DataKind::Table;
}

void FeatureChooser::show(const std::shared_ptr<const Dataset>& dataset, const DataSettings& settings) {
  if (dataset != m_dataset) {
    std::vector<std::string> names;
    for (const Column& column : dataset->columns) names.push_back(column.name);
    for (std::string& derived : derivedFeatures(*dataset)) names.push_back(std::move(derived));
    const bool isSameForm = m_dataset && m_dataset->kind == dataset->kind && names == m_names;
    m_dataset = dataset;
    m_names = std::move(names);
    if (!isSameForm) rebuild();
  }
  const std::size_t columns = dataset->columns.size();
  m_chosen.assign(m_names.size(), false);
  for (std::size_t i = 0; i < m_names.size(); ++i) {
    const bool isNamed =
        std::find(settings.features.begin(), settings.features.end(), m_names[i]) != settings.features.end();
    m_chosen[i] = settings.features.empty() ? i < columns : isNamed;
    if (i < m_boxes.size()) m_boxes[i]->setChecked(m_chosen[i]);
  }
  if (!isList()) return;
  const QSignalBlocker blocker(m_list);
  for (int row = 0; row < m_list->count(); ++row)
    m_list->item(row)->setCheckState(m_chosen[static_cast<std::size_t>(row)] ? Qt::Checked : Qt::Unchecked);
}

void FeatureChooser::rebuild() {
  for (QCheckBox* box : m_boxes) {
    box->hide();
    box->deleteLater();
  }
  m_boxes.clear();
  const QSignalBlocker blocker(m_list);
  m_list->clear();
  m_list->setVisible(isList());
  m_values.resize(0, 0);
  if (isList()) {
    for (const std::string& name : m_names) {
      auto* item = new QListWidgetItem(featureText(name), m_list);
      item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    }
    const int rows = std::min(kMostListRows, m_list->count());
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2);
    return;
  }
  if (m_dataset->kind == DataKind::Image) return;
  for (std::size_t i = 0; i < m_names.size(); ++i) {
    auto* box = new QCheckBox(featureText(m_names[i]), this);
    box->setObjectName("feature_" + QString::fromStdString(m_names[i]));
    box->setIconSize({kPictureSide, kPictureSide});
    guardControl(box);
    m_grid->addWidget(box, 1 + static_cast<int>(i) / 2, static_cast<int>(i) % 2);
    box->show();
    connect(box, &QCheckBox::clicked, this, [this, i, box](bool checked) { submit(i, checked, box); });
    m_boxes.push_back(box);
  }
  const auto features = selectFeatures(*m_dataset, m_names);
  if (!features) return;
  m_values = computeFeatures(*features, pictureCoordinates(*m_dataset));
  drawPictures();
}

void FeatureChooser::drawPictures() {
  if (m_values.rows() != static_cast<Index>(m_boxes.size())) return;
  for (std::size_t i = 0; i < m_boxes.size(); ++i)
    m_boxes[i]->setIcon(heatMap(m_values, static_cast<Index>(i)));
}

void FeatureChooser::submit(std::size_t index, bool wanted, QWidget* control) {
  std::vector<bool> chosen = m_chosen;
  chosen[index] = wanted;
  if (std::find(chosen.begin(), chosen.end(), true) == chosen.end()) {
    emit lastFeatureRefused(control);
    return;
  }
  std::vector<std::string> features;
  bool isEveryColumn = true;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i]) features.push_back(m_names[i]);
    if (chosen[i] != (i < m_dataset->columns.size())) isEveryColumn = false;
  }
  if (isEveryColumn) features.clear();
  emit featuresEdited(features);
}

void FeatureChooser::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) drawPictures();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
