#include "ui/panels/data_chooser.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QTimer>

#include "core/data/data_source.h"
#include "ui/display_text.h"
#include "ui/icons.h"
#include "ui/panels/data_thumbnail.h"

namespace neurarium {

namespace {

constexpr int kGap = 4;
constexpr int kLeastColumns = 3;

}  // namespace

DataChooser::DataChooser(QWidget* parent)
    : QWidget(parent),
      m_grid(new QGridLayout(this)),
      m_group(new QButtonGroup(this)),
      m_file(new DataThumbnail(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(kGap);
  for (const DataSource& source : dataSources()) {
    const std::string id(source.id);
    auto* thumbnail = new DataThumbnail(this);
    thumbnail->setObjectName("dataset_" + QString::fromStdString(id));
    m_thumbnails[id] = thumbnail;
    m_group->addButton(thumbnail);
    connect(thumbnail, &DataThumbnail::clicked, this, [this, id] { emit sourceChosen(id); });
  }
  m_file->setObjectName("openCsv");
  m_file->setIcon(themedIcon("open"));
  connect(m_file, &DataThumbnail::clicked, this, &DataChooser::fileWanted);
  retranslate();
  QTimer::singleShot(0, this, &DataChooser::loadNext);
}

void DataChooser::setSource(const std::string& id, const QString& fileName) {
  m_fileName = fileName;
  // An exclusive group keeps its last button down, but for a file none of them is.
  m_group->setExclusive(false);
  for (const auto& [name, thumbnail] : m_thumbnails) thumbnail->setChecked(name == id);
  m_group->setExclusive(true);
  m_file->setChecked(id == "csv");
  retranslate();
}

void DataChooser::retranslate() {
  for (const auto& [id, thumbnail] : m_thumbnails) {
    thumbnail->setText(dataSourceText(id));
    thumbnail->setAccessibleName(dataSourceText(id));
    thumbnail->setAccessibleDescription(dataSourceHint(id));
    thumbnail->setToolTip(QString("<b>%1</b><br>%2").arg(dataSourceText(id), dataSourceHint(id)));
    thumbnail->updateGeometry();
  }
  m_file->setText(tr("CSV file…"));
  m_file->setAccessibleName(tr("Open CSV file…"));
  m_file->setToolTip(m_fileName.isEmpty()
                         ? tr("Open a table of your own: a CSV file with one example a line.")
                         : tr("%1. Click to open another CSV file.").arg(m_fileName));
}

int DataChooser::tileWidth() const {
  int tile = m_file->sizeHint().width();
  for (const auto& [id, thumbnail] : m_thumbnails) tile = std::max(tile, thumbnail->sizeHint().width());
  return tile;
}

QSize DataChooser::minimumSizeHint() const {
  // However many columns there are at present, the panel may become narrow again.
  return {kLeastColumns * tileWidth() + (kLeastColumns - 1) * kGap, QWidget::minimumSizeHint().height()};
}

void DataChooser::arrange() {
  const int columns = std::max(kLeastColumns, (width() + kGap) / (tileWidth() + kGap));
  if (columns == m_columns) return;
  for (int column = columns; column < m_columns; ++column) m_grid->setColumnStretch(column, 0);
  m_columns = columns;
  int place = 0;
  const auto put = [&](QWidget* tileWidget) {
    m_grid->addWidget(tileWidget, place / columns, place % columns);
    ++place;
  };
  for (const DataSource& source : dataSources()) put(m_thumbnails[std::string(source.id)]);
  put(m_file);
  for (int column = 0; column < columns; ++column) m_grid->setColumnStretch(column, 1);
}

void DataChooser::loadNext() {
  const auto sources = dataSources();
  if (m_loaded == sources.size()) return;
  DataSettings settings;
  settings.source = sources[m_loaded].id;
  if (auto dataset = loadDataset(settings)) m_thumbnails[settings.source]->setDataset(*std::move(dataset));
  ++m_loaded;
  QTimer::singleShot(0, this, &DataChooser::loadNext);
}

void DataChooser::resizeEvent(QResizeEvent* event) {
  arrange();
  QWidget::resizeEvent(event);
}

void DataChooser::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    arrange();
  }
  QWidget::changeEvent(event);
}

}  // namespace neurarium
