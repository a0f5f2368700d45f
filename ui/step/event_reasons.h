#pragma once

#include <QString>

#include "ui/step/traced_event.h"

namespace neurarium {

/// One sentence on why an event happens. With `isHidden` it is a general one, which does not give the result away.
QString reasonOf(const TracedEvent& event, int terms, bool isHidden);

QString initialReason(const TracedEvent& event);
QString forwardReason(const TracedEvent& event, int terms, bool isHidden);
QString lossReason(const TracedEvent& event, bool isHidden);
QString backwardReason(const TracedEvent& event, int terms, bool isHidden);
QString descentReason(const TracedEvent& event, bool isHidden);

}  // namespace neurarium
