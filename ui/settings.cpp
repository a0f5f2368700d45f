#include "ui/settings.h"

#include <QSettings>

namespace neurarium {

namespace {

constexpr qsizetype kRecentFiles = 10;
constexpr const char* kActivityNames[kActivities] = {"build", "train", "step"};

QString arrangementKey(std::size_t activity) {
  return QStringLiteral("arrangement/") + kActivityNames[activity];
}

}  // namespace

Settings Settings::load() {
  const QSettings store;
  Settings settings;
  settings.language = store.value("language").toString();
  settings.theme = store.value("theme").toString() == "dark" ? ThemeChoice::Dark : ThemeChoice::Light;
  settings.recentFiles = store.value("recentFiles").toStringList();
  settings.geometry = store.value("geometry").toByteArray();
  for (std::size_t i = 0; i < kActivities; ++i) {
    if (store.value("activity").toString() == kActivityNames[i]) settings.activity = static_cast<Activity>(i);
    settings.arrangements[i] = store.value(arrangementKey(i)).toByteArray();
  }
  settings.speed = store.value("speed", Settings::kFirstSpeed).toDouble();
  return settings;
}

void Settings::save() const {
  QSettings store;
  store.setValue("language", language);
  store.setValue("theme", theme == ThemeChoice::Dark ? "dark" : "light");
  store.setValue("recentFiles", recentFiles);
  store.setValue("geometry", geometry);
  store.setValue("activity", kActivityNames[static_cast<std::size_t>(activity)]);
  for (std::size_t i = 0; i < kActivities; ++i) store.setValue(arrangementKey(i), arrangements[i]);
  store.setValue("speed", speed);
}

void Settings::addRecentFile(const QString& file) {
  recentFiles.removeAll(file);
  recentFiles.prepend(file);
  while (recentFiles.size() > kRecentFiles) recentFiles.removeLast();
}

}  // namespace neurarium
