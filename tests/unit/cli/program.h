// Runs the whole program over a world in memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"
#include "support/memory_host.h"

namespace followup::cli {

/// Exit status of `followup-lint WORDS…`.
inline int run_program(Host& host, std::vector<std::string> words) {
  words.insert(words.begin(), "followup-lint");
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return run(static_cast<int>(words.size()), pointers.data(), host);
}

/// A mail in which rules of the category `placeholder` find something, and one in which they find nothing.
inline constexpr std::string_view Blank = "Subject: The analyst position\n\nHi Dana,\n\nThank you for [what].\n";
inline constexpr std::string_view Filled = "Subject: The analyst position\n\nHi Dana,\n\nThank you for the talk.\n";

}  // namespace followup::cli
