#pragma once

#include <QGraphicsItem>

namespace neurarium {

/// A part of the picture that stands where the state's layout says, also while the layout moves.
class LaidOutItem : public QGraphicsItem {
 public:
  /// Takes its place anew: the numbers in the layout have changed, not its columns.
  virtual void place() = 0;
};

}  // namespace neurarium
