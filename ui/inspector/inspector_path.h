#pragma once

#include <QWidget>
#include <array>

class QLabel;
class QToolButton;

namespace neurarium {

class ProjectDocument;
class Selection;

/// The way from the network to what is selected, each part a button that selects it: Network › Hidden layer 1 › Unit 3.
class InspectorPath : public QWidget {
  Q_OBJECT

 public:
  InspectorPath(ProjectDocument& document, Selection& selection, QWidget* parent);

  void showSelection();

 private:
  enum Part { kNetwork, kLayer, kSpot, kParts };

  ProjectDocument& m_document;
  Selection& m_selection;
  std::array<QToolButton*, kParts> m_parts{};
  std::array<QLabel*, kParts> m_arrows{};  ///< before each part but the first
};

}  // namespace neurarium
