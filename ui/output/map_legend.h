#pragma once

#include <QFont>
#include <QPainter>

#include "ui/output/output_scale.h"
#include "ui/plots/split_id.h"

namespace neurarium {

/// The ring around a split's points: white for training, black for test, its own colour for validation.
QColor ringColor(SplitId split);

/// The key under a decision map: the colour bar with its values or the classes' names, then the rings of the splits.
class MapLegend {
 public:
  MapLegend(const PreparedData& data, const OutputScale& scale, bool showsTest, const QFont& font);

  double height(double width) const;
  void paint(QPainter& painter, const QRectF& area) const;

 private:
  /// A marker and its words.
  struct Key {
    int classIndex;
    int classes;
    QColor fill;
    QColor ring;
    QString text;
    bool isOnGround;  ///< a grey patch behind, for a ring that the surface would swallow
  };

  std::vector<Key> classKeys() const;
  std::vector<Key> splitKeys() const;
  /// Lays keys out in rows from the left; paints them if there is a painter. Returns the height.
  double flow(const std::vector<Key>& keys, const QRectF& area, QPainter* painter) const;
  double barHeight() const;
  void paintBar(QPainter& painter, const QRectF& area) const;

  const PreparedData& m_data;
  const OutputScale& m_scale;
  bool m_showsTest;
  QFont m_font;
};

}  // namespace neurarium
