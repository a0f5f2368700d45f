#pragma once

#include <QWidget>

#include "core/training/training_settings.h"

namespace neurarium {

/// The factor on the learning rate against the epochs, drawn small.
class ScheduleCurve : public QWidget {
  Q_OBJECT

 public:
  explicit ScheduleCurve(QWidget* parent = nullptr);

  void setSchedule(const ScheduleSpec& schedule);
  QSize sizeHint() const override { return {200, 56}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  ScheduleSpec m_schedule;
};

}  // namespace neurarium
