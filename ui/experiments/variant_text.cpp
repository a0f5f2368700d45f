#include "ui/experiments/variant_text.h"

#include <QCoreApplication>

#include "ui/display_text.h"
#include "ui/doctor/remedy_text.h"
#include "ui/error_text.h"

namespace neurarium {

namespace {

struct VariantText {
  Q_DECLARE_TR_FUNCTIONS(VariantText)
};

QString epochs(std::int64_t epoch) {
  return numberText(static_cast<double>(epoch), 0);
}

}  // namespace

QString variantName(const Variant& variant) {
  if (!variant.name.empty()) return QString::fromStdString(variant.name);
  if (variant.remedy) return remedyName(*variant.remedy);
  if (variant.learningRate) return QStringLiteral("η = %1").arg(shortNumberText(*variant.learningRate, 2));
  if (variant.units) return VariantText::tr("Units: %1").arg(*variant.units);
  return variant.rangeSteps > 0 ? VariantText::tr("Range test") : VariantText::tr("As it is");
}

QString variantNote(const VariantResult& result) {
  switch (result.state) {
    case VariantState::Failed:
      return result.failure ? describe(*result.failure) : QString();
    case VariantState::Diverged:
      return VariantText::tr("Diverged after epoch %1.").arg(epochs(result.metrics.epoch));
    case VariantState::Cancelled:
      return VariantText::tr("Cancelled after epoch %1.").arg(epochs(result.metrics.epoch));
    case VariantState::Done:
      if (!result.stoppedAt) return {};
      return VariantText::tr("Stopped early at epoch %1; the figures are those of epoch %2, the best.")
          .arg(epochs(*result.stoppedAt), epochs(result.metrics.epoch));
    case VariantState::Waiting:
    case VariantState::Running:
      return {};
  }
  return {};
}

}  // namespace neurarium
