#pragma once

#include <QGraphicsView>
#include <memory>
#include <optional>

#include "core/training/snapshot.h"
#include "ui/canvas/canvas_state.h"
#include "ui/canvas/network_picture.h"
#include "ui/canvas/network_scene.h"

namespace neurarium {

class CanvasNavigation;
class FramePacer;
class HeaderStrip;
class InfoCard;

/// The network, live: what every neuron answers, every bias, every link, with the controls to change it above. Draws snapshots and tells what the
/// user asks for; whoever listens changes the project.
class NetworkCanvas : public QGraphicsView {
  Q_OBJECT

 public:
  using Quantity = neurarium::Quantity;

  explicit NetworkCanvas(QWidget* parent = nullptr);

  /// `layerOrigins`: of each layer, its number in the network before, or −1: what was there glides to its new
  /// place. Empty: unknown.
  void setNetwork(const NetworkSpec& spec, std::shared_ptr<const PreparedData> prepared,
                  const std::vector<int>& layerOrigins = {});
  /// Puts at once what is gliding where it goes.
  void finishMotion() { m_scene->finishMotion(); }
  /// A snapshot of another network than the one shown is not drawn.
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
  /// A moment of a training step in place of the snapshot, and nothing to take hold of; nullopt: the live picture again.
  void setStep(std::optional<StepPicture> step);
  bool isStepping() const { return m_scene->state().step != nullptr; }
  /// What an edit that is under way looks like. Those that end with the network are forgotten when it changes.
  void setMarks(const CanvasMarks& marks);
  const CanvasMarks& marks() const { return m_scene->state().marks; }
  /// What links and neurons show.
  void setQuantity(Quantity quantity);
  /// Marks the units that are dead or saturated in it; nullptr: none.
  void setMeasurement(MeasurementPtr measurement) { m_scene->setMeasurement(std::move(measurement)); }
  /// Of how many units of a layer the canvas shows a map: for SnapshotRequest::mappedUnits.
  Index mappedUnits() const;

  double zoom() const;
  void zoomIn();
  void zoomOut();
  /// Shows all of the network.
  void fit();

  /// The picture alone, without buttons, to fill `size` from the painter's origin.
  void paintNetwork(QPainter& painter, const QSizeF& size, const PictureOptions& options = {}) const;
  void paintNetwork(QPainter& painter, const QSizeF& size, const Theme& colors) const {
    paintNetwork(painter, size, PictureOptions{false, colors.choice});
  }

  const NetworkScene& networkScene() const { return *m_scene; }

 signals:
  /// A hidden layer is to become layer `index`.
  void addLayerRequested(int index);
  void removeLayerRequested(int layer);
  void unitsRequested(int layer, int units);
  void activationRequested(int layer, neurarium::Activation activation);
  void steppingChanged(bool stepping);
  /// While a step is shown: a click on a neuron, a link, or none; and a double click on one.
  void spotClicked(const neurarium::NetworkSpot& spot);
  void spotActivated(const neurarium::NetworkSpot& spot);
  /// More or fewer units than before have a place: see mappedUnits().
  void mappedUnitsChanged();
  /// Layers stand elsewhere in the viewport: the layout has changed, or another part of it is seen.
  void columnsMoved();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

 private:
  void arrange();
  void arrangeHeaders();
  int motionTime() const;
  void inspect(const NetworkSpot& spot);
  void updateCard();
  void describe();
  QString quantityNote() const;
  void retranslate();
  NetworkSpot neighbour(const NetworkSpot& spot, int key) const;

  CanvasNavigation* m_navigation = nullptr;  ///< the viewport has events before it is there
  NetworkScene* m_scene;
  HeaderStrip* m_headers;
  InfoCard* m_card;
  FramePacer* m_pacer;
};

}  // namespace neurarium
