// The files that the rules are held against, as text. A rule gets a SourceFile and never opens one, so that each
// rule can be tried on made-up sources.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace followup::architecture {

/// A breach of a rule and its place; prints as compilers do.
struct Violation {
  std::string path;
  std::size_t line = 0;  ///< from 1
  std::string message;
  friend bool operator==(const Violation&, const Violation&) = default;
};

std::ostream& operator<<(std::ostream& out, const Violation& violation);

struct SourceFile {
  std::string path;  ///< from the root of the project, with slashes: server/text/span.h
  std::string text;
};

/// A C++ text in its parts. Each is as long as the text, with blanks for what belongs to another part and line ends
/// kept, so that lines can be counted in any of them.
struct CppParts {
  std::string code;  ///< without comments and what stands in string and character literals
  std::string comments;
};

CppParts split_cpp(std::string_view text);
bool is_cpp(std::string_view path);
std::vector<std::string_view> lines_of(std::string_view text);
/// Number of the line that holds the offset, from 1.
std::size_t line_at(std::string_view text, std::size_t offset);

/// Every text file under the given files and folders of `root`, sorted; without what is built or fetched.
std::vector<SourceFile> read_sources(const std::string& root, const std::vector<std::string>& places);

}  // namespace followup::architecture
