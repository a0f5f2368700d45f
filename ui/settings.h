#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "ui/theme.h"

namespace neurarium {

/// What the program remembers between two starts, in the user's configuration folder.
struct Settings {
  static constexpr double kFirstSpeed = 1000;  ///< slow enough to watch, quick enough not to wait

  QString language;  ///< "en", "fr", or empty: the system's
  ThemeChoice theme = ThemeChoice::Light;
  QStringList recentFiles;  ///< newest first
  QByteArray geometry;
  QByteArray arrangement;      ///< of the docks
  double speed = kFirstSpeed;  ///< batches a second; 0 is as fast as it goes

  static Settings load();
  void save() const;

  /// Puts `file` first; keeps ten.
  void addRecentFile(const QString& file);
};

}  // namespace neurarium
