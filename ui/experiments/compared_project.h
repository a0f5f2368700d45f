#pragma once

#include <QWidget>
#include <optional>

#include "core/project/project.h"

class QLabel;
class QPushButton;

namespace neurarium {

class Prompts;

/// The other project of a comparison: chosen from the disk, with what it differs in from the one in the window.
class ComparedProject : public QWidget {
  Q_OBJECT

 public:
  explicit ComparedProject(Prompts& prompts, QWidget* parent = nullptr);

  /// nullopt before one was chosen.
  const std::optional<Project>& project() const { return m_project; }
  const QString& name() const { return m_name; }
  /// The project in the window.
  void setBase(const Project& base);

 signals:
  void chosen();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void choose();
  void showDifferences();
  void retranslate();

  Prompts& m_prompts;
  QPushButton* m_choose;
  QLabel* m_file;  ///< its name, or why a file could not be read
  QLabel* m_differences;
  std::optional<Project> m_project;
  QString m_name;
  QString m_path;
  QString m_failure;
  Project m_base;
};

}  // namespace neurarium
