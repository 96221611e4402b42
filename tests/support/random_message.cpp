#include "support/random_message.h"

#include <array>

namespace followup {
namespace {

constexpr std::string_view Words[] = {"Hi",
                                      "Dana",
                                      "thank",
                                      "you",
                                      "for",
                                      "the",
                                      "interview",
                                      "on",
                                      "Monday",
                                      "team",
                                      "and",
                                      "I",
                                      "need",
                                      "an",
                                      "answer",
                                      "by",
                                      "Friday",
                                      "really",
                                      "[Company]",
                                      "role",
                                      "platform",
                                      "a",
                                      "=",
                                      "--",
                                      "-",
                                      "From",
                                      ">",
                                      "x=3D",
                                      "A&B",
                                      "1<2",
                                      "https://acme.example/a?b=c",
                                      "p.m.",
                                      "?=",
                                      "\"so\""};
constexpr std::string_view WideWords[] = {"Müller", "café", "naïve", "Zoë",  "“quoted”", "it’s",    "—",
                                          "…",      "€",    "😀",     "李明", "Ω",        "\xC2\xA0"};
constexpr std::string_view LatinWords[] = {"Müller", "café", "naïve", "Zoë", "\xC2\xA0", "ß"};
constexpr std::string_view Hex = "0123456789ABCDEF";

std::string latin1_of(std::string_view utf8) {
  std::string bytes;
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80) {
      bytes.push_back(utf8[at]);
    } else {
      bytes.push_back(static_cast<char>((lead & 3U) << 6U | (static_cast<unsigned char>(utf8[++at]) & 0x3FU)));
    }
  }
  return bytes;
}

std::string utf16_of(std::string_view ascii) {
  std::string bytes;
  for (const char c : ascii) bytes.append({c, '\0'});
  return bytes;
}

std::string base64_of(std::string_view bytes, std::size_t line_length) {
  constexpr std::string_view Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      out.push_back(at + i > bytes.size() ? '=' : Letters[bits >> (18 - 6 * i) & 63U]);
    column += 4;
    if (line_length > 0 && column >= line_length && at + 3 < bytes.size()) {
      out += '\n';
      column = 0;
    }
  }
  return out;
}

std::string escape_of(char c) {
  const auto value = static_cast<unsigned char>(c);
  return {'=', Hex[value >> 4U], Hex[value & 15U]};
}

std::string quoted_printable_of(std::string_view bytes) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\n') {
      out += '\n';
      column = 0;
      continue;
    }
    const bool ends_line = at + 1 == bytes.size() || bytes[at + 1] == '\n';
    const bool is_plain = (bytes[at] > ' ' && bytes[at] < 0x7F && bytes[at] != '=') || (bytes[at] == ' ' && !ends_line);
    const std::string atom = is_plain ? std::string(1, bytes[at]) : escape_of(bytes[at]);
    if (column + atom.size() > 75) {
      out += "=\n";
      column = 0;
    }
    out += atom;
    column += atom.size();
  }
  return out;
}

std::string with_crlf(const std::string& text) {
  std::string made;
  for (const char c : text) {
    if (c == '\n') made.push_back('\r');
    made.push_back(c);
  }
  return made;
}

}  // namespace

std::string RandomMessages::words(std::size_t most, bool is_ascii) {
  std::string text;
  for (std::size_t left = 1 + below(most); left > 0; --left) {
    if (!text.empty()) text += ' ';
    text += !is_ascii && one_in(6) ? any(WideWords) : any(Words);
  }
  return text;
}

std::string RandomMessages::paragraphs(bool is_ascii) {
  std::string text;
  for (std::size_t left = 1 + below(6); left > 0; --left) text += words(24, is_ascii) + (one_in(3) ? "\n" : "\n\n");
  if (one_in(4)) text += "-- \nNoor Haddad\n";
  if (one_in(4))
    text += "On Mon, 3 Mar 2026, Dana wrote:\n> " + words(10, is_ascii) + "\n>\n> " + words(4, is_ascii) + "\n";
  if (one_in(8)) text += "From " + words(3, is_ascii) + "\n";
  return text;
}

std::string RandomMessages::encoded_words(const std::string& text) {
  const bool is_base64 = one_in(2);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.size(), at + 10 + below(25));
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    std::string data;
    if (is_base64) data = base64_of(std::string_view(text).substr(at, end - at), 0);
    for (std::size_t i = at; !is_base64 && i < end; ++i) {
      const char c = text[i];
      const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      data += c == ' ' ? "_" : is_plain ? std::string(1, c) : escape_of(c);
    }
    if (!out.empty()) out += "\n ";
    out += (is_base64 ? "=?utf-8?B?" : "=?UTF-8?q?") + data + "?=";
    at = end;
  }
  return out;
}

std::string RandomMessages::header_value() {
  switch (below(5)) {
    case 0:
      return encoded_words(words(8, false));
    case 1:
      return words(4, true) + "\n " + words(4, true);
    case 2:
      return words(3, true) + " " + encoded_words(words(3, false)) + " " + words(2, true);
    case 3:
      return "=?iso-8859-1?Q?" + std::string(one_in(2) ? "M=FCller_und" : "caf=E9") + "?= " + words(2, true);
    default:
      return words(6, true);
  }
}

std::string RandomMessages::headers() {
  std::string text =
      "From: " + (one_in(2) ? encoded_words("Noor Håddad") : std::string("Noor Haddad")) + " <noor@example.com>\n";
  text += one_in(3) ? "To: Hiring team: \"Brooks, Dana\" <dana@acme.example>,\n\tLi <li@acme.example>;\n"
                    : "To: Dana Brooks <dana@acme.example>\n";
  text += "Subject: " + header_value() + "\n";
  if (one_in(3)) text += "Date: Tue, 24 Nov 2026 10:00:00 +0000\n";
  if (one_in(4)) text += "X-Note: " + header_value() + "\n";
  if (one_in(6)) text += "Subject: " + header_value() + "\n";
  return text + "MIME-Version: 1.0\n";
}

std::string RandomMessages::encoded(const std::string& bytes, std::string_view transfer) {
  constexpr std::array<std::size_t, 4> LineLengths = {76, 72, 60, 4};
  if (transfer == "base64") return base64_of(bytes, LineLengths[below(LineLengths.size())]) + "\n";
  return transfer == "quoted-printable" ? quoted_printable_of(bytes) : bytes;
}

std::string RandomMessages::flowed(const std::string& text) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (column == 0 && (text[at] == ' ' || std::string_view(text).substr(at).starts_with("From "))) out += ' ';
    out += text[at];
    column = text[at] == '\n' ? 0 : column + 1;
    const bool may_break =
        text[at] == ' ' && column > 40 && at + 1 < text.size() && text[at + 1] != '\n' && text[at + 1] != '>';
    if (may_break) {
      out += '\n';
      column = 0;
    }
  }
  return out;
}

std::string RandomMessages::html_of(const std::string& text) {
  std::string out = one_in(2) ? "<html><head><title>x</title><style>p {color: red}</style></head><body>" : "<div>";
  out += "<p class=\"a\">";
  for (const char c : text) {
    if (c == '\n') {
      out += one_in(3) ? "<br>\n" : "</p>\n<p>";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == ' ' && one_in(8)) {
      out += one_in(2) ? "&nbsp;" : " <b>so</b> ";
    } else {
      out += c;
    }
  }
  out += "</p><!-- note --><ul><li>one<li>two</ul>";
  if (one_in(2))
    out +=
        "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Monday Dana wrote:</div><blockquote>Hi "
        "Noor</blockquote></div>";
  return out + (one_in(2) ? "</body></html>\n" : "</div>\n");
}

std::string RandomMessages::text_part() {
  struct Way {
    std::string_view charset;
    std::string_view transfer;
  };
  constexpr Way Ways[] = {{"utf-8", "quoted-printable"},
                          {"utf-8", "base64"},
                          {"utf-8", "8bit"},
                          {"us-ascii", "7bit"},
                          {"iso-8859-1", "8bit"},
                          {"iso-8859-1", "quoted-printable"},
                          {"windows-1252", "base64"},
                          {"utf-16le", "base64"},
                          {"iso-2022-jp", "7bit"},
                          {"US-ASCII", "quoted-printable"}};
  const Way& way = Ways[below(std::size(Ways))];
  const bool is_wide = way.charset == "utf-8";
  std::string text = paragraphs(!is_wide);
  const bool is_latin = way.charset == "iso-8859-1" || way.charset == "windows-1252";
  if (is_latin) text += std::string(any(LatinWords)) + " " + words(5, true) + "\n";
  const bool is_html = way.charset != "utf-16le" && one_in(3);
  const bool is_flowed = !is_html && way.transfer != "base64" && one_in(3);
  if (is_html) text = html_of(text);
  if (is_flowed) text = flowed(text);
  std::string bytes = is_latin ? latin1_of(text) : text;
  if (way.charset == "utf-16le") bytes = utf16_of(text);
  if (way.charset == "iso-2022-jp") bytes += "\x1B$B4A;z\x1B(B and more words\n";
  std::string out = std::string("Content-Type: ") + (is_html ? "text/html" : "text/plain") + "; charset=";
  out += one_in(2) ? std::string(way.charset) : '"' + std::string(way.charset) + '"';
  if (is_flowed) out += "; format=flowed";
  out += "\nContent-Transfer-Encoding: " + std::string(way.transfer) + "\n\n";
  return out + encoded(bytes, way.transfer);
}

std::string RandomMessages::file_part() {
  constexpr std::string_view Names[] = {"filename=\"cv.pdf\"", "filename*=utf-8''Lebenslauf%20%E2%82%AC.pdf",
                                        "filename*0=\"a long \";\n filename*1=\"name.pdf\"",
                                        "filename*0*=utf-8''caf%C3%A9;\n filename*1=.pdf"};
  return "Content-Type: application/pdf; name=cv.pdf\nContent-Disposition: attachment;\n " + std::string(any(Names)) +
         "\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n";
}

std::string RandomMessages::container(std::size_t depth, std::string_view subtype) {
  const std::string boundary = "b=_" + std::to_string(++boundaries_) + "_x";
  std::string out = "Content-Type: multipart/" + std::string(subtype) + ";\n boundary=\"" + boundary + "\"\n\n";
  if (one_in(3)) out += "This is a message in parts.\n";
  for (std::size_t left = 1 + below(3); left > 0; --left) out += "\n--" + boundary + "\n" + part(depth + 1);
  if (subtype == "mixed" && one_in(2)) out += "\n--" + boundary + "\n" + file_part();
  return out + "\n--" + boundary + "--\n" + (one_in(3) ? "epilogue\n" : "");
}

std::string RandomMessages::part(std::size_t depth) {
  constexpr std::string_view Subtypes[] = {"alternative", "alternative", "mixed", "related", "signed"};
  if (depth < 3 && one_in(depth + 2)) return container(depth, any(Subtypes));
  return text_part();
}

void RandomMessages::damage(std::string& message) {
  for (std::size_t left = 1 + below(4); left > 0; --left) {
    const std::size_t at = below(message.size());
    switch (below(6)) {
      case 0:
        message[at] = static_cast<char>(random_() & 0xFFU);
        break;
      case 1:
        message.erase(at, 1 + below(12));
        break;
      case 2:
        message.insert(at, one_in(2) ? "=" : "\n");
        break;
      case 3:
        message.insert(at, "--b=_1_x\n");
        break;
      case 4:
        message.insert(at, one_in(2) ? "=?utf-8?Q?" : "<p");
        break;
      default:
        message.insert(at, one_in(2) ? "\r" : " ");
        break;
    }
  }
}

std::string RandomMessages::next(bool is_clean) {
  is_clean_ = is_clean;
  boundaries_ = 0;
  std::string message = headers() + part(0);
  if (one_in(3)) message = with_crlf(message);
  if (!is_clean) damage(message);
  return message;
}

}  // namespace followup
