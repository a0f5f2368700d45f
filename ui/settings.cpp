#include "ui/settings.h"

#include <QSettings>

namespace neurarium {

namespace {

constexpr qsizetype kRecentFiles = 10;
constexpr const char* kArrangementKeys[kActivities] = {"arrangement/build", "arrangement/train"};

}  // namespace

Settings Settings::load() {
  const QSettings store;
  Settings settings;
  settings.language = store.value("language").toString();
  settings.theme = store.value("theme").toString() == "dark" ? ThemeChoice::Dark : ThemeChoice::Light;
  settings.recentFiles = store.value("recentFiles").toStringList();
  settings.geometry = store.value("geometry").toByteArray();
  settings.activity = store.value("activity").toString() == "build" ? Activity::Build : Activity::Train;
  for (std::size_t i = 0; i < kActivities; ++i)
    settings.arrangements[i] = store.value(kArrangementKeys[i]).toByteArray();
  settings.speed = store.value("speed", Settings::kFirstSpeed).toDouble();
  return settings;
}

void Settings::save() const {
  QSettings store;
  store.setValue("language", language);
  store.setValue("theme", theme == ThemeChoice::Dark ? "dark" : "light");
  store.setValue("recentFiles", recentFiles);
  store.setValue("geometry", geometry);
  store.setValue("activity", activity == Activity::Build ? "build" : "train");
  for (std::size_t i = 0; i < kActivities; ++i) store.setValue(kArrangementKeys[i], arrangements[i]);
  store.setValue("speed", speed);
}

void Settings::addRecentFile(const QString& file) {
  recentFiles.removeAll(file);
  recentFiles.prepend(file);
  while (recentFiles.size() > kRecentFiles) recentFiles.removeLast();
}

}  // namespace neurarium
