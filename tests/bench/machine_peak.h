#pragma once

#include <string>
#include <vector>

namespace neurarium::bench {

/// What one core reaches in a large square product of matrices (Eigen's sgemm) with one instruction set.
struct Peak {
  std::string instructions;  ///< "x86-64-v3"; "generic" is what the compiler does unasked
  double operations = 0;     ///< a second; a multiplication and an addition are two
};

/// One for each instruction set that this machine has and the bench was built with. Takes about half a second.
std::vector<Peak> measurePeaks();

}  // namespace neurarium::bench
