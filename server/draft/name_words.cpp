#include "draft/name_words.h"

#include <algorithm>

#include "draft/word_lists.h"
#include "text/words.h"

namespace followup {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// ASCII letters, and all bytes of others.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

/// Cuts the first word off; empty at the end.
std::string_view next_word(std::string_view& text, std::string_view separators) {
  const auto separates = [&](char c) { return is_blank(c) || separators.find(c) != std::string_view::npos; };
  std::size_t begin = 0;
  while (begin < text.size() && separates(text[begin])) ++begin;
  std::size_t end = begin;
  while (end < text.size() && !separates(text[end])) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

/// End of the entry that the text begins with: a comma or semicolon outside quotes and brackets.
std::size_t entry_end(std::string_view text) {
  bool quoted = false;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '<' || c == '(') ++depth;
    if (c == '>' || c == ')') --depth;
    if (depth <= 0 && (c == ',' || c == ';')) return at;
  }
  return text.size();
}

/// "Whitfield, Dana <dana@example.com>" without the quotes that the comma asks for: one person.
bool is_family_name(std::string_view text, std::size_t comma) {
  if (comma >= text.size() || text[comma] != ',') return false;
  const std::string_view piece = trim(text.substr(0, comma));
  if (piece.empty() || piece.find_first_of("@<\" ") != std::string_view::npos) return false;
  const std::string_view behind = text.substr(comma + 1);
  const std::string_view next = trim(behind.substr(0, entry_end(behind)));
  const std::size_t open = next.find('<');
  return open != std::string_view::npos && trim(next.substr(0, open)).find(' ') == std::string_view::npos;
}

std::string_view without_quotes(std::string_view name) {
  name = trim(name);
  while (name.size() > 1 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front())
    name = trim(name.substr(1, name.size() - 2));
  return name;
}

void split_address(std::string_view address, ListedAddress& entry) {
  const std::size_t at = address.rfind('@');
  entry.mailbox = address.substr(0, at);
  entry.domain = at == std::string_view::npos ? std::string_view() : address.substr(at + 1);
}

}  // namespace

bool AddressList::next(ListedAddress& entry) {
  entry = {};
  while (!rest_.empty()) {
    std::size_t end = entry_end(rest_);
    if (is_family_name(rest_, end)) end += 1 + entry_end(rest_.substr(end + 1));
    const std::string_view piece = trim(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (piece.empty()) continue;
    const std::size_t open = piece.find('<');
    if (open != std::string_view::npos) {
      entry.name = without_quotes(piece.substr(0, open));
      const std::string_view address = piece.substr(open + 1);
      split_address(address.substr(0, address.find('>')), entry);
    } else if (piece.find('@') != std::string_view::npos) {
      split_address(piece.substr(0, piece.find(' ')), entry);
    } else {
      entry.name = without_quotes(piece);
    }
    return true;
  }
  return false;
}

bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

NameLook::NameLook(const Draft& draft) {
  for (const Header& header : draft.message.headers) {
    const bool has_people =
        ascii_iequals(header.name, "To") || ascii_iequals(header.name, "From") || ascii_iequals(header.name, "Cc");
    if (has_people) add_names(header.value.utf8());
  }
  add_names(draft.settings->word(Field::Name));
  add_names(draft.settings->word(Field::Company));
  for (const std::string& name : draft.settings->list(Field::Interviewers)) add_names(name);
}

void NameLook::add_names(std::string_view text) {
  for (std::size_t at = 0; at < text.size() && size_ < MaxWords;) {
    if (text[at] == '<') at = std::min(text.find('>', at), text.size());
    std::size_t end = at;
    while (end < text.size() && (is_letter(text[end]) || text[end] == '\'')) ++end;
    if (end > at) {
      words_[size_++] = text.substr(at, end - at);
      initials_ |= bit(text[at]);
    }
    at = end + 1;
  }
}

bool NameLook::is_near_one(std::string_view word) const {
  const auto is_near = [&](std::string_view known) {
    const std::size_t longer = std::max(known.size(), word.size());
    return bit(known.front()) == bit(word.front()) && longer - std::min(known.size(), word.size()) <= 1 &&
           known != word;
  };
  return std::any_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(size_), is_near);
}

NameWords::NameWords(const Draft& draft) {
  add_field(draft, "To", PersonRole::Reader);
  add_field(draft, "From", PersonRole::Writer);
  if (people(PersonRole::Writer) == 0) add_person(draft.settings->word(Field::Name), PersonRole::Writer, nullptr);
  for (const std::string& name : draft.settings->list(Field::Interviewers))
    add_person(name, PersonRole::Interviewer, nullptr);
  add_field(draft, "Cc", PersonRole::Copied);
  add_person(draft.settings->word(Field::Company), PersonRole::Company, nullptr);
}

void NameWords::add_field(const Draft& draft, std::string_view field, PersonRole role) {
  const Header* header = draft.message.header(field);
  if (header == nullptr) return;
  AddressList list(header->value.utf8());
  for (ListedAddress entry; list.next(entry);) {
    if (!entry.name.empty() && entry.name.find('@') == std::string_view::npos) {
      add_person(entry.name, role, &header->value);
    } else {
      add_mailbox(entry.mailbox, role, &header->value);
    }
  }
}

void NameWords::add_person(std::string_view name, PersonRole role, const SourceText* in) {
  // A blank in place of a name is a blank, not somebody.
  if (trim(name).empty() || name.find_first_of("[]{}_") != std::string_view::npos) return;
  const std::size_t comma = name.find(',');  // "Whitfield, Dana"
  const std::size_t first = size_;
  std::string_view given = comma == std::string_view::npos ? name : name.substr(comma + 1);
  std::string_view family = comma == std::string_view::npos ? std::string_view() : name.substr(0, comma);
  for (std::string_view word = next_word(given, "()\""); !word.empty(); word = next_word(given, "()\""))
    add_word(word, role, NamePart::Middle, in);
  for (std::string_view word = next_word(family, "()\""); !word.empty(); word = next_word(family, "()\""))
    add_word(word, role, NamePart::Middle, in);
  if (size_ > first) {
    const bool has_title = name.find('.') != std::string_view::npos && size_ - first == 1;  // "Dr. Whitfield"
    if (size_ - first > 1 || has_title) words_[size_ - 1].part = NamePart::Last;
    if (!has_title) words_[first].part = NamePart::First;
  }
  ++persons_;
  ++people_[static_cast<std::size_t>(role)];
}

void NameWords::add_mailbox(std::string_view mailbox, PersonRole role, const SourceText* in) {
  if (mailbox.empty()) return;
  for (std::string_view word = next_word(mailbox, ".-_+0123456789"); !word.empty();
       word = next_word(mailbox, ".-_+0123456789"))
    add_word(word, role, NamePart::Mailbox, in);
  ++persons_;
  ++people_[static_cast<std::size_t>(role)];
}

void NameWords::add_word(std::string_view word, PersonRole role, NamePart part, const SourceText* in) {
  if (size_ == MaxWords) return;
  NameWord& made = words_[size_];
  made.plain = plain_name(word);
  if (made.plain.size == 0 || is_title_word(made.plain) || is_word_of(NameSuffixes, made.plain)) return;
  made.text = word;
  made.role = role;
  made.part = part;
  made.person = persons_;
  made.in = in;
  if (in != nullptr) {
    const auto begin = static_cast<std::size_t>(word.data() - in->utf8().data());
    made.where = {begin, begin + word.size()};
  }
  ++size_;
}

bool is_office_word(const PlainName& word) { return is_word_of(Offices, word); }

bool is_title_word(const PlainName& word) { return is_word_of(NameTitles, word); }

}  // namespace followup
