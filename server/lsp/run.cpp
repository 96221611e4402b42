#include "lsp/run.h"

#include "lsp/arguments.h"
#include "lsp/check_session.h"
#include "lsp/file_log.h"
#include "lsp/transport.h"

namespace followup::lsp {

int run(int argc, char** argv, Host& host) {
  const std::variant<Arguments, Notice> read = read_arguments(argc, argv);
  if (const Notice* notice = std::get_if<Notice>(&read)) {
    if (notice->status == 0) host.write_output(notice->text);
    if (notice->status != 0) host.write_error(notice->text);
    return notice->status;
  }
  const Arguments& arguments = std::get<Arguments>(read);
  FileLog log(arguments.log_file, arguments.log_level);
  if (!arguments.check_file.empty()) return check_session(arguments.check_file, host, log);
  return serve(arguments.transport, host, log);
}

}  // namespace followup::lsp
