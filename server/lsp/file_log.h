// The log of a running server: a file or standard error.
#pragma once

#include <cstdio>
#include <string>

#include "lsp/log.h"

namespace followup::lsp {

class FileLog final : public Log {
 public:
  /// Appends to the file; to standard error when the name is empty or the file cannot be opened, which it then says.
  FileLog(const std::string& path, LogLevel most);
  ~FileLog() override;
  FileLog(const FileLog&) = delete;
  FileLog& operator=(const FileLog&) = delete;

  void write(LogLevel level, std::string_view line) override;

 private:
  std::FILE* file_;
  LogLevel most_;
};

}  // namespace followup::lsp
