#include "ui/window_docks.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTabBar>
#include <QTimer>

namespace neurarium {

namespace {

constexpr int kArrangementVersion = 5;
/// Pixels for panels of controls; percent of the window for what is read from afar.
constexpr int kPanelWidth = 270;
constexpr int kInspectorWidth = 290;
constexpr int kOutputShare = 24;
constexpr int kCurvesShare = 26;
constexpr int kFormulaShare = 32;

struct Row {
  const char* name;
  const char* title;
  Qt::DockWidgetArea area;
};

constexpr Row kRows[WindowDocks::Count] = {
    {"layers", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Layers"), Qt::LeftDockWidgetArea},
    {"data", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Data"), Qt::LeftDockWidgetArea},
    {"training", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Training"), Qt::LeftDockWidgetArea},
    {"inspector", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Network"), Qt::RightDockWidgetArea},
    {"history", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "History"), Qt::RightDockWidgetArea},
    {"example", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Example"), Qt::LeftDockWidgetArea},
    {"diagnosis", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Diagnosis"), Qt::LeftDockWidgetArea},
    {"output", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Output"), Qt::RightDockWidgetArea},
    {"whatIf", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "What if"), Qt::RightDockWidgetArea},
    {"experiments", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Experiments"), Qt::RightDockWidgetArea},
    {"code", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Code"), Qt::BottomDockWidgetArea},
    {"formula", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Formula"), Qt::BottomDockWidgetArea},
    {"gradients", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Gradients"), Qt::BottomDockWidgetArea},
    {"activations", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Activations"), Qt::BottomDockWidgetArea},
    {"loss", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Loss"), Qt::BottomDockWidgetArea},
    {"accuracy", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Accuracy"), Qt::BottomDockWidgetArea},
};

}  // namespace

WindowDocks::WindowDocks(QMainWindow& window, Settings& settings, const Contents& contents)
    : QObject(&window), m_window(window), m_settings(settings), m_activity(settings.activity) {
  window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  window.setTabPosition(Qt::LeftDockWidgetArea, QTabWidget::North);
  window.setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
  for (std::size_t i = 0; i < m_docks.size(); ++i) {
    auto* dock = new QDockWidget(&window);
    dock->setObjectName(QStringLiteral("dock.") + kRows[i].name);
    dock->setWidget(contents[i]);
    window.addDockWidget(kRows[i].area, dock);
    m_docks[i] = dock;
    connect(dock, &QDockWidget::visibilityChanged, this, &WindowDocks::visibilityChanged);
  }
  arrange();
}

void WindowDocks::setActivity(Activity activity) {
  if (activity == m_activity) return;
  remember();
  m_activity = m_settings.activity = activity;
  arrange();
}

bool WindowDocks::isOwnArrangement() const {
  return !m_settings.arrangements[static_cast<std::size_t>(m_activity)].isEmpty();
}

void WindowDocks::arrange() {
  arrangeFirst();
  if (isOwnArrangement())
    m_window.restoreState(m_settings.arrangements[static_cast<std::size_t>(m_activity)], kArrangementVersion);
  setHasAccuracy(m_hasAccuracy);
  // Qt leaves a tab bar without tabs showing now and then, over what stands there next.
  QTimer::singleShot(0, this, [this] {
    for (QTabBar* bar : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
      if (bar->count() == 0) bar->hide();
  });
}

void WindowDocks::place(Qt::DockWidgetArea area, std::initializer_list<Dock> tabs) {
  QDockWidget* before = nullptr;
  for (const Dock tab : tabs) {
    QDockWidget* dock = m_docks[tab];
    dock->setFloating(false);
    // A tab names it; a title below would say it twice.
    delete dock->titleBarWidget();
    dock->setTitleBarWidget(tabs.size() > 1 ? new QWidget(dock) : nullptr);
    m_window.addDockWidget(area, dock);
    dock->show();
    if (before) m_window.tabifyDockWidget(before, dock);
    before = dock;
  }
  m_docks[*tabs.begin()]->raise();
}

void WindowDocks::arrangeFirst() {
  // All stay in the layout, so that a saved arrangement knows them all.
  for (std::size_t i = 0; i < m_docks.size(); ++i) {
    m_window.addDockWidget(kRows[i].area, m_docks[i]);
    m_docks[i]->hide();
  }
  switch (m_activity) {
    case Activity::Build:
      place(Qt::LeftDockWidgetArea, {Layers, Data, Training});
      place(Qt::RightDockWidgetArea, {Inspector, History});
      place(Qt::BottomDockWidgetArea, {Code});
      break;
    case Activity::Train:
      place(Qt::LeftDockWidgetArea, {Data, Inspector, Training});
      place(Qt::RightDockWidgetArea, {Output});
      place(Qt::BottomDockWidgetArea, {Loss});
      m_window.addDockWidget(Qt::BottomDockWidgetArea, m_docks[Accuracy]);
      m_docks[Accuracy]->show();
      m_window.splitDockWidget(m_docks[Loss], m_docks[Accuracy], Qt::Horizontal);
      break;
    case Activity::Step:
      place(Qt::LeftDockWidgetArea, {Example});
      place(Qt::RightDockWidgetArea, {Output, WhatIf});
      place(Qt::BottomDockWidgetArea, {Formula});
      break;
    case Activity::Doctor:
      place(Qt::LeftDockWidgetArea, {Diagnosis});
      place(Qt::RightDockWidgetArea, {Output, Experiments});
      place(Qt::BottomDockWidgetArea, {Gradients, Activations, Loss});
      break;
  }
  shareRoom();
}

void WindowDocks::shareRoom() {
  const QSize size = m_window.size();
  const int output = size.width() * kOutputShare / 100;
  const auto share = [&](Dock left, Dock right, int rightWidth, Dock bottom, int percent) {
    m_window.resizeDocks({m_docks[left], m_docks[right]}, {kPanelWidth, rightWidth}, Qt::Horizontal);
    m_window.resizeDocks({m_docks[bottom]}, {size.height() * percent / 100}, Qt::Vertical);
  };
  switch (m_activity) {
    case Activity::Build:
      return share(Layers, Inspector, kInspectorWidth, Code, kCurvesShare);
    case Activity::Train:
      return share(Data, Output, output, Loss, kCurvesShare);
    case Activity::Step:
      return share(Example, Output, output, Formula, kFormulaShare);
    case Activity::Doctor:
      return share(Diagnosis, Output, output, Gradients, kFormulaShare);
  }
}

void WindowDocks::resetArrangement() {
  m_settings.arrangements[static_cast<std::size_t>(m_activity)].clear();
  arrange();
}

void WindowDocks::windowLeapt() {
  // An arrangement of the user's own is left alone.
  if (!isOwnArrangement()) QTimer::singleShot(0, this, [this] { shareRoom(); });
}

void WindowDocks::remember() {
  m_settings.arrangements[static_cast<std::size_t>(m_activity)] = m_window.saveState(kArrangementVersion);
}

void WindowDocks::setHasAccuracy(bool hasAccuracy) {
  m_hasAccuracy = hasAccuracy;
  if (m_activity == Activity::Train) m_docks[Accuracy]->setVisible(hasAccuracy);
  m_docks[Accuracy]->toggleViewAction()->setEnabled(hasAccuracy);
}

void WindowDocks::retranslate() {
  for (std::size_t i = 0; i < m_docks.size(); ++i) {
    m_docks[i]->setWindowTitle(tr(kRows[i].title));
    // Plots and code say more than the title.
    if (kRows[i].area != Qt::BottomDockWidgetArea)
      m_docks[i]->widget()->setAccessibleName(m_docks[i]->windowTitle());
  }
}

}  // namespace neurarium
