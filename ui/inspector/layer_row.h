#pragma once

#include <QAbstractButton>

namespace neurarium {

/// One layer in the list of all: icon, name, what it is, and its parameters. Up and Down go to the neighbours.
class LayerRow : public QAbstractButton {
  Q_OBJECT

 public:
  explicit LayerRow(QWidget* parent = nullptr);

  void setLayer(const QString& icon, const QString& name, const QString& kind, const QString& figures);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QString m_name;
  QString m_kind;
  QString m_figures;
};

}  // namespace neurarium
