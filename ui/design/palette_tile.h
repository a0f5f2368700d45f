#pragma once

#include <QAbstractButton>

#include "ui/design/layer_mime.h"

namespace neurarium {

/// One thing of the palette: dragged with the mouse, or taken by a double click, the Enter key or an assistive technology.
class PaletteTile : public QAbstractButton {
  Q_OBJECT

 public:
  PaletteTile(DesignPayload payload, QWidget* parent);

  const DesignPayload& payload() const { return m_payload; }

 signals:
  void taken();

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  /// The rounded sheet behind the contents, with hover and focus.
  void paintSheet(QPainter& painter) const;

 private:
  DesignPayload m_payload;
  QPoint m_pressedAt;
};

/// A kind of layer: icon, name, one sentence.
class LayerTile : public PaletteTile {
  Q_OBJECT

 public:
  LayerTile(const LayerSpec& layer, const QString& icon, QWidget* parent);

  void setTexts(const QString& name, const QString& sentence);
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QFont sentenceFont() const;

  QIcon m_icon;
  QString m_sentence;
};

/// An activation, with its curve.
class ActivationTile : public PaletteTile {
  Q_OBJECT

 public:
  ActivationTile(Activation activation, QWidget* parent);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace neurarium
