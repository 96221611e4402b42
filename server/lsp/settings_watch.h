// A watch of settings files and rule packs for clients that cannot watch files for us. It looks when a draft was
// changed or saved, at most every two seconds, never while a keystroke waits.
#pragma once

#include "lsp/server_state.h"

namespace followup::lsp {

/// Remembers the files that are in force now, or would be if they existed.
void note_settings_files(ServerState& state);
/// A draft was changed or saved: time to look soon.
void expect_settings_change(ServerState& state);

std::optional<Time> next_settings_check(const ServerState& state);
/// When it is due, compares the files with what they were, and reads the settings anew if one differs.
void check_settings_files(ServerState& state);

}  // namespace followup::lsp
