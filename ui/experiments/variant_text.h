#pragma once

#include <QString>

#include "core/experiments/experiment_runner.h"

namespace neurarium {

/// What a variant is called among the others: "As it is", "Dropout", "η = 0.3", "Units: 8".
QString variantName(const Variant& variant);

/// What there is to say of a variant beside its figures, in one sentence: why it could not be trained, where it diverged or stopped; or empty.
QString variantNote(const VariantResult& result);

}  // namespace neurarium
