#pragma once

#include <QWidget>
#include <vector>

#include "ui/canvas/network_layout.h"

class QLabel;

namespace neurarium {

class CanvasButton;
class LayerHeader;

/// The controls above the picture: how many layers there are, and a header over each column. Tells what the user asks for, and changes nothing
/// itself.
class HeaderStrip : public QWidget {
  Q_OBJECT

 public:
  explicit HeaderStrip(QWidget* parent);

  void setNetwork(const NetworkSpec& spec);
  /// Puts the headers over the columns of `layout`, whose x `left` is at the strip's left edge.
  void arrange(const NetworkLayout& layout, double left = 0);
  /// The layers that are marked as taken.
  void setSelected(const std::vector<int>& layers);
  /// Shows names only, in less room, and nothing that changes the network.
  void setQuiet(bool quiet);
  /// What the links show, if it needs to be said.
  void setNote(const QString& note);
  /// Says beside the summary that the run stopped; nothing if empty.
  void setProblem(const QString& problem);
  void retranslate();
  int heightNeeded() const;

 signals:
  void addLayerRequested(int index);
  void removeLayerRequested(int layer);
  void unitsRequested(int layer, int units);
  void activationRequested(int layer, Activation activation);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void rebuild();
  void arrangeSummary();
  int headersTop() const;
  int lastHiddenLayer() const;

  NetworkSpec m_spec;
  bool m_isQuiet = false;
  CanvasButton* m_add;
  CanvasButton* m_remove;
  QLabel* m_summary;
  QLabel* m_parameters;
  QLabel* m_note;
  QLabel* m_problem;
  std::vector<LayerHeader*> m_headers;
  std::vector<CanvasButton*> m_addAfter;  ///< between layer i and the next
};

}  // namespace neurarium
