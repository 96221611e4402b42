// Our vocabulary ↔ that of the protocol: the only place where both meet. Positions are in the encoding that was agreed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "data/json.h"
#include "data/json_writer.h"
#include "session/documents.h"
#include "text/line_index.h"
#include "text/span.h"

namespace followup::lsp {

void write_position(JsonWriter& out, Position position);
/// `{"start": …, "end": …}` of bytes of the snapshot.
void write_range(JsonWriter& out, const Snapshot& snapshot, Span<Raw> where, PositionEncoding encoding);

/// None when it is no position.
std::optional<Position> read_position(const Json& position);
/// Bytes of the snapshot; none when it is no range. What lies behind the end of a line or of the text is clamped.
std::optional<Span<Raw>> read_range(const Json& range, const Snapshot& snapshot, PositionEncoding encoding);

/// DiagnosticSeverity of LSP: 1 to 4.
int severity_number(Severity severity);

/// The path of a `file:` URI, percent-decoded; empty for any other URI.
std::string path_of_uri(std::string_view uri);
std::string uri_of_path(std::string_view path);

}  // namespace followup::lsp
