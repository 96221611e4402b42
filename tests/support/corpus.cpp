#include "support/corpus.h"

#include <algorithm>
#include <filesystem>

#include "support/golden.h"

namespace followup {

std::vector<CorpusMail> corpus_mails(std::string_view folder) {
  std::vector<CorpusMail> mails;
  const std::filesystem::path path = std::filesystem::path(FOLLOWUP_TESTS_DIR) / "corpus" / folder;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    if (entry.path().extension() != ".eml") continue;
    const std::string where = entry.path().string();
    mails.push_back({entry.path().stem().string(), where, file_bytes(where).value_or("")});
  }
  std::sort(mails.begin(), mails.end(), [](const CorpusMail& a, const CorpusMail& b) { return a.name < b.name; });
  return mails;
}

std::vector<CorpusMail> all_corpus_mails() {
  std::vector<CorpusMail> mails = corpus_mails("clean");
  for (CorpusMail& mail : corpus_mails("flagged")) mails.push_back(std::move(mail));
  return mails;
}

}  // namespace followup
