#pragma once

#include <QStringList>

#include "core/diagnostics/thresholds.h"
#include "core/diagnostics/verdict.h"
#include "core/network_spec.h"

namespace neurarium {

/// "Vanishing gradients"
QString findingName(Finding finding);
/// Why it happens, in two sentences.
QString findingReason(Finding finding);
/// What was seen, with its numbers and what they were compared with. `spec` names the layers.
QStringList evidenceLines(const Verdict& verdict, const NetworkSpec& spec);
/// What a threshold is about, as its field is called.
QString thresholdName(const ThresholdInfo& threshold);

}  // namespace neurarium
