#include "ui/widgets/enum_combo.h"

#include <QStandardItemModel>

namespace neurarium {

void setRowReason(QComboBox* combo, int row, const QString& reason) {
  auto* model = qobject_cast<QStandardItemModel*>(combo->model());
  QStandardItem* item = model ? model->item(row) : nullptr;
  if (!item) return;
  item->setEnabled(reason.isEmpty());
  item->setToolTip(reason);
}

}  // namespace neurarium
