#include "ui/window_actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>

namespace neurarium {

namespace {

struct Row {
  ActionId id;
  const char* name;
  const char* text;
  const char* shortcut;
  const char* group = nullptr;  ///< actions of a group exclude each other
};

constexpr Row kRows[] = {
    {ActionId::NewProject, "newProject", QT_TRANSLATE_NOOP("WindowActions", "&New"), "Ctrl+N"},
    {ActionId::Open, "open", QT_TRANSLATE_NOOP("WindowActions", "&Open…"), "Ctrl+O"},
    {ActionId::OpenTable, "openTable", QT_TRANSLATE_NOOP("WindowActions", "Open &table (CSV)…"), "Ctrl+T"},
    {ActionId::Save, "save", QT_TRANSLATE_NOOP("WindowActions", "&Save"), "Ctrl+S"},
    {ActionId::SaveAs, "saveAs", QT_TRANSLATE_NOOP("WindowActions", "Save &as…"), "Ctrl+Shift+S"},
    {ActionId::Templates, "templatesAction", QT_TRANSLATE_NOOP("WindowActions", "Tem&plates…"),
     "Ctrl+Shift+N"},
    {ActionId::ExportPicture, "exportPicture", QT_TRANSLATE_NOOP("WindowActions", "&Export picture…"),
     "Ctrl+E"},
    {ActionId::ExportValues, "exportValues",
     QT_TRANSLATE_NOOP("WindowActions", "Export picture with &values…"), "Ctrl+Shift+E"},
    {ActionId::ExportWorksheet, "exportWorksheet",
     QT_TRANSLATE_NOOP("WindowActions", "Export &worksheet of the step…"), ""},
    {ActionId::ExportExercise, "exportExercise",
     QT_TRANSLATE_NOOP("WindowActions", "Export e&xercise of the step…"), ""},
    {ActionId::Print, "print", QT_TRANSLATE_NOOP("WindowActions", "P&rint…"), "Ctrl+P"},
    {ActionId::Quit, "quit", QT_TRANSLATE_NOOP("WindowActions", "&Quit"), "Ctrl+Q"},
    {ActionId::Cut, "cut", QT_TRANSLATE_NOOP("WindowActions", "Cu&t layers"), "Ctrl+X"},
    {ActionId::Copy, "copy", QT_TRANSLATE_NOOP("WindowActions", "&Copy layers"), "Ctrl+C"},
    {ActionId::Paste, "paste", QT_TRANSLATE_NOOP("WindowActions", "&Paste layers"), "Ctrl+V"},
    {ActionId::Duplicate, "duplicate", QT_TRANSLATE_NOOP("WindowActions", "&Duplicate layers"), "Ctrl+D"},
    // The keys themselves are the canvas's: elsewhere they mean other things.
    {ActionId::Remove, "remove", QT_TRANSLATE_NOOP("WindowActions", "&Remove\tDel"), ""},
    {ActionId::SelectAll, "selectAll", QT_TRANSLATE_NOOP("WindowActions", "Select &all layers"), "Ctrl+A"},
    {ActionId::MoveToInput, "moveToInput",
     QT_TRANSLATE_NOOP("WindowActions", "Move towards the &input\tAlt+Left"), ""},
    {ActionId::MoveToOutput, "moveToOutput",
     QT_TRANSLATE_NOOP("WindowActions", "Move towards the &output\tAlt+Right"), ""},
    // The key itself is PlayKey's.
    {ActionId::Play, "play", QT_TRANSLATE_NOOP("WindowActions", "&Play\tSpace"), ""},
    {ActionId::StepBatch, "stepBatch", QT_TRANSLATE_NOOP("WindowActions", "Train one &batch"), "Ctrl+Right"},
    {ActionId::StepEpoch, "stepEpoch", QT_TRANSLATE_NOOP("WindowActions", "Train one &epoch"),
     "Ctrl+Shift+Right"},
    {ActionId::Reset, "reset", QT_TRANSLATE_NOOP("WindowActions", "&Reset to the same initial weights"),
     "Ctrl+R"},
    {ActionId::NewWeights, "newWeights", QT_TRANSLATE_NOOP("WindowActions", "Draw &new initial weights"),
     "Ctrl+Shift+R"},
    {ActionId::ActivityBuild, "activityBuild", QT_TRANSLATE_NOOP("WindowActions", "&Build"), "Ctrl+1",
     "activity"},
    {ActionId::ActivityTrain, "activityTrain", QT_TRANSLATE_NOOP("WindowActions", "&Train"), "Ctrl+2",
     "activity"},
    {ActionId::ActivityStep, "activityStep", QT_TRANSLATE_NOOP("WindowActions", "&Step"), "Ctrl+3",
     "activity"},
    {ActionId::ActivityDoctor, "activityDoctor", QT_TRANSLATE_NOOP("WindowActions", "&Doctor"), "Ctrl+4",
     "activity"},
    {ActionId::ZoomIn, "zoomIn", QT_TRANSLATE_NOOP("WindowActions", "Zoom &in"), "Ctrl++"},
    {ActionId::ZoomOut, "zoomOut", QT_TRANSLATE_NOOP("WindowActions", "Zoom &out"), "Ctrl+-"},
    {ActionId::ZoomToFit, "zoomToFit", QT_TRANSLATE_NOOP("WindowActions", "&Fit the whole network"),
     "Ctrl+0"},
    {ActionId::ShowWeights, "showWeights", QT_TRANSLATE_NOOP("WindowActions", "Show &weights"), "",
     "quantity"},
    {ActionId::ShowActivations, "showActivations",
     QT_TRANSLATE_NOOP("WindowActions", "Show &activations of the example"), "", "quantity"},
    {ActionId::ShowGradients, "showGradients", QT_TRANSLATE_NOOP("WindowActions", "Show &gradients"), "",
     "quantity"},
    {ActionId::ShowChanges, "showChanges", QT_TRANSLATE_NOOP("WindowActions", "Show the last &change"), "",
     "quantity"},
    {ActionId::LanguageSystem, "languageSystem", QT_TRANSLATE_NOOP("WindowActions", "&System's language"), "",
     "language"},
    {ActionId::LanguageEnglish, "languageEnglish", "&English", "", "language"},
    {ActionId::LanguageFrench, "languageFrench", "&Français", "", "language"},
    {ActionId::ThemeLight, "themeLight", QT_TRANSLATE_NOOP("WindowActions", "&Light"), "", "theme"},
    {ActionId::ThemeDark, "themeDark", QT_TRANSLATE_NOOP("WindowActions", "&Dark"), "", "theme"},
    {ActionId::ResetArrangement, "resetArrangement",
     QT_TRANSLATE_NOOP("WindowActions", "Reset the &arrangement"), ""},
    {ActionId::FullScreen, "fullScreen", QT_TRANSLATE_NOOP("WindowActions", "&Full screen"), "F11"},
    {ActionId::Help, "help", QT_TRANSLATE_NOOP("WindowActions", "What the Doctor &finds"), "F1"},
    {ActionId::About, "about", QT_TRANSLATE_NOOP("WindowActions", "&About Neurarium"), ""},
};

}  // namespace

WindowActions::WindowActions(QObject* parent) : QObject(parent) {
  for (const Row& row : kRows) {
    auto* action = new QAction(parent);
    action->setObjectName(row.name);
    QList<QKeySequence> shortcuts{QKeySequence(QString::fromLatin1(row.shortcut))};
    if (row.id == ActionId::ZoomIn) shortcuts.append(QKeySequence("Ctrl+="));  // the same key without Shift
    action->setShortcuts(shortcuts);
    if (row.group) {
      auto* group = findChild<QActionGroup*>(row.group);
      if (!group) {
        group = new QActionGroup(this);
        group->setObjectName(row.group);
      }
      action->setCheckable(true);
      group->addAction(action);
    }
    m_actions[static_cast<std::size_t>(row.id)] = action;
  }
  (*this)[ActionId::FullScreen]->setCheckable(true);
  (*this)[ActionId::Quit]->setMenuRole(QAction::QuitRole);
  (*this)[ActionId::About]->setMenuRole(QAction::AboutRole);
  retranslate();
}

void WindowActions::retranslate() {
  const auto say = [this](ActionId id, const char* text) {
    (*this)[id]->setText(QCoreApplication::translate("WindowActions", text));
  };
  for (const Row& row : kRows) say(row.id, row.text);
  if (m_isPlaying) say(ActionId::Play, QT_TRANSLATE_NOOP("WindowActions", "&Pause\tSpace"));
}

void WindowActions::setPlaying(bool playing) {
  m_isPlaying = playing;
  retranslate();
}

}  // namespace neurarium
