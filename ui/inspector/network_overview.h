#pragma once

#include <QWidget>
#include <vector>

#include "core/network_spec.h"

class QPushButton;
class QVBoxLayout;

namespace neurarium {

class LayerRow;
class ProjectDocument;
class Selection;
class SmallLabel;

/// The network as a whole: what it costs, its layers to select, and further ones to add.
class NetworkOverview : public QWidget {
  Q_OBJECT

 public:
  NetworkOverview(ProjectDocument& document, Selection& selection, QWidget* parent);

  void showNetwork();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void addAddButton();
  void setTexts();
  void fitRows(std::size_t count);

  ProjectDocument& m_document;
  Selection& m_selection;
  SmallLabel* m_total;
  SmallLabel* m_hint;
  QVBoxLayout* m_rowColumn;
  std::vector<LayerRow*> m_rows;  ///< as many as there ever were; the further ones are hidden
  QPushButton* m_add = nullptr;
};

}  // namespace neurarium
