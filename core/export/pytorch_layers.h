#pragma once

#include "core/export/code_parts.h"

namespace neurarium {

/// `class Network(nn.Module)` and what it needs before it. Its forward() ends with the logits if the loss starts from them.
void writePytorchModel(const CodeTask& task, CodeWriter& writer);

/// load_parameters(path), and after it the freezing of single numbers if there are any.
void writePytorchParameters(const CodeTask& task, CodeWriter& writer);

/// "layer2", the name of a layer in the module.
std::string pytorchLayer(int layer);

}  // namespace neurarium
