#pragma once

#include <QString>

#include "core/result.h"

namespace neurarium {

/// An error as a sentence for people: what is wrong, where, what was expected and what was found. In the language of the installed translators.
QString describe(const Error& error);

}  // namespace neurarium
