#pragma once

#include "ui/canvas/network_numbers.h"
#include "ui/inspector/sum_table.h"
#include "ui/network_spot.h"

namespace neurarium {

/// The largest |w·x| of a neuron for the shown example, at most kMostTerms, in the order of its inputs.
std::vector<int> largestTerms(const NetworkSpec& spec, const NetworkNumbers& numbers,
                              const NetworkSpot& neuron);

/// A neuron's weighted sum for the shown example, with `listed` of its inputs written out.
SumTable::Sum weightedSum(const NetworkSpec& spec, const PreparedData* data, const NetworkNumbers& numbers,
                          const NetworkSpot& neuron, const std::vector<int>& listed);

}  // namespace neurarium
