#include "prose/word_run.h"

#include "prose/links.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {

namespace {

std::size_t letters_end(std::string_view text, std::size_t at) {
  while (is_of(LetterBytes, byte_at(text, at))) ++at;
  return at;
}

bool is_upper(char32_t value) { return folded(value) != value; }

void hash_point(WordHash& hash, char32_t value) {
  const auto step = [&](char32_t bits) { hash = hash_step(hash, static_cast<unsigned char>(bits)); };
  if (value < 0x80) return step(value);
  if (value < 0x800) {
    step(0xC0 | value >> 6);
  } else if (value < 0x10000) {
    step(0xE0 | value >> 12);
    step(0x80 | (value >> 6 & 0x3F));
  } else {
    step(0xF0 | value >> 18);
    step(0x80 | (value >> 12 & 0x3F));
    step(0x80 | (value >> 6 & 0x3F));
  }
  step(0x80 | (value & 0x3F));
}

// "ain't" has no first part that would be a word.
WordHash stem_hash(std::string_view stem) {
  if (ascii_iequals(stem, "ca")) return hash_folded("can");
  if (ascii_iequals(stem, "wo")) return hash_folded("will");
  if (ascii_iequals(stem, "sha")) return hash_folded("shall");
  WordRun run;
  read_letters(stem, run);
  return run.word;
}

bool split_negation(std::string_view text, std::size_t begin, std::size_t apostrophe, WordRun& run) {
  const std::size_t letter = run.end + apostrophe;
  if (lower_byte(byte_at(text, letter)) != 't' || word_begins(text, letter + 1)) return false;
  if (run.end - begin < 2 || lower_byte(text[run.end - 1]) != 'n') return false;
  const std::string_view stem = text.substr(begin, run.end - 1 - begin);
  if (ascii_iequals(stem, "ai")) return false;
  run.clitic_end = letter + 1;
  run.clitic = hash_folded("not");
  run.word = stem_hash(stem);
  --run.end;
  return true;
}

// False when the word ends here, before its clitic or at an apostrophe that is a mark.
bool join_apostrophe(std::string_view text, std::size_t begin, std::size_t apostrophe, WordRun& run) {
  if (!word_begins(text, run.end + apostrophe)) return false;
  if (const CliticRun clitic = clitic_at(text, run.end); clitic.end != 0) {
    run.clitic_end = clitic.end;
    run.clitic = clitic.word;
    return false;
  }
  if (split_negation(text, begin, apostrophe, run)) return false;
  run.word = hash_step(run.word, '\'');
  run.end += apostrophe;
  read_letters(text, run);
  return true;
}

// "p.m.", "U.S.", "Ph.D.": parts of one or two letters, each with its dot; `begin` when it is none.
std::size_t dotted_end(std::string_view text, std::size_t begin) {
  const bool capital = is_of(UpperByte, text[begin]);
  std::size_t at = begin;
  for (std::size_t parts = 1;; ++parts) {
    const std::size_t end = letters_end(text, at);
    const bool fits =
        end - at == 1 ? capital || is_of(LowerByte, text[at]) : end - at == 2 && is_of(UpperByte, text[at]);
    if (!fits || word_begins(text, end)) return parts > 2 ? at : begin;
    if (byte_at(text, end) != '.') return parts > 1 ? end : begin;
    at = end + 1;
    if (!is_of(LetterBytes, byte_at(text, at))) return parts > 1 ? at : begin;
  }
}

bool join_dotted(std::string_view text, std::size_t begin, WordRun& run) {
  const std::size_t end = dotted_end(text, begin);
  if (end == begin) return false;
  const std::size_t without_dot = text[end - 1] == '.' ? end - 1 : end;
  run.word = hash_lower(text.substr(begin, without_dot - begin));
  run.end = end;
  return true;
}

bool join_host(std::string_view text, std::size_t begin, WordRun& run) {
  const std::size_t end = host_end(text, begin);
  if (end == begin) return false;
  const std::string_view host = text.substr(begin, end - begin);
  // "Booking.com" is how a company writes its name.
  const bool name = is_of(UpperByte, host.front()) && host.find('/') == std::string_view::npos;
  run.kind = name ? TokenKind::Word : TokenKind::Url;
  run.word = hash_lower(host);
  run.end = end;
  return true;
}

// True when the word goes on behind the dot.
bool join_dot(std::string_view text, std::size_t begin, WordRun& run) {
  if (!is_of(LetterBytes, byte_at(text, run.end + 1))) return false;
  if (run.end - begin <= 2 && join_dotted(text, begin, run)) return false;
  const std::size_t end = letters_end(text, run.end + 1);
  if (!word_begins(text, end) && is_name_ending(text.substr(run.end + 1, end - run.end - 1))) {
    run.word = hash_step(run.word, '.');
    ++run.end;
    read_letters(text, run);
    return true;
  }
  join_host(text, begin, run);
  return false;
}

bool join_underscore(std::string_view text, WordRun& run) {
  if (!word_begins(text, run.end + 1)) return false;
  run.word = hash_step(run.word, '_');
  ++run.end;
  read_letters(text, run);
  return true;
}

// "C++" and "C#".
void join_signs(std::string_view text, std::size_t begin, WordRun& run) {
  const bool plus = text.substr(run.end, 2) == "++" && byte_at(text, run.end + 2) != '+';
  const bool sharp = text[run.end] == '#' && run.end - begin == 1 && !word_begins(text, run.end + 1);
  for (std::size_t signs = plus ? 2 : sharp ? 1 : 0; signs != 0; --signs) {
    run.word = hash_step(run.word, static_cast<unsigned char>(text[run.end]));
    ++run.end;
  }
}

bool has_two_capitals(std::string_view word) {
  int capitals = 0;
  for (std::size_t at = 0; at < word.size() && capitals < 2;) {
    const CodePoint point = code_point_at(word, at);
    if (word_begins(word, at) && is_upper(point.value)) ++capitals;
    at += point.length;
  }
  return capitals == 2;
}

}  // namespace

bool read_wide_letter(std::string_view text, WordRun& run) {
  const CodePoint point = code_point_at(text, run.end);
  const CharClass kind = class_of(point.value);
  if (kind == CharClass::Dropped && word_begins(text, run.end + point.length)) {
    run.end += point.length;
    return true;
  }
  if (kind != CharClass::Letter) return false;
  const char32_t lowered = folded(point.value);
  if (lowered != 0) hash_point(run.word, lowered);
  run.seen = static_cast<std::uint8_t>(run.seen | (lowered != point.value ? UpperByte : LowerByte));
  run.end += point.length;
  return true;
}

void continue_word(std::string_view text, std::size_t begin, WordRun& run) {
  while (run.end < text.size()) {
    const std::size_t apostrophe = apostrophe_length(text, run.end);
    if (apostrophe != 0) {
      if (!join_apostrophe(text, begin, apostrophe, run)) return;
      continue;
    }
    const char sign = text[run.end];
    if (sign == '.' && join_dot(text, begin, run)) continue;
    if (sign == '_' && join_underscore(text, run)) continue;
    if (sign == '+' || sign == '#') join_signs(text, begin, run);
    return;
  }
}

CliticRun clitic_at(std::string_view text, std::size_t at) {
  const std::size_t begin = at + apostrophe_length(text, at);
  const char first = lower_byte(byte_at(text, begin));
  if (!word_begins(text, begin + 1)) {
    if (first == 's') return {begin + 1, hash_folded("'s")};
    if (first == 'd') return {begin + 1, hash_folded("'d")};
    if (first == 'm') return {begin + 1, hash_folded("am")};
    return {};
  }
  const char second = lower_byte(byte_at(text, begin + 1));
  if (word_begins(text, begin + 2)) return {};
  if (first == 'r' && second == 'e') return {begin + 2, hash_folded("are")};
  if (first == 'v' && second == 'e') return {begin + 2, hash_folded("have")};
  if (first == 'l' && second == 'l') return {begin + 2, hash_folded("will")};
  return {};
}

WordHash hash_lower(std::string_view bytes) {
  WordHash hash = WordHashSeed;
  for (const char byte : bytes) hash = hash_step(hash, static_cast<unsigned char>(lower_byte(byte)));
  return hash;
}

std::uint8_t capitals_of(std::string_view text, std::size_t begin, const WordRun& run) {
  std::uint8_t shape = 0;
  const std::size_t first = text[begin] == '.' ? begin + 1 : begin;
  const bool wide = is_of(WideByte, text[first]);
  if (wide ? is_upper(code_point_at(text, first).value) : is_of(UpperByte, text[first])) shape |= Capitalised;
  if ((run.seen & LowerByte) == 0 && has_two_capitals(text.substr(begin, run.end - begin))) shape |= AllCaps;
  return shape;
}

}  // namespace followup
