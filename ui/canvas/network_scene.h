#pragma once

#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QVariantAnimation>
#include <vector>

#include "ui/canvas/canvas_state.h"
#include "ui/canvas/drawing/step_plates.h"

namespace neurarium {

class LaidOutItem;
class LinksItem;
class StepItem;

/// The picture of a network: nodes and links, without controls. One for the canvas, one for each picture that is exported.
class NetworkScene : public QGraphicsScene {
  Q_OBJECT

 public:
  explicit NetworkScene(const Theme& colors, QObject* parent = nullptr);

  void setTheme(const Theme& colors);
  /// `layerOrigins`: of each layer, its number in the network before, or −1; empty: nothing glides to its
  /// place.
  void setNetwork(const NetworkSpec& spec, std::shared_ptr<const PreparedData> data,
                  const std::vector<int>& layerOrigins = {});
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
  /// The snapshot and the moment of another scene, for a copy of what it shows.
  void copyNumbers(const CanvasState& other);
  /// A moment of a training step in place of the snapshot; nullptr: the snapshot again.
  void setStep(std::shared_ptr<const StepPicture> step);
  void setQuantity(Quantity quantity);
  void setMeasurement(MeasurementPtr measurement);
  /// A picture by itself, with numbers on links and at nodes, or without. Before setNetwork().
  void setShowsValues(bool shows);
  /// Room for the picture, which is `zoom` times as high as what one sees at once.
  void setSize(const QSizeF& size, double zoom = 1);
  /// The part that is seen.
  void setVisible(const QRectF& part);
  /// How long things glide to a new place, in milliseconds; 0: they jump.
  void setMotionTime(int milliseconds) { m_motion.setDuration(milliseconds); }
  /// How long a step's numbers travel; 0: they are where they go at once.
  void setTravelTime(int milliseconds) { m_travel.setDuration(milliseconds); }
  void finishMotion();
  void setHovered(const NetworkSpot& spot);
  /// The layer under the mouse, or −1.
  void setHoveredLayer(int layer);
  void setMarks(const CanvasMarks& marks);
  /// Names in the interface's language and font, anew.
  void retranslate();

  const CanvasState& state() const { return m_state; }
  /// The layout when everything has come to rest.
  const NetworkLayout& target() const { return m_target; }
  /// The numbers of a step that are shown.
  std::vector<Plate> plates() const;
  NetworkSpot spotAt(const QPointF& position) const;
  /// Where a card about the spot should stand: the node's rectangle, or a small one on the link.
  QRectF rectOf(const NetworkSpot& spot) const;

 signals:
  /// Columns stand elsewhere.
  void layoutChanged();

 protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override;

 private:
  enum class Motion { Jump, Glide };
  /// Makes the layout, and all items, anew.
  void rebuild(Motion motion = Motion::Jump, const std::vector<int>& layerOrigins = {});
  void makeItems();
  void showLayout(const NetworkLayout& layout);
  double labelWidth(const std::vector<QString>& names) const;
  double widestLabel() const;

  CanvasState m_state;
  NetworkLayout m_target;  ///< where everything is going, or stands
  NetworkLayout m_start;   ///< where it comes from
  std::vector<int> m_origins;
  QVariantAnimation m_motion;
  QVariantAnimation m_travel;  ///< of a step's numbers along links
  std::vector<LaidOutItem*> m_items;
  std::vector<LinksItem*> m_links;
  StepItem* m_steps = nullptr;
  QElapsedTimer m_clock;
};

}  // namespace neurarium
