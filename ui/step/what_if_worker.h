#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "core/trace/what_if.h"

namespace neurarium {

/// All that is told about one number of θ at once.
struct WhatIfCurve {
  int question = 0;
  double from = 0;  ///< the first and the last of its points
  double to = 0;
  std::vector<WhatIf::Point> points;
  WhatIf::Outcome present;
  WhatIf::Outcome landing;  ///< where the step takes it
  double gradient = 0;
  WhatIf::Difference difference;
  bool isFrozen = false;
  Vector target;
};

/// Computes off the GUI thread: lives in a thread of its own, is called by queued invocations, answers by signals. A curve is computed in short
/// pieces, so that a new question is seen at once and takes the place of the former.
class WhatIfWorker : public QObject {
  Q_OBJECT

 public:
  struct Step {
    std::shared_ptr<const TrainingSession> session;
    std::vector<Index> examples;
  };
  struct CurveRequest {
    int question = 0;
    Index place = 0;
    Index example = 0;  ///< whose output is wanted, by its index in the batch
    double landing = 0;
    double from = 0;
    double to = 0;
  };

  static constexpr int kPoints = 121;

  void setStep(Step step);
  void computeCurve(const CurveRequest& request);
  /// `subject`: comes back with the answer.
  void computeOutcome(int subject, Index place, double value, Index example);

 signals:
  void curveReady(std::shared_ptr<const WhatIfCurve> curve);
  void outcomeReady(int subject, WhatIf::Outcome outcome);
  /// The step cannot be made: its loss is not finite.
  void failed(int question);

 private:
  void computePiece(int question);

  std::optional<WhatIf> m_whatIf;
  CurveRequest m_request;
  std::shared_ptr<WhatIfCurve> m_curve;
};

}  // namespace neurarium
