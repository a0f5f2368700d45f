#pragma once

#include <QWidget>
#include <memory>

#include "ui/canvas/network_numbers.h"
#include "ui/network_spot.h"

class QLabel;

namespace neurarium {

class ActivationPlot;
class Card;
class ParameterEditor;
class ProjectDocument;
class SectionLabel;
class SmallLabel;
class SumTable;

/// A neuron with its weighted sum and its bias, or a link with its weight.
class SpotPage : public QWidget {
  Q_OBJECT

 public:
  SpotPage(ProjectDocument& document, QWidget* parent);

  /// A neuron or link that the network has.
  void setSpot(const NetworkSpot& spot);
  void setSnapshot(const std::shared_ptr<const Snapshot>& snapshot);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeSumCard();
  QWidget* makeParameterCard();
  QWidget* makePlotCard();
  void showTexts();
  void showNumbers();
  void showNeuron(const NetworkNumbers& numbers);
  void showLink(const NetworkNumbers& numbers);
  QString exampleText() const;
  const NetworkSpec& spec() const;

  ProjectDocument& m_document;
  NetworkSpot m_spot;
  NetworkNumbers m_live;
  std::vector<int> m_listed;  ///< inputs written out; they stay while the neuron does
  bool m_isListKnown = false;

  // The parts before the cards that hold them, which are made by functions that set them.
  SmallLabel* m_sumCaption = nullptr;
  SumTable* m_sum = nullptr;
  ParameterEditor* m_parameter = nullptr;
  SmallLabel* m_contribution = nullptr;
  ActivationPlot* m_plot = nullptr;
  SectionLabel* m_title;
  SmallLabel* m_place;
  QWidget* m_sumCard;
  QWidget* m_parameterCard;
  QWidget* m_plotCard;
  SmallLabel* m_note;
};

}  // namespace neurarium
