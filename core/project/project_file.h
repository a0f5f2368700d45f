#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/project/project.h"
#include "core/result.h"

namespace neurarium {

constexpr int kProjectVersion = 1;
constexpr std::uintmax_t kLargestProjectBytes = std::uintmax_t(256) * 1024 * 1024;

/// A project from the text of its file: UTF-8 JSON, as the README and the schema in resources/ describe it. Only format, version and network are
/// needed; what is missing has the default of its struct, what is unknown is passed over.
/// Errors: NotText, Syntax, NotFinite and OutOfRange (where: line and column); NotAProject, NewerVersion, MissingField, WrongType, UnknownName,
/// OutOfRange, WrongShape, NotFinite, DuplicateColumn (where: the field's path); those of Network::build() and validate(TrainingSettings).
Result<Project> readProject(std::string_view json);

/// The text that readProject() turns into the same project. Numbers are the shortest that read back as the same bits.
std::string writeProject(const Project& project);

/// Reads a project's file; a table that it names relative to itself gets its absolute path.
/// Errors: those of readFile() and readProject().
Result<Project> loadProject(const std::filesystem::path& path);

/// Writes the file as a whole or not at all. A table is named relative to the project, unless they have only the root folder in common.
/// Errors: FileUnwritable; the file that stood there is then unharmed.
Status saveProject(const std::filesystem::path& path, const Project& project);

}  // namespace neurarium
