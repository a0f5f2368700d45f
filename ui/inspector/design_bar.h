#pragma once

#include <QPointer>
#include <QWidget>

#include "core/project/design_advice.h"

class QPushButton;
class QToolButton;

namespace neurarium {

class AdviceLine;
class ProjectDocument;
class Selection;

/// Says at each moment whether the network can be trained, or what is missing, and what would be wiser, with a button that mends it.
class DesignBar : public QWidget {
  Q_OBJECT

 public:
  DesignBar(ProjectDocument& document, Selection& selection, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showDesign();
  void showState(bool isBlocked);
  void showAdvice();
  void mendIt(const Advice& advice);
  void openList();

  ProjectDocument& m_document;
  Selection& m_selection;
  std::vector<Advice> m_advice;
  AdviceLine* m_state;
  AdviceLine* m_line;
  QPushButton* m_mend;
  QToolButton* m_more;
  QPointer<QWidget> m_list;
};

}  // namespace neurarium
