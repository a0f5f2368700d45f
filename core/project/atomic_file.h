#pragma once

#include <filesystem>
#include <string_view>

#include "core/result.h"

namespace neurarium {

/// Writes a file as a whole or not at all: into a file beside it, which then takes its name and its permissions. A symbolic link keeps
/// pointing where it did.
/// Errors: FileUnwritable (where: the path).
Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace neurarium
