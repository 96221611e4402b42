#include "report/style.h"

namespace followup {
namespace {

/// The parameters of the "select graphic rendition" sequence; empty for none.
std::string_view codes(Look look) {
  switch (look) {
    case Look::Plain:
      return {};
    case Look::Strong:
      return "1";
    case Look::Faint:
      return "2";
    case Look::Error:
      return "1;31";
    case Look::Warning:
      return "1;33";
    case Look::Information:
      return "1;36";
    case Look::Hint:
      return "1;35";
    case Look::Old:
      return "31";
    case Look::New:
      return "32";
    case Look::Frame:
      return "34";
  }
  return {};
}

}  // namespace

Look look_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return Look::Error;
    case Severity::Warning:
      return Look::Warning;
    case Severity::Information:
      return Look::Information;
    case Severity::Hint:
      return Look::Hint;
  }
  return Look::Plain;
}

std::string Painter::operator()(Look look, std::string_view text) const {
  std::string out;
  add(out, look, text);
  return out;
}

void Painter::add(std::string& out, Look look, std::string_view text) const {
  const std::string_view parameters = codes(look);
  if (!color_ || text.empty() || parameters.empty()) {
    out += text;
    return;
  }
  out += "\x1b[";
  out += parameters;
  out += 'm';
  out += text;
  out += "\x1b[0m";
}

}  // namespace followup
