#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostics/remedy.h"
#include "core/project/project.h"

namespace neurarium {

/// A project that is trained beside others from the same seed, with nothing learned yet, and what it differs in from the project that the
/// experiment is about: nothing for that one itself.
struct Variant {
  Project project;
  std::optional<Remedy> remedy = {};
  std::optional<double> learningRate = {};
  std::optional<Index> units = {};  ///< in every hidden layer
  std::string name = {};            ///< of another project, as the user knows it
  Index rangeSteps = 0;             ///< > 0: no run, but a range test of so many steps
};

/// Those that would change something in this project, in the order of the enumeration.
std::vector<Remedy> remediesThatChange(const Project& project);

/// The project as it is, then one variant a remedy.
std::vector<Variant> remedyVariants(const Project& project, std::span<const Remedy> remedies);

/// The project's learning rate times 10^−1.5, 10^−1 … 10^1.5, clamped to what is valid, each once, ascending.
std::vector<Variant> learningRateFan(const Project& project);

/// 1, 2, 4 … 64 units in every hidden layer, or in a hidden layer of its own where there is none. Without those that the design forbids
/// (a softmax over one unit).
std::vector<Variant> complexitySweep(const Project& project);

/// The project as it is, and another's design on the same data from the same seed. Where both have the same source, the other keeps its own
/// choice of inputs and of their scale.
std::vector<Variant> comparison(const Project& project, Project other, std::string name);

constexpr Index kRangeTestSteps = 400;
/// One range test of the project.
std::vector<Variant> rangeTest(const Project& project);

}  // namespace neurarium
