// The server's log: one line a message, to a file or standard error, and `window/logMessage` for what a user should
// find. Texts of drafts never come here: callers log names, sizes and reasons.
#pragma once

#include <string>
#include <string_view>

namespace followup::lsp {

enum class LogLevel { Off, Error, Warning, Info, Debug };

class Log {
 public:
  virtual ~Log() = default;
  virtual void write(LogLevel level, std::string_view line) = 0;
};

}  // namespace followup::lsp
