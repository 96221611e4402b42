// What stands at a byte of a draft: which header field, whose words. Nothing of the protocol.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "draft/draft.h"

namespace followup::lsp {

/// The byte of the decoded text that `raw` belongs to: the last one that does not lie behind it.
std::size_t decoded_at(const SourceText& source, std::size_t raw);

/// Whose words stand at a byte of the body; none before the body. Behind the last line it is the writer's turn again,
/// unless a signature or a forwarded mail is open there.
std::optional<Region> region_at(const Draft& draft, std::size_t raw);

/// The field whose lines hold the byte; null outside of the header block.
const Header* header_at(const Draft& draft, std::size_t raw);

/// The name of a field as it stands in the file.
Span<Raw> name_of(const Header& header);

}  // namespace followup::lsp
