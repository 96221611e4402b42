// Names of the read-only reports that the server offers as documents.
#pragma once

#include <string>
#include <string_view>

#include "lsp/server_state.h"

namespace followup::lsp {

/// The report of an open draft. It names the draft by a number, so that no client can spell it in another way.
std::string report_uri(const OpenDocument& document);
/// The open draft of that report; null when it is closed or the URI is none of ours.
const OpenDocument* document_of_report(ServerState& state, std::string_view uri);
/// Tells the client that the report of the draft says something else now, when it has shown it.
void refresh_report(ServerState& state, const OpenDocument& document);

}  // namespace followup::lsp
