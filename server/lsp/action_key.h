// What a code action does, small enough to be given to a client and to come back: in `data` of an action that is
// resolved later, and as the argument of a command for clients that know commands alone. The edits are made from the
// draft anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/json.h"
#include "data/json_writer.h"
#include "session/documents.h"
#include "text/edit.h"

namespace followup::lsp {

enum class Deed : std::uint8_t { Fix, FixAll, InsertPart, Split, IgnoreHere, SetKind, DraftEach, AddWord };

struct ActionKey {
  Deed deed = Deed::Fix;
  std::size_t number = 0;  ///< of the finding, or of the sentence to split
  std::size_t fix = 0;     ///< of the finding's fixes
  std::size_t place = 0;   ///< first byte of the finding: settings may have changed what the numbers mean
  std::string name;        ///< of the part, the rule or the kind; the word to add
};

/// An action of one version of a document.
struct PlacedKey {
  std::string uri;
  std::int64_t version = 0;
  ActionKey key;
};

/// The key of a fix of a finding.
ActionKey fix_key(const Snapshot& snapshot, std::size_t finding, std::size_t fix);

void write_key(JsonWriter& out, const PlacedKey& placed);
/// None when it is no key.
std::optional<PlacedKey> read_key(const Json& data);

/// The edits of the action in its draft; none when the draft has no place for it, and for DraftEach, which makes files.
std::optional<std::vector<Edit>> edits_of(const Snapshot& snapshot, const ActionKey& key);

}  // namespace followup::lsp
