#pragma once

#include <QString>

#include "core/project/design_advice.h"

namespace neurarium {

/// One sentence with its reason: "Hidden layer 2 uses softmax, which ties its units together: …".
QString adviceText(const Advice& advice, const NetworkSpec& spec);

/// A button's few words for what mend() does: "Use ReLU".
QString mendText(const Advice& advice);

}  // namespace neurarium
