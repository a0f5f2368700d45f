#pragma once

#include <QWidget>

#include "core/network_spec.h"

class QLabel;

namespace neurarium {

class ActivationChip;
class CanvasButton;

/// What stands above a column: the layer's name, its number of units, its activation.
class LayerHeader : public QWidget {
  Q_OBJECT

 public:
  explicit LayerHeader(QWidget* parent);

  /// Shows layer `layer` of `spec`.
  void setLayer(const NetworkSpec& spec, int layer);
  /// From where to where the title and its cross may stand, in the header's own coordinates: buttons stand beside.
  void setTitleRoom(int left, int right);
  /// Without buttons; the activation is told, not asked for.
  void setQuiet(bool quiet);
  /// Marks the layer as taken.
  void setSelected(bool selected);
  /// The first of its titles, from the longest on, that it has room for.
  int fittingTitle() const;
  /// Shows that one, so that all headers speak alike.
  void setTitle(int index);
  /// Its controls in the order of the Tab key.
  std::vector<QWidget*> controls() const;
  static int heightNeeded(bool isQuiet);

 signals:
  void removeRequested();
  void unitsRequested(int units);
  void activationRequested(Activation activation);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void arrange();
  int titleRoom() const;
  bool hasControls() const;

  QLabel* m_title;
  QLabel* m_count;
  CanvasButton* m_remove;
  CanvasButton* m_less;
  CanvasButton* m_more;
  ActivationChip* m_activation;
  std::vector<QString> m_titles;
  QString m_longCount;
  QString m_kind;  ///< units and activation in one line
  int m_units = 0;
  int m_titleLeft = 0;
  int m_titleRight = 0;
  int m_titleIndex = 0;
  bool m_hasUnits = false;  ///< whose number can be changed
  bool m_hasActivation = false;
  bool m_isRemovable = false;
  bool m_isSelected = false;
  bool m_isQuiet = false;
};

}  // namespace neurarium
