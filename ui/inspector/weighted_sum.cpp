#include "ui/inspector/weighted_sum.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/inspector/inspector_text.h"

namespace neurarium {

namespace {

int inputCount(const NetworkSpec& spec, int layer) {
  const int source = inspectorText::sourceLayer(spec, layer);
  if (source < 0) return 0;
  const LayerSpec& from = spec.layers[static_cast<std::size_t>(source)];
  const auto* input = std::get_if<InputSpec>(&from);
  return static_cast<int>(input ? input->units : std::get<DenseSpec>(from).units);
}

/// What arrives at the neuron: behind dropout or normalisation, their output.
double arriving(const NetworkNumbers& numbers, const NetworkSpot& neuron, int input) {
  return static_cast<double>(numbers.activation(neuron.layer - 1, input).value_or(0.0f));
}

double weightOf(const NetworkNumbers& numbers, const NetworkSpot& neuron, int input) {
  return static_cast<double>(numbers.weight(neuron.layer, neuron.unit, input).value_or(0.0f));
}

}  // namespace

std::vector<int> largestTerms(const NetworkSpec& spec, const NetworkNumbers& numbers,
                              const NetworkSpot& neuron) {
  std::vector<int> inputs(static_cast<std::size_t>(inputCount(spec, neuron.layer)));
  std::iota(inputs.begin(), inputs.end(), 0);
  if (inputs.size() <= kMostTerms) return inputs;
  const auto size = [&](int input) {
    return std::abs(weightOf(numbers, neuron, input) * arriving(numbers, neuron, input));
  };
  std::stable_sort(inputs.begin(), inputs.end(), [&](int a, int b) { return size(a) > size(b); });
  inputs.resize(kMostTerms);
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

SumTable::Sum weightedSum(const NetworkSpec& spec, const PreparedData* data, const NetworkNumbers& numbers,
                          const NetworkSpot& neuron, const std::vector<int>& listed) {
  const auto& dense = std::get<DenseSpec>(spec.layers[static_cast<std::size_t>(neuron.layer)]);
  const int source = inspectorText::sourceLayer(spec, neuron.layer);
  const auto a = numbers.activation(neuron.layer, neuron.unit);
  SumTable::Sum sum;
  sum.isKnown = a.has_value();
  sum.activation = inspectorText::formula(dense.activation);
  sum.hasBias = dense.useBias;
  sum.bias = static_cast<double>(numbers.bias(neuron.layer, neuron.unit).value_or(0.0f));
  sum.z = sum.hasBias ? sum.bias : 0;
  sum.a = static_cast<double>(a.value_or(0.0f));
  const int count = inputCount(spec, neuron.layer);
  for (int input = 0; input < count; ++input) {
    const bool isListed = std::binary_search(listed.begin(), listed.end(), input);
    const double x = arriving(numbers, neuron, input);
    const double w = weightOf(numbers, neuron, input);
    sum.z += w * x;
    if (isListed) {
      sum.terms.push_back({inspectorText::unitName(spec, data, source, input), x, w});
    } else {
      ++sum.others;
      sum.otherSum += w * x;
    }
  }
  return sum;
}

}  // namespace neurarium
