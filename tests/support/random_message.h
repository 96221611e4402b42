// Messages made at random as mail programs write them, and as they should not: every construct that the reader knows
// (folded and encoded headers, nested parts, transfer encodings, charsets, flowed text, HTML), the same for a seed.
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

class RandomMessages {
 public:
  explicit RandomMessages(unsigned seed) : random_(seed) {}

  /// The next message. A clean one breaks no standard; others have missing boundaries, stray bytes, wrong names.
  std::string next(bool is_clean);

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <class List>
  std::string_view any(const List& list) {
    return list[below(std::size(list))];
  }

  std::string words(std::size_t most, bool is_ascii);
  std::string paragraphs(bool is_ascii);
  std::string header_value();
  std::string encoded_words(const std::string& text);
  std::string headers();
  std::string part(std::size_t depth);
  std::string text_part();
  std::string html_of(const std::string& text);
  std::string flowed(const std::string& text);
  std::string encoded(const std::string& bytes, std::string_view transfer);
  std::string container(std::size_t depth, std::string_view subtype);
  std::string file_part();
  void damage(std::string& message);

  std::mt19937 random_;
  bool is_clean_ = true;
  std::size_t boundaries_ = 0;
};

}  // namespace followup
