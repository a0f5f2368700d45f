#pragma once

#include <QDialog>

#include "core/project/project.h"

class QDialogButtonBox;
class QLabel;
class QListView;

namespace neurarium {

class TemplateCard;
class TemplateModel;

/// The projects that come with the program, as cards with a picture of each network. Kept by its window, it opens with the pictures drawn
/// before: open() it to ask, and listen to chosen().
class TemplateGallery : public QDialog {
  Q_OBJECT

 public:
  explicit TemplateGallery(QWidget* parent = nullptr);

 signals:
  void chosen(const neurarium::Project& project, const QString& name);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void use();
  /// As many cards side by side as fit, and as wide as that leaves them.
  void arrange();
  void retranslate();

  TemplateModel* m_model;
  TemplateCard* m_card;
  QLabel* m_introduction;
  QListView* m_list;
  QDialogButtonBox* m_buttons;
};

}  // namespace neurarium
