#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/diagnostics/measurement.h"
#include "core/training/snapshot.h"
#include "ui/network_spot.h"

namespace neurarium {

/// What a unit receives and makes of it, as far as it says why the unit is dead or saturated.
struct UnitFigures {
  double lowest = 0;  ///< z over the examples
  double highest = 0;
  Index examples = 0;          ///< looked at: the first ones of the training split
  double flatShare = 0;        ///< of those, where |f′(z)| is below kSaturationSlope of its largest value
  std::optional<double> bias;  ///< nullopt for a layer without

  struct Weight {
    int input = 0;
    double value = 0;
  };
  std::vector<Weight> heaviest;  ///< by size, kHeaviest at most
};

constexpr std::size_t kHeaviestWeights = 3;
constexpr Index kReasonExamples = 2000;

/// Runs the snapshot's network over as many examples of the training split as take a few milliseconds, kReasonExamples at most. nullopt if the
/// snapshot has no such unit, or z is not finite.
std::optional<UnitFigures> unitFigures(const Snapshot& snapshot, const NetworkSpot& unit);

/// Two or three sentences on why the unit is what `state` says; empty for an alive one.
QString unitReason(const Snapshot& snapshot, const NetworkSpot& unit, UnitState state,
                   const UnitFigures& figures);

}  // namespace neurarium
