#include "ui/settings.h"

#include <QSettings>

namespace neurarium {

namespace {

constexpr qsizetype kRecentFiles = 10;

}  // namespace

Settings Settings::load() {
  const QSettings store;
  Settings settings;
  settings.language = store.value("language").toString();
  settings.theme = store.value("theme").toString() == "dark" ? ThemeChoice::Dark : ThemeChoice::Light;
  settings.recentFiles = store.value("recentFiles").toStringList();
  settings.geometry = store.value("geometry").toByteArray();
  settings.arrangement = store.value("arrangement").toByteArray();
  settings.speed = store.value("speed", Settings::kFirstSpeed).toDouble();
  return settings;
}

void Settings::save() const {
  QSettings store;
  store.setValue("language", language);
  store.setValue("theme", theme == ThemeChoice::Dark ? "dark" : "light");
  store.setValue("recentFiles", recentFiles);
  store.setValue("geometry", geometry);
  store.setValue("arrangement", arrangement);
  store.setValue("speed", speed);
}

void Settings::addRecentFile(const QString& file) {
  recentFiles.removeAll(file);
  recentFiles.prepend(file);
  while (recentFiles.size() > kRecentFiles) recentFiles.removeLast();
}

}  // namespace neurarium
