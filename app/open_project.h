#pragma once

#include <QString>
#include <filesystem>
#include <memory>

#include "core/data/prepared_data.h"
#include "core/project/project.h"
#include "core/result.h"

namespace neurarium {

std::filesystem::path toPath(const QString& file);

/// A project with its data, checked against each other.
struct OpenedProject {
  Project project;
  std::shared_ptr<const PreparedData> data;
};

/// Errors: those of loadProject(), loadDataset(), validate(Project) and prepareData().
Result<OpenedProject> openProject(const QString& file);

/// The same for a project that has not been saved.
Result<OpenedProject> prepareProject(const Project& project);

}  // namespace neurarium
