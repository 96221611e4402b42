// The words of a draft that an editor colours, as the numbers of the protocol: header names, blanks, names, numbers and
// dates, quoted text, signature.
#pragma once

#include <cstdint>
#include <vector>

#include "session/documents.h"
#include "text/line_index.h"
#include "text/span.h"

namespace followup::lsp {

/// Five numbers a token: lines and columns since the token before, length, type (index into TokenTypes), modifiers.
using TokenNumbers = std::vector<std::uint32_t>;
inline constexpr std::size_t NumbersPerToken = 5;

/// Tokens that share a byte with `within`, or all of them where it covers the text. A token never spans two lines.
TokenNumbers semantic_tokens(const Snapshot& snapshot, Span<Raw> within, PositionEncoding encoding);

/// Replaces `removed` numbers at `start` by `added`: what makes the new list of the old one.
struct TokenChange {
  std::size_t start = 0;
  std::size_t removed = 0;
  std::span<const std::uint32_t> added;  ///< part of the new list
};
TokenChange token_change(const TokenNumbers& before, const TokenNumbers& after);

}  // namespace followup::lsp
