#include "ui/activity_bar.h"

#include <QEvent>
#include <QToolButton>

#include "ui/icons.h"
#include "ui/window_actions.h"

namespace neurarium {

namespace {

constexpr QSize kIcon{26, 26};
constexpr int kButtonWidth = 64;

}  // namespace

ActivityBar::ActivityBar(const WindowActions& actions, QWidget* parent) : QToolBar(parent) {
  setObjectName("activityBar");
  setMovable(false);
  setContextMenuPolicy(Qt::PreventContextMenu);
  setIconSize(kIcon);
  setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  // The present one must be seen from the back row, in both themes.
  setStyleSheet(
      "QToolButton { border: none; border-left: 3px solid transparent; padding: 5px 2px; }"
      "QToolButton:hover, QToolButton:focus { background: palette(midlight); }"
      "QToolButton:checked { border-left-color: palette(highlight); background: palette(base); font-weight: "
      "bold; }");
  actions[ActionId::ActivityBuild]->setIcon(themedIcon("activity_build"));
  actions[ActionId::ActivityTrain]->setIcon(themedIcon("activity_train"));
  actions[ActionId::ActivityStep]->setIcon(themedIcon("activity_step"));
  actions[ActionId::ActivityDoctor]->setIcon(themedIcon("activity_doctor"));
  for (const ActionId id :
       {ActionId::ActivityBuild, ActionId::ActivityTrain, ActionId::ActivityStep, ActionId::ActivityDoctor}) {
    addAction(actions[id]);
    auto* button = qobject_cast<QToolButton*>(widgetForAction(actions[id]));
    button->setObjectName("button." + actions[id]->objectName());
    button->setMinimumWidth(kButtonWidth);
    button->setFocusPolicy(Qt::TabFocus);
  }
  retranslate();
}

void ActivityBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QToolBar::changeEvent(event);
}

void ActivityBar::retranslate() {
  setWindowTitle(tr("Activities"));
}

}  // namespace neurarium
