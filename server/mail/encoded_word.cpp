#include "mail/encoded_word.h"

#include <algorithm>
#include <array>
#include <vector>

#include "mail/transfer.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {
namespace {

/// The longest encoded word, and the longest name of a charset with its language that is looked for.
constexpr std::size_t MaxWord = 75;
constexpr std::size_t MaxCharset = 64;
/// A word at the begin of its field leaves room for the field's name.
constexpr std::size_t MaxFirstWord = 60;
/// Longer values are left as they are.
constexpr std::size_t MaxChangedValue = 16384;

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// `=?charset?Q?data?=` in a value.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view charset;  ///< without the language
  bool is_base64 = false;
  std::size_t data_begin = 0;
  std::size_t data_end = 0;
};

/// The word that begins with the `=?` at `begin`.
std::optional<Word> word_at(std::string_view value, std::size_t begin) {
  Word word;
  word.begin = begin;
  const std::string_view head = value.substr(begin + 2, MaxCharset + 1);
  const std::size_t name = head.find('?');
  if (name == std::string_view::npos || name == 0) return std::nullopt;
  word.charset = head.substr(0, std::min(name, head.find('*')));
  if (word.charset.find_first_of(" \t\n") != std::string_view::npos) return std::nullopt;
  const std::size_t letter = begin + 2 + name + 1;
  if (letter + 1 >= value.size() || value[letter + 1] != '?') return std::nullopt;
  word.is_base64 = value[letter] == 'b' || value[letter] == 'B';
  if (!word.is_base64 && value[letter] != 'q' && value[letter] != 'Q') return std::nullopt;
  word.data_begin = letter + 2;
  word.data_end = value.find('?', word.data_begin);
  if (word.data_end == std::string_view::npos || word.data_end + 1 >= value.size()) return std::nullopt;
  if (value[word.data_end + 1] != '=') return std::nullopt;
  word.end = word.data_end + 2;
  return word;
}

/// Words of one charset with blanks alone between them: their bytes are read together, as some programs cut a
/// character in two.
struct Group {
  std::vector<Word> words;
  DecodedBytes bytes;  ///< its offsets are those of the value
  DecodedText text;    ///< its offsets are those of the bytes
};

/// Decodes the data of a Q word: quoted-printable with `_` for a blank and no line ends.
DecodedBytes decode_q(std::string_view data) {
  DecodedBytes decoded = decode_quoted_printable(data);
  // Blanks at the end are data here, and a `_` is decoded before escapes are: "=5F" stands for itself.
  for (std::size_t at = 0; at < decoded.bytes.size(); ++at) {
    if (decoded.bytes[at] == '_' && data[decoded.map.begin_of(at, decoded.bytes.size())] == '_')
      decoded.bytes[at] = ' ';
  }
  return decoded;
}

void add_bytes(std::string_view value, const Word& word, DecodedBytes& all) {
  const std::string_view data = value.substr(word.data_begin, word.data_end - word.data_begin);
  const DecodedBytes decoded = word.is_base64 ? decode_base64(data) : decode_q(data);
  for (std::size_t at = 0; at < decoded.bytes.size(); ++at) {
    const std::size_t begin = decoded.map.begin_of(at, decoded.bytes.size());
    const std::size_t length = decoded.map.end_of(at + 1) - begin;
    all.map.add(all.bytes.size(), word.data_begin + begin, 1, static_cast<std::uint32_t>(length));
    all.bytes.push_back(decoded.bytes[at]);
  }
}

/// The group of words that begins with `first`.
Group group_at(std::string_view value, const Word& first) {
  Group group;
  group.words.push_back(first);
  add_bytes(value, first, group.bytes);
  while (true) {
    std::size_t next = group.words.back().end;
    while (next < value.size() && is_blank(value[next])) ++next;
    if (next == group.words.back().end || !value.substr(next).starts_with("=?")) break;
    const std::optional<Word> word = word_at(value, next);
    if (!word || !ascii_iequals(word->charset, first.charset)) break;
    group.words.push_back(*word);
    add_bytes(value, *word, group.bytes);
  }
  group.text = Charset(first.charset).decode(group.bytes.bytes);
  std::replace(group.text.text.begin(), group.text.text.end(), '\n', ' ');
  return group;
}

/// Appends what the group says, its offsets turned into those of the value.
void append_group(const Group& group, DecodedText& out) {
  const std::string& text = group.text.text;
  auto broken = group.text.undecodable.begin();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = code_point_at(text, at).length;
    const std::size_t begin =
        group.bytes.map.begin_of(group.text.map.begin_of(at, text.size()), group.bytes.bytes.size());
    const std::size_t end = group.bytes.map.end_of(group.text.map.end_of(at + length));
    out.map.add(out.text.size(), begin, static_cast<std::uint32_t>(length), static_cast<std::uint32_t>(end - begin));
    out.text.append(text, at, length);
    while (broken != group.text.undecodable.end() && broken->end <= at) ++broken;
    if (broken != group.text.undecodable.end() && broken->begin <= at) mark_undecodable(out);
    at += length;
  }
}

void append_plain(std::string_view value, std::size_t begin, std::size_t end, DecodedText& out) {
  if (begin == end) return;
  out.map.add(out.text.size(), begin, 1, 1);
  out.text.append(value.substr(begin, end - begin));
}

bool is_all_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_blank); }

/// Calls `take` with every group of the value and with the end of the plain text before it.
template <class Take>
void for_groups(std::string_view value, const Take& take) {
  std::size_t begin = 0;
  for (std::size_t at = value.find("=?"); at != std::string_view::npos;) {
    const std::optional<Word> word = word_at(value, at);
    if (word) {
      const Group group = group_at(value, *word);
      take(begin, group);
      begin = group.words.back().end;
    }
    at = value.find("=?", word ? begin : at + 2);
  }
}

}  // namespace

DecodedText decode_words(std::string_view value) {
  DecodedText out;
  std::size_t last = 0;
  for_groups(value, [&](std::size_t begin, const Group& group) {
    const std::size_t end = group.words.front().begin;
    const bool joins = begin > 0 && is_all_blank(value.substr(begin, end - begin));
    if (!joins) append_plain(value, begin, end, out);
    append_group(group, out);
    last = group.words.back().end;
  });
  append_plain(value, last, value.size(), out);
  return out;
}

namespace {

/// Writes text as encoded words.
class WordWriter {
 public:
  WordWriter(std::string_view charset, bool is_base64, std::size_t first_limit)
      : charset_(charset), is_base64_(is_base64), limit_(first_limit) {}

  /// None when the charset lacks a character.
  std::optional<std::string> write(std::string_view text, std::string_view line_end) {
    const Charset charset(charset_);
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = code_point_at(text, at).length;
      const auto encoded = charset.encode(text.substr(at, length), {});
      if (!encoded || charset.may_have_states()) return std::nullopt;
      if (!bytes.empty() && word_of(bytes + *encoded).size() > limit_) {
        finish(bytes, line_end);
        bytes.clear();
      }
      bytes += *encoded;
      at += length;
    }
    if (!bytes.empty()) finish(bytes, line_end);
    return std::move(out_);
  }

 private:
  void finish(std::string_view bytes, std::string_view line_end) {
    if (!out_.empty()) out_.append(line_end).append(" ");
    out_ += word_of(bytes);
    limit_ = MaxWord;
  }

  std::string word_of(std::string_view bytes) const {
    std::string word = "=?" + std::string(charset_) + (is_base64_ ? "?B?" : "?Q?");
    word += is_base64_ ? encode_base64(bytes, {0, {}, false}) : q_of(bytes);
    return word + "?=";
  }

  /// What may stand in a phrase as well (RFC 2047, 5.3).
  static std::string q_of(std::string_view bytes) {
    constexpr std::string_view Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!*+-/";
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : bytes) {
      const auto value = static_cast<unsigned char>(c);
      if (c == ' ') {
        out.push_back('_');
      } else if (Plain.find(c) != std::string_view::npos) {
        out.push_back(c);
      } else {
        out.append({'=', Digits[value >> 4U], Digits[value & 15U]});
      }
    }
    return out;
  }

  std::string_view charset_;
  bool is_base64_;
  std::size_t limit_;
  std::string out_;
};

/// The stretch of `decoded` that came from the words [first, last] of the value.
Span<Decoded> text_of(const DecodedText& decoded, std::size_t begin, std::size_t end) {
  const std::size_t size = decoded.text.size();
  return {decoded.map.out_at(begin, size), decoded.map.out_at(end, size)};
}

std::string with_change(std::string_view text, std::size_t offset, const Change& change) {
  std::string changed(text.substr(0, change.begin - offset));
  changed += change.text;
  changed += text.substr(change.end - offset);
  return changed;
}

/// The words [first, last] written again with the change in them.
std::optional<Change> rewritten(const DecodedText& decoded, const Change& change, const Word& first, const Word& last,
                                std::string_view line_end) {
  const Span<Decoded> where = text_of(decoded, first.begin, last.end);
  if (change.begin < where.begin || change.end > where.end) return std::nullopt;
  const std::string text =
      with_change(std::string_view(decoded.text).substr(where.begin, where.size()), where.begin, change);
  const std::size_t limit = std::max(first.end - first.begin, first.begin == 0 ? MaxFirstWord : MaxWord - 1);
  for (const std::string_view charset : {first.charset, std::string_view("utf-8")}) {
    auto words = WordWriter(charset, first.is_base64, limit).write(text, line_end);
    if (words) return Change{first.begin, last.end, std::move(*words)};
  }
  return std::nullopt;
}

bool reads_so(std::string_view value, const Change& written, const DecodedText& decoded, const Change& change) {
  return decode_words(with_change(value, 0, written)).text == with_change(decoded.text, 0, change);
}

/// The change of the words of one group, as few of them as will do.
std::optional<Change> change_group(std::string_view value, const DecodedText& decoded, const Change& change,
                                   const Group& group, std::string_view line_end) {
  const std::size_t begin = change.begin == change.end && change.begin > 0
                                ? decoded.map.end_of(change.begin) - 1
                                : decoded.map.begin_of(change.begin, decoded.text.size());
  const std::size_t end = decoded.map.end_of(change.end);
  const auto holds = [](std::size_t offset) {
    return [offset](const Word& word) { return word.begin <= offset && offset < word.end; };
  };
  const auto first = std::find_if(group.words.begin(), group.words.end(), holds(begin));
  const auto last = std::find_if(group.words.begin(), group.words.end(), holds(end == 0 ? 0 : end - 1));
  if (first != group.words.end() && last != group.words.end() && first <= last) {
    auto written = rewritten(decoded, change, *first, *last, line_end);
    if (written && reads_so(value, *written, decoded, change)) return written;
  }
  auto written = rewritten(decoded, change, group.words.front(), group.words.back(), line_end);
  if (written && reads_so(value, *written, decoded, change)) return written;
  return std::nullopt;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::optional<Change> change_words(std::string_view value, const DecodedText& decoded, const Change& change,
                                   std::string_view line_end) {
  if (value.size() > MaxChangedValue) return std::nullopt;
  std::optional<Change> written;
  for_groups(value, [&](std::size_t, const Group& group) {
    if (written) return;
    const Span<Decoded> where = text_of(decoded, group.words.front().begin, group.words.back().end);
    if (where.begin <= change.begin && change.end <= where.end && !where.empty())
      written = change_group(value, decoded, change, group, line_end);
  });
  if (written) return written;
  if (!is_ascii(change.text) && is_ascii(value)) return std::nullopt;
  Change plain{decoded.map.empty() ? 0 : decoded.map.end_of(change.begin),
               decoded.map.empty() ? 0 : decoded.map.end_of(change.end), change.text};
  if (change.begin < change.end) plain.begin = decoded.map.begin_of(change.begin, decoded.text.size());
  if (plain.begin > plain.end || !reads_so(value, plain, decoded, change)) return std::nullopt;
  return plain;
}

}  // namespace followup
