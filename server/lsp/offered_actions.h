// Which code actions a range of a draft has, in the order in which a menu shows them: best fixes, other fixes, words
// to call right, missing parts, rewrites, one draft each, ignoring, explaining, the kind, everything at once. How an
// action is written for a client is the business of the handler.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "data/json.h"
#include "lsp/action_key.h"
#include "lsp/server_state.h"

namespace followup::lsp {

/// A command of ours with its one argument, as JSON text.
struct Call {
  std::string_view command;
  std::string argument;
};

struct OfferedAction {
  std::string title;
  std::string_view kind;
  std::variant<ActionKey, Call> what;
  std::vector<std::size_t> mends;  ///< findings that it mends
  bool is_preferred = false;       ///< the one safe fix of its finding
};

/// What a client asks for.
struct ActionRequest {
  Span<Raw> where;
  std::vector<std::string> only;  ///< kinds; empty: any
  bool is_automatic = false;      ///< asked for by a move of the cursor, not by a person
};

/// True when an action of that kind is wanted: `only` names it or what it is a part of, or nothing.
bool wants(const ActionRequest& request, std::string_view kind);

/// Every action that is wanted there, and that the client can carry out.
std::vector<OfferedAction> offered_actions(const ServerState& state, const OpenDocument& document,
                                           const ActionRequest& request);

}  // namespace followup::lsp
