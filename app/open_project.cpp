#include "app/open_project.h"

#include "core/data/data_source.h"
#include "core/project/project_file.h"

namespace neurarium {

std::filesystem::path toPath(const QString& file) {
  return std::filesystem::path(file.toStdU16String());
}

Result<OpenedProject> openProject(const QString& file) {
  auto project = loadProject(toPath(file));
  if (!project) return project.error();
  return prepareProject(*project);
}

Result<OpenedProject> prepareProject(const Project& project) {
  auto dataset = loadDataset(project.data);
  if (!dataset) return dataset.error();
  if (auto status = validate(project, **dataset); !status) return status.error();
  const DenseSpec& output = *project.network.output();
  auto data = prepareData(*dataset, project.data, output.activation, output.units);
  if (!data) return data.error();
  return OpenedProject{project, *std::move(data)};
}

}  // namespace neurarium
