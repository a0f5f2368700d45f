#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <array>

#include "core/diagnostics/thresholds.h"
#include "ui/theme.h"

namespace neurarium {

/// What one does: each has panels of its own around the same network.
enum class Activity { Build, Train, Step, Doctor };
constexpr std::size_t kActivities = 4;

/// What the program remembers between two starts, in the user's configuration folder.
struct Settings {
  static constexpr double kFirstSpeed = 1000;  ///< slow enough to watch, quick enough not to wait

  QString language;  ///< "en", "fr", or empty: the system's
  ThemeChoice theme = ThemeChoice::Light;
  QStringList recentFiles;  ///< newest first
  QByteArray geometry;
  Activity activity = Activity::Train;
  std::array<QByteArray, kActivities> arrangements;  ///< of the docks, for each activity
  double speed = kFirstSpeed;                        ///< batches a second; 0 is as fast as it goes
  Thresholds thresholds;                             ///< of the Doctor

  static Settings load();
  void save() const;

  /// Puts `file` first; keeps ten.
  void addRecentFile(const QString& file);
};

}  // namespace neurarium
