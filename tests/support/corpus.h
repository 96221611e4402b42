// The mails of tests/corpus, byte for byte. What is expected of them is said by the tests that read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace followup {

struct CorpusMail {
  std::string name;  ///< without folder and ending
  std::string path;
  std::string bytes;
};

/// All mails of a folder of the corpus, `clean` or `flagged`, by name.
std::vector<CorpusMail> corpus_mails(std::string_view folder);

/// Both folders together.
std::vector<CorpusMail> all_corpus_mails();

}  // namespace followup
