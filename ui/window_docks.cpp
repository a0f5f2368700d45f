#include "ui/window_docks.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTimer>

namespace neurarium {

namespace {

constexpr int kArrangementVersion = 2;
/// Pixels for panels of controls; percent of the window for what is read from afar.
constexpr int kPanelWidth = 270;
constexpr int kInspectorWidth = 290;
constexpr int kOutputShare = 24;
constexpr int kCurvesShare = 26;

struct Row {
  const char* name;
  const char* title;
  Qt::DockWidgetArea area;
  bool isTab;  ///< its tab names it; a title below would say it twice
};

constexpr Row kRows[WindowDocks::Count] = {
    {"layers", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Layers"), Qt::LeftDockWidgetArea, true},
    {"data", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Data"), Qt::LeftDockWidgetArea, true},
    {"training", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Training"), Qt::LeftDockWidgetArea, true},
    {"inspector", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Network"), Qt::RightDockWidgetArea, true},
    {"history", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "History"), Qt::RightDockWidgetArea, true},
    {"output", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Output"), Qt::RightDockWidgetArea, false},
    {"code", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Code"), Qt::BottomDockWidgetArea, false},
    {"loss", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Loss"), Qt::BottomDockWidgetArea, false},
    {"accuracy", QT_TRANSLATE_NOOP("neurarium::WindowDocks", "Accuracy"), Qt::BottomDockWidgetArea, false},
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
    if (kRows[i].isTab) dock->setTitleBarWidget(new QWidget(dock));
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
}

void WindowDocks::place(Qt::DockWidgetArea area, std::initializer_list<Dock> tabs) {
  QDockWidget* before = nullptr;
  for (const Dock tab : tabs) {
    QDockWidget* dock = m_docks[tab];
    dock->setFloating(false);
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
  }
  shareRoom();
}

void WindowDocks::shareRoom() {
  const QSize size = m_window.size();
  if (m_activity == Activity::Build)
    m_window.resizeDocks({m_docks[Layers], m_docks[Inspector]}, {kPanelWidth, kInspectorWidth},
                         Qt::Horizontal);
  else
    m_window.resizeDocks({m_docks[Data], m_docks[Output]}, {kPanelWidth, size.width() * kOutputShare / 100},
                         Qt::Horizontal);
  m_window.resizeDocks({m_docks[m_activity == Activity::Build ? Code : Loss]},
                       {size.height() * kCurvesShare / 100}, Qt::Vertical);
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
    if (kRows[i].isTab) m_docks[i]->widget()->setAccessibleName(m_docks[i]->windowTitle());
  }
}

}  // namespace neurarium
