#include "host/walk.h"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include "host/gitignore.h"
#include "host/paths.h"
#include "text/glob.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::string_view MailEndings[] = {".eml", ".mail", ".followup", ".mbox"};
constexpr std::string_view TextEndings[] = {".md", ".txt"};
constexpr std::size_t FirstLook = 1024;

/// Enough to tell a header block from prose that happens to begin with a word and a colon.
constexpr std::string_view FieldNames[] = {
    "from",        "to",          "cc",           "bcc",          "subject",       "date",        "reply-to",
    "message-id",  "sender",      "in-reply-to",  "references",   "received",      "return-path", "delivered-to",
    "resent-from", "resent-date", "mime-version", "content-type", "dkim-signature"};

bool ends_with_any(std::string_view name, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

bool matches_any(const std::vector<std::string>& globs, std::string_view path) {
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) { return glob_matches(glob, path); });
}

bool is_field_name(std::string_view name) {
  const bool is_token =
      std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x7f; });
  if (!is_token) return false;
  const std::string lower = ascii_lower(name);
  if (lower.size() > 2 && lower.starts_with("x-")) return true;
  return std::find(std::begin(FieldNames), std::end(FieldNames), lower) != std::end(FieldNames);
}

/// The patterns of one folder, and what lies between that folder and the one that is looked at.
struct IgnoreFile {
  Gitignore patterns;
  std::size_t folder_size = 0;  ///< bytes of the absolute folder's path with its slash
};

class Walk {
 public:
  Walk(Host& host, const WalkOptions& options, Problems& problems)
      : host_(host), options_(options), problems_(problems) {}

  std::vector<std::string> drafts_below(std::string_view folder);

 private:
  struct Place {
    std::string shown;  ///< as the caller writes it
    std::string absolute;
  };
  void visit(const Place& folder);
  void visit_entry(const Place& folder, const FolderEntry& entry);
  void read_ignore_files_above(std::string_view folder);
  bool read_ignore_file(std::string_view folder);
  bool is_ignored(std::string_view absolute, bool is_folder) const;
  bool is_draft(const Place& file, std::string_view name);

  Host& host_;
  const WalkOptions& options_;
  Problems& problems_;
  std::string globs_from_;
  std::vector<std::string> exclude_;
  std::vector<IgnoreFile> ignore_files_;
  std::vector<std::string> found_;
};

std::vector<std::string> Walk::drafts_below(std::string_view folder) {
  const Place place{std::string(folder), host_.absolute(folder.empty() ? "." : folder)};
  globs_from_ = options_.globs_from.empty() ? place.absolute : host_.absolute(options_.globs_from);
  for (std::string_view glob : options_.exclude) {
    // Without its slash a folder's glob fits the folder itself, which then need not be listed.
    while (glob.size() > 1 && glob.ends_with('/')) glob.remove_suffix(1);
    exclude_.emplace_back(glob);
  }
  read_ignore_files_above(place.absolute);
  visit(place);
  std::sort(found_.begin(), found_.end());
  return std::move(found_);
}

/// Patterns hold from the top of the repository downward, also when the walk begins in the middle of it.
void Walk::read_ignore_files_above(std::string_view folder) {
  std::vector<std::string> above;
  std::string_view current = folder;
  while (!host_.is_folder(join_path(current, ".git")) && !host_.is_file(join_path(current, ".git"))) {
    if (current == "/") return;
    current = parent_path(current);
    above.emplace_back(current);
  }
  for (auto place = above.rbegin(); place != above.rend(); ++place) read_ignore_file(*place);
}

bool Walk::read_ignore_file(std::string_view folder) {
  const std::string path = join_path(folder, ".gitignore");
  if (!host_.is_file(path)) return false;
  auto text = host_.read(path);
  if (auto* problem = std::get_if<Problem>(&text)) {
    problems_.push_back(std::move(*problem));
    return false;
  }
  ignore_files_.push_back({Gitignore(std::get<std::string>(text)), folder == "/" ? 1 : folder.size() + 1});
  return true;
}

void Walk::visit(const Place& folder) {
  auto listed = host_.list(folder.shown.empty() ? "." : folder.shown);
  if (auto* problem = std::get_if<Problem>(&listed)) {
    problems_.push_back(std::move(*problem));
    return;
  }
  const bool has_ignore_file = read_ignore_file(folder.absolute);
  for (const FolderEntry& entry : std::get<std::vector<FolderEntry>>(listed)) {
    if (host_.interrupted()) break;
    visit_entry(folder, entry);
  }
  if (has_ignore_file) ignore_files_.pop_back();
}

void Walk::visit_entry(const Place& folder, const FolderEntry& entry) {
  if (entry.is_folder && (entry.is_link || entry.name == ".git")) return;
  const Place place{join_path(folder.shown, entry.name), join_path(folder.absolute, entry.name)};
  if (is_ignored(place.absolute, entry.is_folder)) return;
  if (matches_any(exclude_, relative_path(place.absolute, globs_from_))) return;
  if (entry.is_folder) return visit(place);
  if (is_draft(place, entry.name)) found_.push_back(place.shown);
}

bool Walk::is_ignored(std::string_view absolute, bool is_folder) const {
  for (auto file = ignore_files_.rbegin(); file != ignore_files_.rend(); ++file) {
    const auto answer = file->patterns.ignores(absolute.substr(file->folder_size), is_folder);
    if (answer) return *answer;
  }
  return false;
}

/// Devices, pipes and links to nowhere are no drafts, whatever they are called.
bool Walk::is_draft(const Place& file, std::string_view name) {
  if (!options_.include.empty()) {
    return matches_any(options_.include, relative_path(file.absolute, globs_from_)) && host_.is_file(file.absolute);
  }
  const std::string lower = ascii_lower(name);
  if (ends_with_any(lower, MailEndings)) return host_.is_file(file.absolute);
  if (!ends_with_any(lower, TextEndings) || !host_.is_file(file.absolute)) return false;
  auto start = host_.read_start(file.shown, FirstLook);
  if (auto* problem = std::get_if<Problem>(&start)) {
    problems_.push_back(std::move(*problem));
    return false;
  }
  return begins_like_a_draft(std::get<std::string>(start));
}

}  // namespace

std::vector<std::string> walk(Host& host, std::string_view folder, const WalkOptions& options, Problems& problems) {
  return Walk(host, options, problems).drafts_below(folder);
}

bool begins_like_a_draft(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
  const bool ends_here = line.size() == bytes.size();
  if (line.starts_with("---") && trim(line) == "---") return !ends_here;
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && is_field_name(trim(line.substr(0, colon)));
}

}  // namespace followup
