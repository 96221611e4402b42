#include "lsp/convert.h"

#include <limits>

namespace followup::lsp {
namespace {

constexpr std::string_view FileScheme = "file://";

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_unreserved(char c) {
  const bool is_alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return is_alphanumeric || std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::optional<std::size_t> natural(const Json* value) {
  constexpr std::int64_t Most = std::numeric_limits<std::int32_t>::max();
  if (value == nullptr || !value->is(Json::Type::Integer) || value->integer < 0 || value->integer > Most)
    return std::nullopt;
  return static_cast<std::size_t>(value->integer);
}

}  // namespace

void write_position(JsonWriter& out, Position position) {
  out.begin_object().member("line", position.line).member("character", position.column).end_object();
}

void write_range(JsonWriter& out, const Snapshot& snapshot, Span<Raw> where, PositionEncoding encoding) {
  out.begin_object().key("start");
  write_position(out, snapshot.lines.position(where.begin, encoding));
  out.key("end");
  write_position(out, snapshot.lines.position(where.end, encoding));
  out.end_object();
}

std::optional<Position> read_position(const Json& position) {
  const std::optional<std::size_t> line = natural(position.find("line"));
  const std::optional<std::size_t> column = natural(position.find("character"));
  if (!line || !column) return std::nullopt;
  return Position{*line, *column};
}

std::optional<Span<Raw>> read_range(const Json& range, const Snapshot& snapshot, PositionEncoding encoding) {
  const Json* start = range.find("start");
  const Json* end = range.find("end");
  if (start == nullptr || end == nullptr) return std::nullopt;
  const std::optional<Position> first = read_position(*start);
  const std::optional<Position> last = read_position(*end);
  if (!first || !last || *last < *first) return std::nullopt;
  return Span<Raw>{snapshot.lines.clamped_offset(*first, encoding), snapshot.lines.clamped_offset(*last, encoding)};
}

int severity_number(Severity severity) { return static_cast<int>(severity) + 1; }

std::string path_of_uri(std::string_view uri) {
  if (!uri.starts_with(FileScheme)) return {};
  std::string_view rest = uri.substr(FileScheme.size());
  rest = rest.substr(std::min(rest.find('/'), rest.size()));  // without the host
  std::string path;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const int high = rest[i] == '%' && i + 2 < rest.size() ? hex_digit(rest[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(rest[i + 2]) : -1;
    if (low < 0) {
      path.push_back(rest[i]);
    } else {
      path.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    }
  }
  return path;
}

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view Digits = "0123456789ABCDEF";
  std::string uri(FileScheme);
  for (const char c : path) {
    if (is_unreserved(c)) {
      uri.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', Digits[byte >> 4U], Digits[byte & 15U]};
    }
  }
  return uri;
}

}  // namespace followup::lsp
