// Mails whose kind is known: those of the corpus, and files of one's own. A folder holds `<kind>.txt`, its mails apart
// by a line of `%%`; a `.jsonl` file has one object a line with `text` and `kind`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace followup {

struct LabelledMail {
  std::string kind;
  std::string name;  ///< of the mail, or of its file with its number in it
  std::string text;  ///< without a header line that says the kind
};

/// All mails of tests/corpus: those of `kinds`, `clean` and `flagged`.
std::vector<LabelledMail> labelled_corpus();

/// The mails of a folder or a `.jsonl` file; empty when it cannot be read.
std::vector<LabelledMail> labelled_mails(const std::string& path);

}  // namespace followup
