#pragma once

#include "core/diagnostics/measurement.h"
#include "core/training/training_session.h"

namespace neurarium {

/// Takes the measurements that a diagnosis rests on. Changes nothing of the session it looks at; belongs to the session's thread.
class Measurer {
 public:
  explicit Measurer(const TrainingSession& session);

  /// `metrics` are those of the session as it stands. Costs about as much as an epoch's forward passes.
  MeasurementPtr measure(const TrainingSession& session, const EpochMetrics& metrics, std::uint64_t run = 0);

 private:
  /// What is gathered of a layer while the training split passes by.
  struct Tally {
    Vector largest;                  ///< z of each unit
    std::vector<std::int64_t> flat;  ///< examples on a flat end, of each unit
  };

  void gatherGradients(const TrainingSession& session, Measurement& measurement);
  void gatherUnits(const TrainingSession& session, Measurement& measurement);

  Workspace m_workspace;
  Vector m_gradient;
  std::vector<Tally> m_tallies;  ///< one a layer of Measurement::layers
  DataFigures m_data;
};

}  // namespace neurarium
