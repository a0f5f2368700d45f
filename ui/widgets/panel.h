#pragma once

#include <QScrollArea>

#include "ui/widgets/document_view.h"

class QVBoxLayout;

namespace neurarium {

/// A column of controls that edit the document. It scrolls upright only: nothing is ever cut off at its side.
class Panel : public QScrollArea, protected DocumentView {
  Q_OBJECT

 public:
  explicit Panel(ProjectDocument& document, QWidget* parent = nullptr);

  QSize sizeHint() const override;

 protected:
  /// Where the controls go, from top to bottom.
  QVBoxLayout* column() const { return m_column; }
  /// To be called by the subclass once its controls are there.
  void begin();

  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fitWidth();

  QVBoxLayout* m_column;
};

}  // namespace neurarium
