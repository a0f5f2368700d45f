#pragma once

#include <QObject>
#include <functional>
#include <vector>

namespace neurarium {

class FramePacer;

/// Brings plots up to date one after the other, one a frame, while a run tells of new epochs with every frame: no frame has to bear them all.
class PlotTurns : public QObject {
 public:
  PlotTurns(std::vector<std::function<void()>> updates, QObject* parent);

  /// All of them, each when its turn comes: the first at once after a pause.
  void request();
  /// All of them at once.
  void updateAll();

 private:
  void takeTurn();

  std::vector<std::function<void()>> m_updates;
  FramePacer* m_pacer;
  std::size_t m_next = 0;
  std::size_t m_waiting = 0;
};

}  // namespace neurarium
