#pragma once

#include "core/network_spec.h"
#include "ui/project_document.h"
#include "ui/widgets/card.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace neurarium {

class Captioned;
class NumberField;

/// One layer of the design, with the controls of its kind. It knows nothing of the document: it tells what the user wants.
class LayerCard : public Card {
  Q_OBJECT

 public:
  /// Makes the controls for this kind of layer; `name` is what it is called, as in "Hidden layer 2".
  LayerCard(const LayerSpec& layer, const QString& name, QWidget* parent = nullptr);

  void setLayer(const LayerSpec& layer);
  /// "12 parameters · 8 multiply-adds"
  void setFigures(const QString& figures);
  /// Whether the layer has a neighbour to change places with.
  void setMovable(bool up, bool down);

 signals:
  /// The layer as the user wants it; `what` names the step of undo.
  void edited(const neurarium::LayerSpec& layer, const QString& what, neurarium::EditMerge merge);
  /// The output's activation, which the loss must follow.
  void outputActivationChosen(neurarium::Activation activation);
  void removeWanted();
  /// −1 up, towards the input; 1 down.
  void moveWanted(int direction);

 private:
  /// Where a number of the layer is.
  using Number = double& (*)(LayerSpec&);

  QToolButton* addTool(const char* name, const char* icon, const QString& hint);
  Captioned* addField(QWidget* control, const QString& caption, const QString& hint, int columns = 1);
  Captioned* addNumber(const char* name, Number number, EditMerge merge, const QString& caption,
                       const QString& hint);
  void addDense(const DenseSpec& dense);
  void addDropout();
  void addNormalization();

  QString m_name;
  LayerSpec m_layer;
  bool m_isRefreshing = false;
  QGridLayout* m_grid;
  int m_fields = 0;
  QLabel* m_figures;
  QToolButton* m_up = nullptr;
  QToolButton* m_down = nullptr;
  QSpinBox* m_units = nullptr;
  QComboBox* m_activation = nullptr;
  QComboBox* m_initializer = nullptr;
  Captioned* m_scaleField = nullptr;
  std::vector<std::pair<NumberField*, Number>> m_numbers;
};

}  // namespace neurarium
