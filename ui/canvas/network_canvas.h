#pragma once

#include <QGraphicsView>
#include <memory>

#include "core/training/snapshot.h"
#include "ui/canvas/canvas_state.h"
#include "ui/canvas/network_scene.h"

namespace neurarium {

class HeaderStrip;
class InfoCard;

/// The network, live: what every neuron answers, every bias, every link, with the controls to change it above. Draws snapshots and tells what the
/// user asks for; whoever listens changes the project.
class NetworkCanvas : public QGraphicsView {
  Q_OBJECT

 public:
  using LinkQuantity = neurarium::LinkQuantity;

  explicit NetworkCanvas(QWidget* parent = nullptr);

  void setNetwork(const NetworkSpec& spec, std::shared_ptr<const PreparedData> prepared);
  /// A snapshot of another network than the one shown is not drawn.
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
  /// What an edit that is under way looks like. Those that end with the network are forgotten when it changes.
  void setMarks(const CanvasMarks& marks);
  const CanvasMarks& marks() const { return m_scene->state().marks; }
  /// What the links show.
  void setLinkQuantity(LinkQuantity quantity);
  /// Of how many units of a layer the canvas shows a map: for SnapshotRequest::mappedUnits.
  Index mappedUnits() const;

  /// The picture alone, without buttons, to fill `size` from the painter's origin.
  void paintNetwork(QPainter& painter, const QSizeF& size,
                    const Theme& colors = themeOf(ThemeChoice::Light)) const;

  const NetworkScene& networkScene() const { return *m_scene; }

 signals:
  /// A hidden layer is to become layer `index`.
  void addLayerRequested(int index);
  void removeLayerRequested(int layer);
  void unitsRequested(int layer, int units);
  void activationRequested(int layer, neurarium::Activation activation);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  void arrange();
  void inspect(const NetworkSpot& spot);
  void updateCard();
  void describe();
  void retranslate();
  NetworkSpot neighbour(const NetworkSpot& spot, int key) const;

  NetworkScene* m_scene;
  HeaderStrip* m_headers;
  InfoCard* m_card;
};

}  // namespace neurarium
