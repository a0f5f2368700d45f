#pragma once

#include <QAction>
#include <QObject>
#include <array>

namespace neurarium {

enum class ActionId {
  NewProject,
  Open,
  OpenTable,
  Save,
  SaveAs,
  Templates,
  ExportPicture,
  ExportValues,
  ExportWorksheet,
  ExportExercise,
  Print,
  Quit,
  Cut,
  Copy,
  Paste,
  Duplicate,
  Remove,
  SelectAll,
  MoveToInput,
  MoveToOutput,
  Play,
  StepBatch,
  StepEpoch,
  Reset,
  NewWeights,
  ActivityBuild,
  ActivityTrain,
  ActivityStep,
  ActivityDoctor,
  ZoomIn,
  ZoomOut,
  ZoomToFit,
  ShowWeights,
  ShowActivations,
  ShowGradients,
  ShowChanges,
  LanguageSystem,
  LanguageEnglish,
  LanguageFrench,
  ThemeLight,
  ThemeDark,
  ResetArrangement,
  FullScreen,
  Help,
  About,
  Count
};

/// Every action of the window, made from one table: names, shortcuts and hints are found here and nowhere else.
class WindowActions : public QObject {
  Q_OBJECT

 public:
  explicit WindowActions(QObject* parent);

  QAction* operator[](ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }
  /// Writes all texts anew, in the present language.
  void retranslate();
  /// Play is called Pause while training.
  void setPlaying(bool playing);

 private:
  std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> m_actions{};
  bool m_isPlaying = false;
};

}  // namespace neurarium
