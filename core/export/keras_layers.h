#pragma once

#include "core/export/code_parts.h"

namespace neurarium {

/// `model = keras.Sequential(…)`, with the functions and classes that its layers need before it.
void writeKerasModel(const CodeTask& task, CodeWriter& writer);

/// load_parameters(path), and after it the freezing of single numbers if there are any.
void writeKerasParameters(const CodeTask& task, CodeWriter& writer);

}  // namespace neurarium
