#pragma once

#include <string>
#include <vector>

#include "core/data/prepared_data.h"
#include "core/project/project.h"

namespace neurarium {

struct CodeLine {
  std::string text;
  int layer = -1;  ///< of the design, which this line is about; −1: another line

  bool operator==(const CodeLine&) const = default;
};

/// A whole Python program that builds, trains and evaluates the same network on the same data: layers, activations, initialisers, regularisation, loss,
/// optimizer, clipping, schedule, batch size and splits. What the library names or means otherwise is written out. It reads its examples from
/// `train.csv`, `validation.csv` and `test.csv` as `neurarium data` writes them.
std::vector<CodeLine> kerasCode(const Project& project, const PreparedData& data);
std::vector<CodeLine> pytorchCode(const Project& project, const PreparedData& data);

/// The lines as one text.
std::string codeText(const std::vector<CodeLine>& lines);

}  // namespace neurarium
