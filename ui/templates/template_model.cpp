#include "ui/templates/template_model.h"

#include <QFile>
#include <QPainter>
#include <QTimer>
#include <algorithm>

#include "core/project/project_file.h"
#include "ui/canvas/network_canvas.h"
#include "ui/display_text.h"
#include "ui/project_moment.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

/// The network is drawn so many times as large as it is shown: its shape says more than its words.
constexpr double kReduction = 1.8;

QImage drawNetwork(const Project& project, const QSize& size, double pixelRatio) {
  QImage image(size * pixelRatio, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(pixelRatio);
  image.fill(theme().surface);
  const auto moment = momentOf(project);
  if (!moment) return image;
  NetworkCanvas canvas;
  const QSize drawn = size * kReduction;
  canvas.resize(drawn);
  canvas.setNetwork(project.network, moment->data);
  canvas.setSnapshot(moment->snapshot);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  painter.scale(1 / kReduction, 1 / kReduction);
  canvas.paintNetwork(painter, drawn, {.values = false, .theme = theme().choice});
  return image;
}

}  // namespace

TemplateModel::TemplateModel(QObject* parent) : QAbstractListModel(parent) {
  for (const QString& id : exampleIds()) {
    QFile file(QStringLiteral(":/templates/%1.neurarium").arg(id));
    if (!file.open(QIODevice::ReadOnly)) continue;
    if (auto project = readProject(file.readAll().toStdString()))
      m_rows.push_back({id, *std::move(project), {}});
  }
}

int TemplateModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TemplateModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return exampleText(row.id);
    case Qt::AccessibleDescriptionRole:
      return QStringLiteral("%1 %2").arg(exampleHint(row.id), data(index, DataRole).toString());
    case HintRole:
      return exampleHint(row.id);
    case DataRole:
      //: On the card of a template; %1 is the name of a data set.
      return tr("Data: %1").arg(dataSourceText(row.project.data.source));
    case PictureRole:
      return row.picture;
    default:
      return {};
  }
}

void TemplateModel::setPictureSize(const QSize& size, double pixelRatio) {
  if (size == m_size && pixelRatio == m_pixelRatio) return;
  m_size = size;
  m_pixelRatio = pixelRatio;
  redraw();
}

void TemplateModel::redraw() {
  for (Row& row : m_rows) row.picture = {};
  drawSoon();
}

void TemplateModel::retranslate() {
  if (!m_rows.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

void TemplateModel::drawSoon() {
  if (m_isDrawing || m_size.isEmpty()) return;
  m_isDrawing = true;
  QTimer::singleShot(0, this, &TemplateModel::drawNext);
}

void TemplateModel::drawNext() {
  m_isDrawing = false;
  const auto missing =
      std::find_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.picture.isNull(); });
  if (missing == m_rows.end()) return;
  missing->picture = drawNetwork(missing->project, m_size, m_pixelRatio);
  const QModelIndex place = index(static_cast<int>(missing - m_rows.begin()));
  emit dataChanged(place, place, {PictureRole});
  drawSoon();
}

}  // namespace neurarium
