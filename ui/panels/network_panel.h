#pragma once

#include <vector>

#include "ui/widgets/panel.h"

class QLabel;
class QPushButton;

namespace neurarium {

class LayerCard;

/// The layers from the input to the output, each on a card, with what they cost.
class NetworkPanel : public Panel {
  Q_OBJECT

 public:
  explicit NetworkPanel(ProjectDocument& document, QWidget* parent = nullptr);

 protected:
  void showDocument() override;

 private:
  void addHeader();
  void addAddButton();
  void addLayer(const LayerSpec& layer);
  void moveLayer(std::size_t layer, int direction);
  void rebuildCards();
  LayerCard* makeCard(std::size_t layer, const QString& name);
  void showFigures();
  QString figures(double parameters, double cost) const;
  QString inputText() const;

  QLabel* m_input = nullptr;
  QPushButton* m_add = nullptr;
  QVBoxLayout* m_cardColumn = nullptr;
  std::vector<LayerCard*> m_cards;  ///< of the layers after the input
  std::vector<std::pair<QString, std::string>>
      m_form;  ///< name and kind of each card, to see whether they still fit
  QLabel* m_total = nullptr;
};

}  // namespace neurarium
