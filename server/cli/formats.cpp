#include "cli/formats.h"

#include <algorithm>
#include <utility>

#include "report/report.h"
#include "text/words.h"

namespace followup::cli {
namespace {

std::string ticked(std::string_view text) { return '`' + std::string(text) + '`'; }

}  // namespace

Problem usage(std::string message) { return {.path = {}, .message = std::move(message), .source_line = {}}; }

std::string unknown(std::string_view said, std::string_view what, std::span<const std::string_view> known) {
  std::string message = ticked(said) + " is no " + std::string(what);
  const std::string_view near = nearest(said, known);
  return near.empty() ? message : message + "; did you mean " + ticked(near) + "?";
}

std::string unknown_word(std::string_view option, std::string_view said, std::span<const std::string_view> known) {
  return unknown(said, "value of " + ticked(option), known) +
         (nearest(said, known).empty() ? "; valid are " : " Valid are ") + join(known, ", ");
}

std::variant<std::vector<FormatRequest>, Problem> read_formats(std::span<const std::string> said,
                                                               std::string_view source) {
  std::vector<FormatRequest> requests;
  for (const std::string& one : said) {
    const std::size_t colon = one.find(':');
    FormatRequest request{one.substr(0, colon), colon == std::string::npos ? "" : one.substr(colon + 1)};
    if (renderer_named(request.format) == nullptr) {
      const std::vector<std::string_view> formats = renderer_names();
      return usage(unknown_word(source, request.format, formats));
    }
    if (colon != std::string::npos && request.path.empty())
      return usage(ticked(source) + " needs a file behind " + ticked(one));
    const auto same = [&](const FormatRequest& other) { return other.path == request.path; };
    const auto other = std::find_if(requests.begin(), requests.end(), same);
    if (other != requests.end()) {
      const std::string place = request.path.empty() ? "standard output" : ticked(request.path);
      return usage(ticked(other->format) + " and " + ticked(request.format) + " cannot both go to " + place +
                   "; write FORMAT:FILE, such as sarif:out.sarif");
    }
    requests.push_back(std::move(request));
  }
  return requests;
}

}  // namespace followup::cli
