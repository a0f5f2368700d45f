#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;
class QToolButton;

namespace neurarium {

class ExampleTable;
class ProjectDocument;
class Selection;
class SmallLabel;
class StepPlayer;
class StepSource;

/// Chooses what is stepped through, one example or a mini-batch, shows the examples, and leaves the step's new weights in place.
class ExamplePanel : public QWidget {
  Q_OBJECT

 public:
  ExamplePanel(ProjectDocument& document, StepSource& source, StepPlayer& player, Selection& selection,
               QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showSource();
  void showTrace();
  void pick(int row);
  void retranslate();

  ProjectDocument& m_document;
  StepSource& m_source;
  StepPlayer& m_player;
  Selection& m_selection;
  ExampleTable* m_model;
  QToolButton* m_one;
  QToolButton* m_batch;
  QPushButton* m_nextExample;
  QTableView* m_table;
  SmallLabel* m_note;
  QPushButton* m_apply;
};

}  // namespace neurarium
