// Character references (HTML Standard, 13.2.5.72): the names of HTML 4 and numbers.
#include <algorithm>
#include <array>

#include "mail/html_tag.h"

namespace followup {
namespace {

struct Entity {
  std::string_view name;
  char16_t value;
  bool is_legacy = false;  ///< may stand without its semicolon
};

// clang-format off
constexpr auto Entities = std::to_array<Entity>({
    {"AElig", 0x00C6, true}, {"Aacute", 0x00C1, true}, {"Acirc", 0x00C2, true}, {"Agrave", 0x00C0, true},
    {"Alpha", 0x0391}, {"Aring", 0x00C5, true}, {"Atilde", 0x00C3, true}, {"Auml", 0x00C4, true}, {"Beta", 0x0392},
    {"Ccedil", 0x00C7, true}, {"Chi", 0x03A7}, {"Dagger", 0x2021}, {"Delta", 0x0394}, {"ETH", 0x00D0, true},
    {"Eacute", 0x00C9, true}, {"Ecirc", 0x00CA, true}, {"Egrave", 0x00C8, true}, {"Epsilon", 0x0395}, {"Eta", 0x0397},
    {"Euml", 0x00CB, true}, {"Gamma", 0x0393}, {"Iacute", 0x00CD, true}, {"Icirc", 0x00CE, true},
    {"Igrave", 0x00CC, true}, {"Iota", 0x0399}, {"Iuml", 0x00CF, true}, {"Kappa", 0x039A}, {"Lambda", 0x039B},
    {"Mu", 0x039C}, {"NewLine", 0x000A}, {"Ntilde", 0x00D1, true}, {"Nu", 0x039D}, {"OElig", 0x0152},
    {"Oacute", 0x00D3, true}, {"Ocirc", 0x00D4, true}, {"Ograve", 0x00D2, true}, {"Omega", 0x03A9}, {"Omicron", 0x039F},
    {"Oslash", 0x00D8, true}, {"Otilde", 0x00D5, true}, {"Ouml", 0x00D6, true}, {"Phi", 0x03A6}, {"Pi", 0x03A0},
    {"Prime", 0x2033}, {"Psi", 0x03A8}, {"Rho", 0x03A1}, {"Scaron", 0x0160}, {"Sigma", 0x03A3}, {"THORN", 0x00DE, true},
    {"Tab", 0x0009}, {"Tau", 0x03A4}, {"Theta", 0x0398}, {"Uacute", 0x00DA, true}, {"Ucirc", 0x00DB, true},
    {"Ugrave", 0x00D9, true}, {"Upsilon", 0x03A5}, {"Uuml", 0x00DC, true}, {"Xi", 0x039E}, {"Yacute", 0x00DD, true},
    {"Yuml", 0x0178}, {"Zeta", 0x0396}, {"aacute", 0x00E1, true}, {"acirc", 0x00E2, true}, {"acute", 0x00B4, true},
    {"aelig", 0x00E6, true}, {"agrave", 0x00E0, true}, {"alefsym", 0x2135}, {"alpha", 0x03B1}, {"amp", 0x0026, true},
    {"and", 0x2227}, {"ang", 0x2220}, {"apos", 0x0027}, {"aring", 0x00E5, true}, {"asymp", 0x2248},
    {"atilde", 0x00E3, true}, {"auml", 0x00E4, true}, {"bdquo", 0x201E}, {"beta", 0x03B2}, {"brvbar", 0x00A6, true},
    {"bull", 0x2022}, {"cap", 0x2229}, {"ccedil", 0x00E7, true}, {"cedil", 0x00B8, true}, {"cent", 0x00A2, true},
    {"chi", 0x03C7}, {"circ", 0x02C6}, {"clubs", 0x2663}, {"cong", 0x2245}, {"copy", 0x00A9, true}, {"crarr", 0x21B5},
    {"cup", 0x222A}, {"curren", 0x00A4, true}, {"dArr", 0x21D3}, {"dagger", 0x2020}, {"darr", 0x2193},
    {"deg", 0x00B0, true}, {"delta", 0x03B4}, {"diams", 0x2666}, {"divide", 0x00F7, true}, {"eacute", 0x00E9, true},
    {"ecirc", 0x00EA, true}, {"egrave", 0x00E8, true}, {"empty", 0x2205}, {"emsp", 0x2003}, {"ensp", 0x2002},
    {"epsilon", 0x03B5}, {"equiv", 0x2261}, {"eta", 0x03B7}, {"eth", 0x00F0, true}, {"euml", 0x00EB, true},
    {"euro", 0x20AC}, {"exist", 0x2203}, {"fnof", 0x0192}, {"forall", 0x2200}, {"frac12", 0x00BD, true},
    {"frac14", 0x00BC, true}, {"frac34", 0x00BE, true}, {"frasl", 0x2044}, {"gamma", 0x03B3}, {"ge", 0x2265},
    {"gt", 0x003E, true}, {"hArr", 0x21D4}, {"harr", 0x2194}, {"hearts", 0x2665}, {"hellip", 0x2026},
    {"iacute", 0x00ED, true}, {"icirc", 0x00EE, true}, {"iexcl", 0x00A1, true}, {"igrave", 0x00EC, true},
    {"image", 0x2111}, {"infin", 0x221E}, {"int", 0x222B}, {"iota", 0x03B9}, {"iquest", 0x00BF, true}, {"isin", 0x2208},
    {"iuml", 0x00EF, true}, {"kappa", 0x03BA}, {"lArr", 0x21D0}, {"lambda", 0x03BB}, {"lang", 0x2329},
    {"laquo", 0x00AB, true}, {"larr", 0x2190}, {"lceil", 0x2308}, {"ldquo", 0x201C}, {"le", 0x2264}, {"lfloor", 0x230A},
    {"lowast", 0x2217}, {"loz", 0x25CA}, {"lrm", 0x200E}, {"lsaquo", 0x2039}, {"lsquo", 0x2018}, {"lsquor", 0x201A},
    {"lt", 0x003C, true}, {"macr", 0x00AF, true}, {"mdash", 0x2014}, {"micro", 0x00B5, true}, {"middot", 0x00B7, true},
    {"minus", 0x2212}, {"mu", 0x03BC}, {"nabla", 0x2207}, {"nbsp", 0x00A0, true}, {"ndash", 0x2013}, {"ne", 0x2260},
    {"ni", 0x220B}, {"not", 0x00AC, true}, {"notin", 0x2209}, {"nsub", 0x2284}, {"ntilde", 0x00F1, true},
    {"nu", 0x03BD}, {"oacute", 0x00F3, true}, {"ocirc", 0x00F4, true}, {"oelig", 0x0153}, {"ograve", 0x00F2, true},
    {"oline", 0x203E}, {"omega", 0x03C9}, {"omicron", 0x03BF}, {"oplus", 0x2295}, {"or", 0x2228},
    {"ordf", 0x00AA, true}, {"ordm", 0x00BA, true}, {"oslash", 0x00F8, true}, {"otilde", 0x00F5, true},
    {"otimes", 0x2297}, {"ouml", 0x00F6, true}, {"para", 0x00B6, true}, {"part", 0x2202}, {"permil", 0x2030},
    {"perp", 0x22A5}, {"phi", 0x03C6}, {"pi", 0x03C0}, {"piv", 0x03D6}, {"plusmn", 0x00B1, true},
    {"pound", 0x00A3, true}, {"prime", 0x2032}, {"prod", 0x220F}, {"prop", 0x221D}, {"psi", 0x03C8},
    {"quot", 0x0022, true}, {"rArr", 0x21D2}, {"radic", 0x221A}, {"rang", 0x232A}, {"raquo", 0x00BB, true},
    {"rarr", 0x2192}, {"rceil", 0x2309}, {"rdquo", 0x201D}, {"real", 0x211C}, {"reg", 0x00AE, true}, {"rfloor", 0x230B},
    {"rho", 0x03C1}, {"rlm", 0x200F}, {"rsaquo", 0x203A}, {"rsquo", 0x2019}, {"sbquo", 0x201A}, {"scaron", 0x0161},
    {"sdot", 0x22C5}, {"sect", 0x00A7, true}, {"shy", 0x00AD, true}, {"sigma", 0x03C3}, {"sigmaf", 0x03C2},
    {"sim", 0x223C}, {"spades", 0x2660}, {"sub", 0x2282}, {"sube", 0x2286}, {"sum", 0x2211}, {"sup", 0x2283},
    {"sup1", 0x00B9, true}, {"sup2", 0x00B2, true}, {"sup3", 0x00B3, true}, {"supe", 0x2287}, {"szlig", 0x00DF, true},
    {"tau", 0x03C4}, {"there4", 0x2234}, {"theta", 0x03B8}, {"thetasym", 0x03D1}, {"thinsp", 0x2009},
    {"thorn", 0x00FE, true}, {"tilde", 0x02DC}, {"times", 0x00D7, true}, {"trade", 0x2122}, {"uArr", 0x21D1},
    {"uacute", 0x00FA, true}, {"uarr", 0x2191}, {"ucirc", 0x00FB, true}, {"ugrave", 0x00F9, true},
    {"uml", 0x00A8, true}, {"upsih", 0x03D2}, {"upsilon", 0x03C5}, {"uuml", 0x00FC, true}, {"weierp", 0x2118},
    {"xi", 0x03BE}, {"yacute", 0x00FD, true}, {"yen", 0x00A5, true}, {"yuml", 0x00FF, true}, {"zeta", 0x03B6},
    {"zwj", 0x200D}, {"zwnj", 0x200C},
});
// clang-format on
static_assert(std::is_sorted(Entities.begin(), Entities.end(),
                             [](const Entity& a, const Entity& b) { return a.name < b.name; }));

/// What numbers from 0x80 on mean in practice: windows-1252.
constexpr auto Windows1252 =
    std::to_array<char16_t>({0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                             0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                             0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178});

constexpr std::size_t LongestName = 10;
constexpr char32_t Replacement = 0xFFFD;
constexpr char32_t LastCodePoint = 0x10FFFF;

constexpr bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

int digit_value(char c, bool is_hexadecimal) {
  if (c >= '0' && c <= '9') return c - '0';
  if (is_hexadecimal && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (is_hexadecimal && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

char32_t meant(char32_t value) {
  if (value == 0 || value > LastCodePoint || (value >= 0xD800 && value < 0xE000)) return Replacement;
  return value >= 0x80 && value < 0xA0 ? Windows1252[value - 0x80] : value;
}

CharacterReference number_at(std::string_view source, std::size_t begin) {
  std::size_t at = begin + 2;
  const bool is_hexadecimal = at < source.size() && (source[at] == 'x' || source[at] == 'X');
  if (is_hexadecimal) ++at;
  const std::size_t first = at;
  char32_t value = 0;
  for (; at < source.size(); ++at) {
    const int digit = digit_value(source[at], is_hexadecimal);
    if (digit < 0) break;
    value = std::min<char32_t>(value * (is_hexadecimal ? 16 : 10) + static_cast<char32_t>(digit), LastCodePoint + 1);
  }
  if (at == first) return {};
  if (at < source.size() && source[at] == ';') ++at;
  return {meant(value), at - begin};
}

}  // namespace

CharacterReference character_reference_at(std::string_view source, std::size_t begin) {
  if (begin + 1 >= source.size()) return {};
  if (source[begin + 1] == '#') return number_at(source, begin);
  std::size_t end = begin + 1;
  while (end < source.size() && end - begin <= LongestName && is_alphanumeric(source[end])) ++end;
  const bool has_semicolon = end < source.size() && source[end] == ';';
  // Without a semicolon the longest old name that fits counts: "&nbspnow".
  for (std::size_t size = end - begin - 1; size > 1; --size) {
    const std::string_view name = source.substr(begin + 1, size);
    const auto* const found =
        std::lower_bound(Entities.begin(), Entities.end(), name,
                         [](const Entity& one, std::string_view text) { return one.name < text; });
    if (found == Entities.end() || found->name != name) continue;
    const bool is_whole = has_semicolon && begin + 1 + size == end;
    if (is_whole || found->is_legacy) return {found->value, 1 + size + (is_whole ? 1U : 0U)};
  }
  return {};
}

}  // namespace followup
