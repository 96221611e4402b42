// Words that must not stand in the project's texts, and unfinished work in comments.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "architecture/source_file.h"

namespace followup::architecture {

/// Offsets at which `word` stands as a whole word, case counting.
std::vector<std::size_t> places_of_word(std::string_view text, std::string_view word);

/// Words and paths that speak of how the project was made and not of what it is; they are made of pieces here, so
/// that this folder is free of them.
std::vector<std::string> forbidden_words();
/// Without regard to case; a word that ends in a slash is a path and begins where no other path goes on.
std::vector<Violation> forbidden_words_in(const SourceFile& file, const std::vector<std::string>& words);

/// Marks of unfinished work: in C++ in comments, elsewhere anywhere.
std::vector<Violation> unfinished_work(const SourceFile& file);

}  // namespace followup::architecture
