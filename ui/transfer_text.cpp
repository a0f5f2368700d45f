#include "ui/transfer_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "ui/canvas/canvas_text.h"

namespace neurarium {

namespace {

constexpr std::size_t kMostNamedLayers = 3;

QString text(const char* source) {
  return QCoreApplication::translate("TransferText", source);
}

}  // namespace

QString transferText(const NetworkSpec& spec, std::span<const Redrawn> redrawn) {
  if (redrawn.empty()) return {};
  QStringList parts;
  for (const Redrawn& layer : redrawn) {
    if (parts.size() == static_cast<qsizetype>(kMostNamedLayers)) {
      parts << QStringLiteral("…");
      break;
    }
    parts << text(QT_TRANSLATE_NOOP("TransferText", "%1 of %2 numbers in “%3”"))
                 .arg(QLocale().toString(layer.count), QLocale().toString(layer.of),
                      canvasText::titles(spec, layer.layer).front());
  }
  return text(QT_TRANSLATE_NOOP("TransferText", "What was trained goes on. Drawn anew: %1."))
      .arg(parts.join(QStringLiteral(", ")));
}

}  // namespace neurarium
