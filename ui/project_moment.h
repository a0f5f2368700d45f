#pragma once

#include <QString>
#include <memory>

#include "core/project/project.h"
#include "core/training/metrics_history.h"
#include "core/training/snapshot.h"

namespace neurarium {

/// A project's state as the views receive it, and the data behind it.
struct ProjectMoment {
  std::shared_ptr<const PreparedData> data;
  std::shared_ptr<const Snapshot> snapshot;
  MetricsHistory history;
};

/// The project as it stands, without a running engine. `folder` is where a relative file name of the data begins.
/// Errors: those of opening the project.
Result<ProjectMoment> momentOf(const Project& project, const QString& folder = {});

}  // namespace neurarium
