#pragma once

#include <QString>

#include "core/diagnostics/remedy.h"

namespace neurarium {

/// What a button that applies the remedy says: "Lower learning rate", "Dropout".
QString remedyName(Remedy remedy);
/// What exactly it changes, in one sentence.
QString remedyHint(Remedy remedy);

}  // namespace neurarium
