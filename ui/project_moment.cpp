#include "ui/project_moment.h"

#include "core/data/data_source.h"
#include "core/training/snapshot_maker.h"

namespace neurarium {

Result<ProjectMoment> momentOf(const Project& project, const QString& folder) {
  auto dataset = loadDataset(project.data, std::filesystem::path(folder.toStdU16String()));
  if (!dataset) return dataset.error();
  if (auto status = validate(project, **dataset); !status) return status.error();
  const DenseSpec& output = *project.network.output();
  auto data = prepareData(*dataset, project.data, output.activation, output.units);
  if (!data) return data.error();
  auto session = TrainingSession::create(project, *data);
  if (!session) return session.error();
  ProjectMoment moment;
  moment.data = *data;
  auto snapshot = SnapshotMaker(*session).make(*session, {});
  snapshot->metrics = session->measure();
  if (project.trained)
    for (const EpochMetrics& metrics : project.trained->history) moment.history.append(metrics);
  if (moment.history.isEmpty()) moment.history.append(snapshot->metrics);
  moment.snapshot = std::move(snapshot);
  return moment;
}

}  // namespace neurarium
