#include "architecture/words.h"

#include <algorithm>
#include <cctype>

namespace followup::architecture {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool goes_on(char before, bool is_path) { return is_word(before) || (is_path && (before == '.' || before == '-')); }

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

void add_places(std::vector<Violation>& violations, const SourceFile& file, std::string_view in,
                std::string_view word) {
  for (std::size_t offset : places_of_word(in, word)) {
    violations.push_back({file.path, line_at(in, offset), "`" + std::string(word) + "` may not stand here"});
  }
}

}  // namespace

std::vector<std::size_t> places_of_word(std::string_view text, std::string_view word) {
  const bool is_path = word.ends_with('/');
  std::vector<std::size_t> places;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !goes_on(text[at - 1], is_path);
    const bool ends = is_path || end == text.size() || !is_word(text[end]);
    if (begins && ends) places.push_back(at);
  }
  return places;
}

std::vector<std::string> forbidden_words() {
  using namespace std::string_literals;
  return {"chat"s + "gpt", "cla"s + "ude", "sub"s + "agent", "language model "s + "prompt",
          "/wo"s + "rk/",  "/ro"s + "ot/"};
}

std::vector<Violation> forbidden_words_in(const SourceFile& file, const std::vector<std::string>& words) {
  const std::string text = lower(file.text);
  std::vector<Violation> violations;
  for (const std::string& word : words) add_places(violations, file, text, word);
  return violations;
}

std::vector<Violation> unfinished_work(const SourceFile& file) {
  using namespace std::string_literals;
  const std::string text = is_cpp(file.path) ? split_cpp(file.text).comments : file.text;
  std::vector<Violation> violations;
  for (const std::string& mark : {"TO"s + "DO", "FIX"s + "ME"}) add_places(violations, file, text, mark);
  return violations;
}

}  // namespace followup::architecture
