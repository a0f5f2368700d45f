#pragma once

#include <QWidget>

#include "ui/design/design_actions.h"
#include "ui/project_document.h"

class QLabel;
class QToolButton;

namespace neurarium {

class Selection;
class SmallLabel;

/// The shape and cost of the selected layers, and what can be done with them as a whole.
class LayerTitle : public QWidget {
  Q_OBJECT

 public:
  LayerTitle(ProjectDocument& document, Selection& selection, QWidget* parent);

  void setLayers(const std::vector<int>& layers);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QToolButton* addTool(const char* name, const char* icon);
  void setTexts();
  void showFigures();

  ProjectDocument& m_document;
  DesignActions m_actions;
  std::vector<int> m_layers;
  QLabel* m_title;
  SmallLabel* m_figures;
  QToolButton* m_back;
  QToolButton* m_on;
  QToolButton* m_duplicate;
  QToolButton* m_remove;
};

}  // namespace neurarium
