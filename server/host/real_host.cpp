#include "host/real_host.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "host/paths.h"
#include "host/real_files.h"
#include "host/real_process.h"

namespace followup {
namespace {

// A signal handler can reach nothing but a global.
volatile std::sig_atomic_t stop_wanted = 0;

extern "C" void note_stop(int) { stop_wanted = 1; }

std::optional<struct stat> status_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status;
}

bool is_kind(std::string_view path, mode_t kind) {
  const auto status = status_of(std::string(path));
  return status && (status->st_mode & S_IFMT) == kind;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

FolderEntry entry_of(DIR* folder, const dirent& found) {
  FolderEntry entry{found.d_name, found.d_type == DT_DIR, found.d_type == DT_LNK};
  if (found.d_type != DT_LNK && found.d_type != DT_UNKNOWN) return entry;
  struct stat status {};
  if (::fstatat(::dirfd(folder), found.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return entry;
  entry.is_link = S_ISLNK(status.st_mode);
  if (entry.is_link && ::fstatat(::dirfd(folder), found.d_name, &status, 0) != 0) return entry;
  entry.is_folder = S_ISDIR(status.st_mode);
  return entry;
}

bool is_safe_place(const std::string& path) {
  const auto file = status_of(path);
  const auto folder = status_of(std::string(parent_path(path)));
  if (!file || !folder) return false;
  return file->st_uid == ::geteuid() && (file->st_mode & S_IWOTH) == 0 && (folder->st_mode & S_IWOTH) == 0;
}

std::size_t columns_of_environment() {
  constexpr std::size_t UsualWidth = 80;
  const char* columns = std::getenv("COLUMNS");
  if (columns == nullptr) return UsualWidth;
  const std::string_view text(columns);
  std::size_t width = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), width);
  const bool is_number = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return is_number && width > 0 ? width : UsualWidth;
}

}  // namespace

Result<std::string> RealHost::read(std::string_view path) { return read_file(path, std::string::npos); }

Result<std::string> RealHost::read_start(std::string_view path, std::size_t limit) { return read_file(path, limit); }

Result<std::string> RealHost::read_standard_input() {
  auto bytes = read_all(STDIN_FILENO, std::string::npos);
  if (!bytes) return system_problem("<stdin>", "cannot be read", errno);
  return std::move(*bytes);
}

std::optional<Problem> RealHost::replace_file(std::string_view path, std::string_view expected,
                                              std::string_view bytes) {
  return replace_file_atomically(path, expected, bytes);
}

std::optional<Problem> RealHost::create_file(std::string_view path, std::string_view bytes) {
  return create_new_file(path, bytes);
}

std::optional<Problem> RealHost::create_folder(std::string_view path) { return create_folders(absolute(path)); }

Result<std::vector<FolderEntry>> RealHost::list(std::string_view path) {
  const OpenFolder folder(::opendir(std::string(path).c_str()));
  if (!folder) return system_problem(path, "cannot be read", errno);
  std::vector<FolderEntry> entries;
  errno = 0;
  while (const dirent* found = ::readdir(folder.get())) {
    const std::string_view name = found->d_name;
    if (name != "." && name != "..") entries.push_back(entry_of(folder.get(), *found));
    errno = 0;
  }
  if (errno != 0) return system_problem(path, "cannot be read", errno);
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

bool RealHost::is_folder(std::string_view path) { return is_kind(path, S_IFDIR); }

bool RealHost::is_file(std::string_view path) { return is_kind(path, S_IFREG); }

bool RealHost::is_trusted(std::string_view path) {
  const std::string name = absolute(path);
  const std::unique_ptr<char, decltype(&std::free)> target(::realpath(name.c_str(), nullptr), &std::free);
  if (!target || !is_safe_place(name)) return false;
  return name == target.get() || is_safe_place(target.get());
}

std::string RealHost::absolute(std::string_view path) {
  if (path.starts_with('/')) return absolute_path(path, "/");
  const std::unique_ptr<char, decltype(&std::free)> current(::getcwd(nullptr, 0), &std::free);
  return absolute_path(path, current ? current.get() : "/");
}

std::optional<std::string> RealHost::environment(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  if (value == nullptr) return std::nullopt;
  return value;
}

Moment RealHost::now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&seconds, &local);
  const Date date{std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                  std::chrono::day(static_cast<unsigned>(local.tm_mday))};
  return {date, local.tm_hour * 60 + local.tm_min, static_cast<int>(local.tm_gmtoff / 60)};
}

bool RealHost::write_output(std::string_view bytes) { return write_all(STDOUT_FILENO, bytes); }

void RealHost::write_error(std::string_view bytes) { (void)write_all(STDERR_FILENO, bytes); }

bool RealHost::output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool RealHost::error_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }

std::size_t RealHost::terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return columns_of_environment();
}

Result<int> RealHost::become(const std::vector<std::string>& command, std::optional<std::string_view> input) {
  return become_program(command, input);
}

bool RealHost::interrupted() { return interrupt_was_asked(); }

void install_interrupt_handlers() {
  struct sigaction action {};
  action.sa_handler = note_stop;
  // Without SA_RESTART a blocked read returns, so that waiting for input can be stopped.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

bool interrupt_was_asked() { return stop_wanted != 0; }

}  // namespace followup
