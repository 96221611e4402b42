#include "report/uri.h"

namespace followup {
namespace {

/// pchar of RFC 3986 and the slash; a colon in the first segment of a relative path would make it a scheme.
bool is_plain(char c) {
  constexpr std::string_view Signs = "-._~!$&'()*+,;=@/";
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return is_letter || (c >= '0' && c <= '9') || Signs.find(c) != std::string_view::npos;
}

}  // namespace

std::string_view plain_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

std::string uri_of(std::string_view path) {
  constexpr std::string_view Digits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : plain_path(path)) {
    if (is_plain(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += {'%', Digits[byte >> 4U], Digits[byte & 15U]};
  }
  return uri;
}

}  // namespace followup
