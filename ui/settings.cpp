#include "ui/settings.h"

#include <QSettings>

namespace neurarium {

namespace {

constexpr qsizetype kRecentFiles = 10;
constexpr const char* kActivityNames[kActivities] = {"build", "train", "step", "doctor"};

QString arrangementKey(std::size_t activity) {
  return QStringLiteral("arrangement/") + kActivityNames[activity];
}

QString thresholdKey(const ThresholdInfo& info) {
  return QStringLiteral("thresholds/") +
         QString::fromUtf8(info.id.data(), static_cast<qsizetype>(info.id.size()));
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
  for (const ThresholdInfo& info : neurarium::thresholds()) {
    const double value = store.value(thresholdKey(info)).toDouble();
    if (value > 0) settings.thresholds.*info.value = value;
  }
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
  // Only what the user changed: a better value of a later version is not held up by an old one.
  for (const ThresholdInfo& info : neurarium::thresholds()) {
    if (thresholds.*info.value == Thresholds{}.*info.value)
      store.remove(thresholdKey(info));
    else
      store.setValue(thresholdKey(info), thresholds.*info.value);
  }
}

void Settings::addRecentFile(const QString& file) {
  recentFiles.removeAll(file);
  recentFiles.prepend(file);
  while (recentFiles.size() > kRecentFiles) recentFiles.removeLast();
}

}  // namespace neurarium
