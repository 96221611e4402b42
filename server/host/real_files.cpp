#include "host/real_files.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>
#include <variant>

#include "host/real_host.h"

namespace followup {
namespace {

constexpr std::string_view CannotRead = "cannot be read";
constexpr std::string_view CannotWrite = "cannot be written";
constexpr std::string_view Changed = "was changed by somebody else since it was read; left as it is";

/// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  /// Some file systems report a failed write only here.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// A file that is deleted unless it is kept.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string path) : path_(std::move(path)), file_(::mkostemp(path_.data(), O_CLOEXEC)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (exists_) ::unlink(path_.c_str());
  }
  bool is_open() const { return exists_; }
  bool fill(std::string_view bytes, const struct stat& like);
  bool become(const std::string& path);

 private:
  std::string path_;
  Descriptor file_;
  bool exists_ = file_.is_open();
};

/// Owner before mode, since a change of owner clears bits of the mode.
bool TemporaryFile::fill(std::string_view bytes, const struct stat& like) {
  struct stat mine {};
  if (::fstat(file_.number(), &mine) != 0) return false;
  const bool other_owner = mine.st_uid != like.st_uid || mine.st_gid != like.st_gid;
  if (other_owner && ::fchown(file_.number(), like.st_uid, like.st_gid) != 0) return false;
  if (::fchmod(file_.number(), like.st_mode & 07777) != 0) return false;
  return write_all(file_.number(), bytes) && ::fsync(file_.number()) == 0 && file_.close();
}

bool TemporaryFile::become(const std::string& path) {
  if (::rename(path_.c_str(), path.c_str()) != 0) return false;
  exists_ = false;
  return true;
}

struct FreeMemory {
  void operator()(char* memory) const { std::free(memory); }
};

/// Where a path leads through all links; empty with errno set when it leads nowhere.
std::string link_target(const std::string& path) {
  const std::unique_ptr<char, FreeMemory> target(::realpath(path.c_str(), nullptr));
  return target ? std::string(target.get()) : std::string();
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

/// After a crash the folder shall know the new file; a file system that cannot do it has its reasons.
void sync_folder(const std::string& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.is_open()) (void)::fsync(descriptor.number());
}

bool is_same_state(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size &&
         a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

std::optional<Problem> replace_target(const std::string& target, std::string_view shown_path, std::string_view bytes,
                                      const struct stat& before) {
  const auto fault = [&] { return system_problem(shown_path, CannotWrite, errno); };
  const std::string folder = folder_of(target);
  TemporaryFile temporary(folder + "/.followup-XXXXXX");
  if (!temporary.is_open() || !temporary.fill(bytes, before)) return fault();
  struct stat now {};
  if (::stat(target.c_str(), &now) != 0) return fault();
  if (!is_same_state(before, now)) return Problem{std::string(shown_path), std::string(Changed), 0, 0, {}};
  if (!temporary.become(target)) return fault();
  sync_folder(folder);
  return std::nullopt;
}

/// After a failed read or write: true when trying again makes sense. Waits where somebody made the descriptor
/// non-blocking.
bool may_try_again(int descriptor, short event) {
  if (errno == EINTR) return !interrupt_was_asked();
  if (errno != EAGAIN) return false;
  pollfd wanted{descriptor, event, 0};
  return ::poll(&wanted, 1, -1) > 0;
}

}  // namespace

std::optional<std::string> read_all(int descriptor, std::size_t limit) {
  constexpr std::size_t Step = 65536;
  std::string bytes;
  struct stat status {};
  const bool has_size = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
  // One byte more shows the end of the file without growing.
  std::size_t room = has_size ? static_cast<std::size_t>(status.st_size) + 1 : Step;
  std::size_t filled = 0;
  while (filled < limit) {
    bytes.resize(std::min(limit, filled + room));
    const ssize_t count = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && may_try_again(descriptor, POLLIN)) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    room = std::max(Step, filled);
  }
  bytes.resize(filled);
  return bytes;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && may_try_again(descriptor, POLLOUT)) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

Problem system_problem(std::string_view path, std::string_view deed, int error) {
  Problem problem;
  problem.path = std::string(path);
  problem.message = std::string(deed) + ": " + std::strerror(error);
  return problem;
}

Result<std::string> read_file(std::string_view path, std::size_t limit) {
  const Descriptor file(::open(std::string(path).c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return system_problem(path, CannotRead, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return system_problem(path, CannotRead, errno);
  if (S_ISDIR(status.st_mode)) return system_problem(path, CannotRead, EISDIR);
  auto bytes = read_all(file.number(), limit);
  if (!bytes) return system_problem(path, CannotRead, errno);
  return std::move(*bytes);
}

std::optional<Problem> replace_file_atomically(std::string_view path, std::string_view expected,
                                               std::string_view bytes) {
  const std::string target = link_target(std::string(path));
  if (target.empty()) return system_problem(path, CannotWrite, errno);
  struct stat before {};
  if (::stat(target.c_str(), &before) != 0) return system_problem(path, CannotWrite, errno);
  if (!S_ISREG(before.st_mode)) return Problem{std::string(path), "cannot be written: it is no regular file", 0, 0, {}};
  // A rename would pass over the protection of a file that may not be written to.
  if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) return system_problem(path, CannotWrite, errno);
  auto current = read_file(target, std::string::npos);
  if (auto* problem = std::get_if<Problem>(&current)) {
    problem->path = std::string(path);
    return std::move(*problem);
  }
  if (std::get<std::string>(current) != expected) return Problem{std::string(path), std::string(Changed), 0, 0, {}};
  return replace_target(target, path, bytes, before);
}

std::optional<Problem> create_new_file(std::string_view path, std::string_view bytes) {
  const std::string name(path);
  Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.is_open()) return system_problem(path, "cannot be created", errno);
  if (write_all(file.number(), bytes) && ::fsync(file.number()) == 0 && file.close()) return std::nullopt;
  const int error = errno;
  ::unlink(name.c_str());
  return system_problem(path, CannotWrite, error);
}

std::optional<Problem> create_folders(std::string_view path) {
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = path.find('/', end + 1);
    const std::string folder(path.substr(0, end));
    struct stat status {};
    if (::stat(folder.c_str(), &status) == 0) continue;
    // Somebody else may have made it in between.
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
      return system_problem(folder, "cannot be created", errno);
    }
  }
  return std::nullopt;
}

}  // namespace followup
