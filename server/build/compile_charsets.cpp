// Asks iconv what the bytes of each single-byte charset mean, and prints that as a C++ table:
// compile_charsets OUTPUT.
#include <iconv.h>

#include <array>
#include <cstdio>
#include <string>

namespace {

struct Source {
  const char* key;
  const char* iconv_name;
};

constexpr Source Sources[] = {
    {"iso88592", "ISO-8859-2"},   {"iso88593", "ISO-8859-3"},   {"iso88594", "ISO-8859-4"},
    {"iso88595", "ISO-8859-5"},   {"iso88596", "ISO-8859-6"},   {"iso88597", "ISO-8859-7"},
    {"iso88598", "ISO-8859-8"},   {"iso88599", "ISO-8859-9"},   {"iso885910", "ISO-8859-10"},
    {"iso885911", "ISO-8859-11"}, {"iso885913", "ISO-8859-13"}, {"iso885914", "ISO-8859-14"},
    {"iso885915", "ISO-8859-15"}, {"iso885916", "ISO-8859-16"}, {"windows1250", "CP1250"},
    {"windows1251", "CP1251"},    {"windows1252", "CP1252"},    {"windows1253", "CP1253"},
    {"windows1254", "CP1254"},    {"windows1255", "CP1255"},    {"windows1256", "CP1256"},
    {"windows1257", "CP1257"},    {"windows1258", "CP1258"},    {"koi8r", "KOI8-R"},
    {"koi8u", "KOI8-U"},          {"macintosh", "MACINTOSH"},   {"ibm437", "IBM437"},
    {"ibm850", "IBM850"},
};

/// What one byte means, or 0.
unsigned meaning(iconv_t conversion, unsigned byte) {
  char in = static_cast<char>(byte);
  std::array<unsigned char, 8> out{};
  char* from = &in;
  char* to = reinterpret_cast<char*>(out.data());
  std::size_t from_left = 1;
  std::size_t to_left = out.size();
  iconv(conversion, nullptr, nullptr, nullptr, nullptr);
  if (iconv(conversion, &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1)) return 0;
  iconv(conversion, nullptr, nullptr, &to, &to_left);
  return out.size() - to_left == 2 ? static_cast<unsigned>(out[0]) * 256U + out[1] : 0;
}

std::string row(const Source& source, iconv_t conversion) {
  std::string text = std::string("    {\"") + source.key + "\", {{";
  for (unsigned byte = 0x80; byte < 0x100; ++byte) {
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "%s0x%04X", byte == 0x80 ? "" : ", ", meaning(conversion, byte));
    text += number.data();
  }
  return text + "}}},\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::string text =
      "// Made from the tables of iconv by the build; not to be edited.\n#include \"mail/charset_tables.h\"\n\n"
      "namespace followup {\n\nstatic constexpr CharsetTable Tables[] = {\n";
  for (const Source& source : Sources) {
    const iconv_t conversion = iconv_open("UTF-16BE", source.iconv_name);
    if (conversion == reinterpret_cast<iconv_t>(-1)) {
      std::fprintf(stderr, "compile_charsets: iconv knows no %s; on Debian it comes with libc6\n", source.iconv_name);
      return 1;
    }
    text += row(source, conversion);
    iconv_close(conversion);
  }
  text += "};\n\nstd::span<const CharsetTable> charset_tables() { return Tables; }\n\n}  // namespace followup\n";
  std::FILE* out = std::fopen(argv[1], "wb");
  if (out == nullptr) return 1;
  const bool is_written = std::fwrite(text.data(), 1, text.size(), out) == text.size();
  return std::fclose(out) == 0 && is_written ? 0 : 1;
}
