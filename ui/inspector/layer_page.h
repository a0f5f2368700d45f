#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "core/training/snapshot.h"

namespace neurarium {

class DenseSection;
class LayerTitle;
class LayerSection;
class ProjectDocument;
class Selection;
class SmallLabel;

/// One layer, or what several have in common.
class LayerPage : public QWidget {
  Q_OBJECT

 public:
  LayerPage(ProjectDocument& document, Selection& selection, QWidget* parent);

  void setLayers(const std::vector<int>& layers);
  void setSnapshot(const std::shared_ptr<const Snapshot>& snapshot);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void setTexts();

  ProjectDocument& m_document;
  LayerTitle* m_header;
  DenseSection* m_dense;
  std::vector<LayerSection*> m_sections;
  SmallLabel* m_nothingShared;
};

}  // namespace neurarium
