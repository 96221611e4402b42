#include "prose/characters.h"

#include <algorithm>

#include "text/utf8.h"

namespace followup {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

bool in_ranges(const Range* begin, const Range* end, char32_t value) {
  const Range* range = std::upper_bound(begin, end, value, [](char32_t v, const Range& r) { return v < r.first; });
  return range != begin && value <= (range - 1)->last;
}

// Shown as emoji by themselves (below the emoji planes, which are taken whole).
constexpr Range EmojiRanges[] = {
    {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE}, {0x2614, 0x2615},
    {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE},
    {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5},
    {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C},
    {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}};

// Signs among the letters of other scripts, and letters are everything else below the planes of symbols.
constexpr Range SignRanges[] = {
    {0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},
    {0x37E, 0x37E},   {0x387, 0x387},   {0x55A, 0x55F},   {0x589, 0x58A},   {0x5BE, 0x5BE},   {0x5F3, 0x5F4},
    {0x60C, 0x60D},   {0x61B, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},   {0x964, 0x965},   {0xE3F, 0xE3F},
    {0x2000, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0xE000, 0xF8FF}, {0xFE10, 0xFE6F},
    {0xFF00, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF}};

bool is_space(char32_t value) {
  return value == 0x85 || value == 0xA0 || value == 0x1680 || (value >= 0x2000 && value <= 0x200A) || value == 0x2028 ||
         value == 0x2029 || value == 0x202F || value == 0x205F || value == 0x3000;
}

bool is_dropped(char32_t value) {
  return value == 0xAD || (value >= 0x200B && value <= 0x200F) || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF || (value >= 0xFE00 && value <= 0xFE0F) ||
         (value >= 0xE0000 && value <= 0xE0FFF);
}

bool is_emoji(char32_t value) {
  if (value >= 0x1F000) {
    return value == 0x1F004 || value == 0x1F0CF || value == 0x1F18E || (value >= 0x1F191 && value <= 0x1F19A) ||
           (value >= 0x1F1E6 && value <= 0x1F64F) || (value >= 0x1F680 && value <= 0x1F6FF) ||
           (value >= 0x1F7E0 && value <= 0x1F7EB) || (value >= 0x1F900 && value <= 0x1FAFF);
  }
  return in_ranges(std::begin(EmojiRanges), std::end(EmojiRanges), value);
}

CharClass class_of_quote(char32_t value) {
  switch (value) {
    case 0xAB:
    case 0x201C:
    case 0x201E:
    case 0x201F:
    case 0x300C:
      return CharClass::OpenQuote;
    case 0xBB:
    case 0x201D:
    case 0x300D:
      return CharClass::CloseQuote;
    case 0x2018:
    case 0x201B:
      return CharClass::OpenSingle;
    case 0xB4:
    case 0x2019:
    case 0x2BC:
    case 0xFF07:
      return CharClass::CloseSingle;
    default:
      return CharClass::Symbol;
  }
}

struct ClassedRange {
  Range range;
  CharClass kind;
};

constexpr ClassedRange Marks[] = {
    {{0xA2, 0xA3}, CharClass::Currency},         {{0xA5, 0xA5}, CharClass::Currency},
    {{0xB7, 0xB7}, CharClass::Bullet},           {{0x2010, 0x2011}, CharClass::Hyphen},
    {{0x2012, 0x2013}, CharClass::EnDash},       {{0x2014, 0x2015}, CharClass::EmDash},
    {{0x2022, 0x2023}, CharClass::Bullet},       {{0x2026, 0x2026}, CharClass::SentenceMark},
    {{0x203C, 0x203C}, CharClass::SentenceMark}, {{0x2043, 0x2043}, CharClass::Bullet},
    {{0x2047, 0x2049}, CharClass::SentenceMark}, {{0x20A0, 0x20BF}, CharClass::Currency},
    {{0x2212, 0x2212}, CharClass::Hyphen},       {{0x25AA, 0x25AB}, CharClass::Bullet},
    {{0x25CB, 0x25CB}, CharClass::Bullet},       {{0x25CF, 0x25CF}, CharClass::Bullet},
    {{0x25E6, 0x25E6}, CharClass::Bullet},       {{0x3001, 0x3001}, CharClass::Comma},
    {{0x3002, 0x3002}, CharClass::SentenceMark}, {{0x3010, 0x3011}, CharClass::StrongMark},
    {{0xFF01, 0xFF01}, CharClass::SentenceMark}, {{0xFF08, 0xFF09}, CharClass::StrongMark},
    {{0xFF0C, 0xFF0C}, CharClass::Comma},        {{0xFF0E, 0xFF0E}, CharClass::SentenceMark},
    {{0xFF1A, 0xFF1B}, CharClass::StrongMark},   {{0xFF1F, 0xFF1F}, CharClass::SentenceMark}};

CharClass class_of_mark(char32_t value) {
  for (const ClassedRange& mark : Marks) {
    if (value >= mark.range.first && value <= mark.range.last) return mark.kind;
  }
  return CharClass::Symbol;
}

}  // namespace

CharClass class_of(char32_t value) {
  if (is_space(value)) return CharClass::Space;
  if (is_dropped(value)) return CharClass::Dropped;
  if (const CharClass quote = class_of_quote(value); quote != CharClass::Symbol) return quote;
  if (!in_ranges(std::begin(SignRanges), std::end(SignRanges), value)) return CharClass::Letter;
  if (is_emoji(value)) return CharClass::Emoji;
  return class_of_mark(value);
}

bool word_begins(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return false;
  if (!is_of(WideByte, text[offset])) return is_of(WordBytes, text[offset]);
  return class_of(code_point_at(text, offset).value) == CharClass::Letter;
}

std::size_t apostrophe_length(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return 0;
  if (text[offset] == '\'' || text[offset] == '`') return 1;
  if (!is_of(WideByte, text[offset])) return 0;
  const CodePoint point = code_point_at(text, offset);
  const CharClass kind = class_of(point.value);
  return kind == CharClass::OpenSingle || kind == CharClass::CloseSingle ? point.length : 0;
}

}  // namespace followup
