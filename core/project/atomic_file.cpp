#include "core/project/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/text.h"

namespace neurarium {

namespace {

namespace fs = std::filesystem;

constexpr int kMostAttempts = 100;

/// A new file in the folder of its future name: open, and removed again unless it got that name.
class TemporaryFile {
 public:
  explicit TemporaryFile(const fs::path& target) {
    for (int attempt = 0; attempt < kMostAttempts && m_descriptor < 0; ++attempt) {
      m_path = target;
      m_path += "." + toText(static_cast<long>(getpid())) + "-" + toText(attempt) + ".part";
      m_descriptor = open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (m_descriptor < 0 && errno != EEXIST) return;
    }
  }
  ~TemporaryFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
    if (m_exists) unlink(m_path.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  bool isOpen() {
    m_exists = m_descriptor >= 0;
    return m_exists;
  }
  bool copyPermissions(const struct stat& from) { return fchmod(m_descriptor, from.st_mode & 07777) == 0; }
  bool write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(m_descriptor) == 0;
  }
  bool takeName(const fs::path& target) {
    const int descriptor = m_descriptor;
    m_descriptor = -1;
    if (::close(descriptor) != 0) return false;
    if (rename(m_path.c_str(), target.c_str()) != 0) return false;
    m_exists = false;
    return true;
  }

 private:
  fs::path m_path;
  int m_descriptor = -1;
  bool m_exists = false;
};

Error unwritable(const fs::path& path, int reason) {
  return {ErrorCode::FileUnwritable, path.string(), {}, std::generic_category().message(reason)};
}

/// So that the new name, too, outlives a power cut. Some file systems cannot; the file is whole all the same.
void syncFolder(const fs::path& folder) {
  const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

Status writeFileAtomically(const fs::path& path, std::string_view bytes) {
  std::error_code notThere;
  const fs::path resolved = fs::canonical(path, notThere);
  const fs::path target = notThere ? path : resolved;

  struct stat present = {};
  const bool exists = stat(target.c_str(), &present) == 0;
  if (exists && S_ISDIR(present.st_mode)) return unwritable(path, EISDIR);
  if (exists && access(target.c_str(), W_OK) != 0) return unwritable(path, errno);

  TemporaryFile file(target);
  if (!file.isOpen()) return unwritable(path, errno);
  if (exists && !file.copyPermissions(present)) return unwritable(path, errno);
  if (!file.write(bytes) || !file.takeName(target)) return unwritable(path, errno);
  syncFolder(target.parent_path());
  return Done{};
}

}  // namespace neurarium
