// A long sentence made into two, where a clause of its own begins. It finds no faults: it is offered, never asked for.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "draft/draft.h"
#include "text/edit.h"

namespace followup::lsp {

/// A sentence of more words than this may be split.
inline constexpr std::size_t MostWordsUnsplit = 30;

/// Numbers of the long sentences of the body that the bytes touch.
std::vector<std::size_t> long_sentences(const Draft& draft, Span<Raw> where);

/// The edit that ends the sentence at the joint nearest to its middle: ";", or ", and" and ", but" before a pronoun.
/// None when it has no such joint.
std::optional<Edit> split_sentence(const Draft& draft, std::size_t sentence);

}  // namespace followup::lsp
