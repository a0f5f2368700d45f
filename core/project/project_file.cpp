#include "core/project/project_file.h"

#include <algorithm>

#include "core/data/csv.h"
#include "core/project/atomic_file.h"

namespace neurarium {

namespace {

namespace fs = std::filesystem;

/// `file` as seen from `folder`; as it is if only the root folder contains both, for then nobody moves them together.
fs::path seenFrom(const fs::path& folder, const fs::path& file) {
  std::error_code ignored;
  const fs::path from = fs::weakly_canonical(fs::absolute(folder, ignored), ignored);
  const fs::path to = fs::weakly_canonical(file, ignored);
  if (from.empty() || to.empty()) return file;
  const auto common = std::mismatch(from.begin(), from.end(), to.begin(), to.end()).first;
  const bool sharesFolder = std::distance(from.begin(), common) > 1;
  const fs::path relative = to.lexically_relative(from);
  return sharesFolder && !relative.empty() ? relative : file;
}

fs::path folderOf(const fs::path& path) {
  std::error_code ignored;
  return fs::absolute(path, ignored).parent_path();
}

}  // namespace

Result<Project> loadProject(const fs::path& path) {
  const auto text = readFile(path, kLargestProjectBytes);
  if (!text) return text.error();
  auto project = readProject(*text);
  if (project && !project->data.file.empty())
    project->data.file = (folderOf(path) / project->data.file).lexically_normal().string();
  return project;
}

Status saveProject(const fs::path& path, const Project& project) {
  const fs::path table = project.data.file;
  if (!table.is_absolute()) return writeFileAtomically(path, writeProject(project));
  Project moved = project;
  moved.data.file = seenFrom(folderOf(path), table).string();
  return writeFileAtomically(path, writeProject(moved));
}

}  // namespace neurarium
