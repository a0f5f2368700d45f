#pragma once

#include <string>
#include <vector>

#include "core/diagnostics/verdict.h"
#include "core/project/project.h"

namespace neurarium::bench {

/// A project with what is true of it by construction.
struct DiagnosisCase {
  std::string name;
  Project project;
  int epochs = 300;
  std::vector<Finding> ills;        ///< each of them is to be found, by this name
  std::vector<Finding> allowed;     ///< may be found beside
  std::vector<Finding> anyOf = {};  ///< several names for one trouble: at least one of them is to be found
};

std::vector<DiagnosisCase> diagnosisCases();

}  // namespace neurarium::bench
