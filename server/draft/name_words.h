// The words of the names that a message's address fields and settings give, each with the place where it stands.
// They lie in a fixed room, so that asking costs no memory; people beyond it are left out.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "draft/draft.h"
#include "draft/plain_name.h"

namespace followup {

/// Whose name a word belongs to. The company counts as one, since its name can be misspelt as well.
enum class PersonRole : std::uint8_t { Writer, Reader, Copied, Interviewer, Company };

/// Where in a name a word stands. A name of one word is First; `Mailbox` is a word of an address without a name.
enum class NamePart : std::uint8_t { First, Middle, Last, Mailbox };

struct NameWord {
  std::string_view text;  ///< as written
  PlainName plain;
  PersonRole role = PersonRole::Writer;
  NamePart part = NamePart::First;
  std::uint8_t person = 0;         ///< from 0, through all roles
  const SourceText* in = nullptr;  ///< the field's value; null for settings
  Span<Decoded> where;
};

/// One entry of an address list: "Dana Whitfield <dana@example.com>".
struct ListedAddress {
  std::string_view name;     ///< without quotes; empty where there is none
  std::string_view mailbox;  ///< before the `@`
  std::string_view domain;   ///< behind it
};

/// The entries of an address field. It reads what people write, not all that RFC 5322 allows.
class AddressList {
 public:
  explicit AddressList(std::string_view value) : rest_(value) {}
  /// False at the end.
  bool next(ListedAddress& entry);

 private:
  std::string_view rest_;
};

/// True when the word stands in the text as it is, not as a part of another word: the quick look before all others.
bool holds_word(std::string_view text, std::string_view word);

/// A quick look at the same names: false when no capitalised word of a text can be a misspelling of one of them.
class NameLook {
 public:
  explicit NameLook(const Draft& draft);
  bool is_empty() const { return size_ == 0; }
  /// True for a word that begins as a known one does, is about as long, and is not it.
  bool may_be_misspelt(std::string_view word) const {
    return (initials_ & bit(word.front())) != 0 && is_near_one(word);
  }

 private:
  static std::uint32_t bit(char letter) { return 1U << (static_cast<unsigned char>(letter) & 31U); }
  void add_names(std::string_view text);
  bool is_near_one(std::string_view word) const;

  static constexpr std::size_t MaxWords = 24;
  std::array<std::string_view, MaxWords> words_;
  std::size_t size_ = 0;
  std::uint32_t initials_ = 0;
};

class NameWords {
 public:
  /// The people of From, To and Cc, of the setting `interviewers`, and, without a From field, of `name`; the company.
  explicit NameWords(const Draft& draft);

  std::span<const NameWord> all() const { return {words_.data(), size_}; }
  /// How many people have that role.
  std::size_t people(PersonRole role) const { return people_[static_cast<std::size_t>(role)]; }

 private:
  void add_field(const Draft& draft, std::string_view field, PersonRole role);
  void add_person(std::string_view name, PersonRole role, const SourceText* in);
  void add_mailbox(std::string_view mailbox, PersonRole role, const SourceText* in);
  void add_word(std::string_view word, PersonRole role, NamePart part, const SourceText* in);

  static constexpr std::size_t MaxWords = 24;
  std::array<NameWord, MaxWords> words_;
  std::size_t size_ = 0;
  std::array<std::uint8_t, 5> people_{};
  std::uint8_t persons_ = 0;
};

/// True for words that stand in names of mailboxes and offices, not of people: "team", "careers".
bool is_office_word(const PlainName& word);
/// True for what stands before a surname: "Dr", "Ms".
bool is_title_word(const PlainName& word);

}  // namespace followup
