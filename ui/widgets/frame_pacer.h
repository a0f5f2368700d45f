#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace neurarium {

/// Draws at most once a frame, however often it is asked to: at once after a pause, else when a frame's time has passed since the last.
class FramePacer : public QObject {
  Q_OBJECT

 public:
  explicit FramePacer(QObject* parent);
  void request();

 signals:
  void due();

 private:
  void draw();

  QTimer m_timer;
  QElapsedTimer m_sinceLast;
};

}  // namespace neurarium
