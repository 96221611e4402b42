#include "support/labelled_mails.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "data/json.h"
#include "lint/rule_pack.h"
#include "support/corpus.h"
#include "support/golden.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

std::string without_kind_line(std::string text) {
  const std::size_t begin = text.find("X-Followup-Kind:");
  if (begin != std::string::npos) text.erase(begin, text.find('\n', begin) - begin + 1);
  return text;
}

std::vector<std::string> pieces(const std::string& text, const std::string& separator) {
  std::vector<std::string> all;
  std::size_t at = 0;
  for (std::size_t end = 0; end != std::string::npos; at = end + separator.size()) {
    end = text.find(separator, at);
    all.push_back(text.substr(at, end == std::string::npos ? end : end - at));
  }
  return all;
}

void add_mails_of_kind(const fs::path& file, std::vector<LabelledMail>& mails) {
  std::size_t number = 0;
  for (std::string& text : pieces(file_bytes(file.string()).value_or(""), "\n%%\n")) {
    const std::string name = file.stem().string() + " " + std::to_string(++number);
    mails.push_back({file.stem().string(), name, std::move(text) + "\n"});
  }
}

/// The longest kind that the name of a clean mail begins with.
std::string kind_of_clean(const std::string& name) {
  std::string longest;
  for (const std::string_view kind : shipped_pack()->kind_names()) {
    if (name.starts_with(kind) && kind.size() > longest.size()) longest = kind;
  }
  return longest;
}

/// Kinds by mail, from the rows "| `name` | kind | faults |" of the README.
std::map<std::string, std::string> kinds_of_flagged() {
  std::map<std::string, std::string> kinds;
  const std::string readme = file_bytes(FOLLOWUP_TESTS_DIR "/corpus/README.md").value_or("");
  for (const std::string& row : pieces(readme, "\n")) {
    const std::vector<std::string> cells = pieces(row, " | ");
    if (cells.size() >= 3 && cells[0].starts_with("| `")) kinds[cells[0].substr(3, cells[0].size() - 4)] = cells[1];
  }
  return kinds;
}

std::vector<LabelledMail> mails_of_lines(const std::string& path) {
  std::vector<LabelledMail> mails;
  for (const std::string& line : pieces(file_bytes(path).value_or(""), "\n")) {
    const Result<Json> parsed = parse_json(line, path);
    const Json* object = std::get_if<Json>(&parsed);
    const Json* text = object == nullptr ? nullptr : object->find("text");
    const Json* kind = object == nullptr ? nullptr : object->find("kind");
    if (text == nullptr || kind == nullptr) continue;
    const std::string name = fs::path(path).stem().string() + " " + std::to_string(mails.size() + 1);
    mails.push_back({kind->string, name, without_kind_line(text->string)});
  }
  return mails;
}

}  // namespace

std::vector<LabelledMail> labelled_mails(const std::string& path) {
  if (!fs::is_directory(path)) return mails_of_lines(path);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<LabelledMail> mails;
  for (const fs::path& file : files) add_mails_of_kind(file, mails);
  return mails;
}

std::vector<LabelledMail> labelled_corpus() {
  std::vector<LabelledMail> mails = labelled_mails(FOLLOWUP_TESTS_DIR "/corpus/kinds");
  for (const CorpusMail& mail : corpus_mails("clean"))
    mails.push_back({kind_of_clean(mail.name), mail.name, without_kind_line(mail.bytes)});
  const std::map<std::string, std::string> kinds = kinds_of_flagged();
  for (const CorpusMail& mail : corpus_mails("flagged")) {
    const auto known = kinds.find(mail.name);
    mails.push_back({known == kinds.end() ? "" : known->second, mail.name, without_kind_line(mail.bytes)});
  }
  return mails;
}

}  // namespace followup
