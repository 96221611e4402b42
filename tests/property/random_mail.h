// Mails made at random from the examples of the shipped rules: many faults close together.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "lint/rule_pack.h"
#include "support/corpus.h"
#include "support/marked_text.h"

namespace followup {

class RandomMails {
 public:
  explicit RandomMails(unsigned seed) : random_(seed) {
    for (const RuleRow& rule : shipped_pack()->rules()) {
      for (const ExampleRow& example : shipped_pack()->examples(rule))
        sentences_.push_back(without_marks(example.text).text);
    }
  }

  std::string next() {
    const bool has_crlf = below(4) == 0;
    std::string mail = below(2) == 0 ? "Subject: " + sentence() + "\n\n" : "";
    if (below(3) != 0) mail += "Hi Dana,\n\n";
    for (std::size_t i = 1 + below(8); i > 0; --i) mail += sentence() + separator();
    if (below(3) != 0) mail += "\n\nBest regards,\nNoor Haddad\n";
    return has_crlf ? with_crlf(mail) : mail;
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  const std::string& sentence() { return sentences_[below(sentences_.size())]; }

  std::string separator() {
    static const std::vector<std::string> Separators = {" ", " ", "\n", "\n\n", "", ", ", " é🙂 ", "\xC2\xA0"};
    return Separators[below(Separators.size())];
  }

  static std::string with_crlf(const std::string& text) {
    std::string made;
    for (const char c : text) {
      if (c == '\n') made.push_back('\r');
      made.push_back(c);
    }
    return made;
  }

  std::mt19937 random_;
  std::vector<std::string> sentences_;
};

/// The corpus and as many random mails.
inline std::vector<std::string> mails_for_properties(unsigned seed, std::size_t random_mails) {
  std::vector<std::string> mails;
  for (CorpusMail& mail : all_corpus_mails()) mails.push_back(std::move(mail.bytes));
  RandomMails random(seed);
  for (std::size_t i = 0; i < random_mails; ++i) mails.push_back(random.next());
  return mails;
}

}  // namespace followup
