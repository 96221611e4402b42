#include "lsp/file_log.h"

#include <array>
#include <ctime>

namespace followup::lsp {
namespace {

std::string_view level_name(LogLevel level) {
  constexpr std::array<std::string_view, 5> Names = {"off", "error", "warning", "info", "debug"};
  return Names[static_cast<std::size_t>(level)];
}

}  // namespace

FileLog::FileLog(const std::string& path, LogLevel most)
    : file_(path.empty() ? stderr : std::fopen(path.c_str(), "ae")), most_(most) {
  if (file_ != nullptr) return;
  file_ = stderr;
  write(LogLevel::Error, "cannot write to " + path + "; the log goes here instead");
}

FileLog::~FileLog() {
  if (file_ != stderr) std::fclose(file_);
}

void FileLog::write(LogLevel level, std::string_view line) {
  if (level > most_ || level == LogLevel::Off) return;
  std::array<char, 32> stamp{};
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::strftime(stamp.data(), stamp.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  const std::string_view name = level_name(level);
  std::fprintf(file_, "%s %.*s followup-lsp: %.*s\n", stamp.data(), static_cast<int>(name.size()), name.data(),
               static_cast<int>(line.size()), line.data());
  std::fflush(file_);
}

}  // namespace followup::lsp
