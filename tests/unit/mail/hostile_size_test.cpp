// Time in proportion to size: twice the message takes about twice as long, whatever it is made of.
#include <gmock/gmock.h>

#include <ctime>
#include <functional>
#include <string>

#include "mail/message.h"

namespace followup {
namespace {

constexpr std::string_view Mime = "From: a@b\nMIME-Version: 1.0\n";

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

/// A container in a container, each with a boundary of its own.
std::string nested(std::size_t depth) {
  std::string text(Mime);
  for (std::size_t i = 0; i < depth; ++i)
    text += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  return text + "\nend\n";
}

struct Shape {
  std::string_view name;
  std::function<std::string(std::size_t)> make;
};

const Shape Shapes[] = {
    {"headers", [](std::size_t n) { return std::string(Mime) + repeated("X-A: b\n", n) + "\nhi\n"; }},
    {"nested containers", [](std::size_t n) { return nested(n / 8); }},
    {"small parts",
     [](std::size_t n) {
       return std::string(Mime) + "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\n\nx\n", n);
     }},
    {"lines of dashes",
     [](std::size_t n) {
       return std::string(Mime) + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + repeated("--bb\n", n);
     }},
    {"open elements",
     [](std::size_t n) {
       return std::string(Mime) + "Content-Type: text/html\n\n" + repeated("<div><b>x", n) + repeated("</i>", n);
     }},
    {"open tags",
     [](std::size_t n) { return std::string(Mime) + "Content-Type: text/html\n\n" + repeated("<a b=", n); }},
    {"open comments",
     [](std::size_t n) { return std::string(Mime) + "Content-Type: text/html\n\n" + repeated("<!-- -", n); }},
    {"quotes in HTML",
     [](std::size_t n) {
       return std::string(Mime) + "Content-Type: text/html\n\n" + repeated("<blockquote type=cite>x", n);
     }},
    {"ampersands",
     [](std::size_t n) { return std::string(Mime) + "Content-Type: text/html\n\n" + repeated("&amp&", n); }},
    {"open encoded words", [](std::size_t n) { return "Subject: " + repeated("=?utf-8?Q?", n) + "\n\nhi\n"; }},
    {"encoded words", [](std::size_t n) { return "Subject: " + repeated("=?utf-8?Q?a?= ", n) + "\n\nhi\n"; }},
    {"parameters",
     [](std::size_t n) { return std::string(Mime) + "Content-Type: text/plain" + repeated("; a=b", n) + "\n\nhi\n"; }},
    {"open comments in a field",
     [](std::size_t n) { return std::string(Mime) + "Content-Type: text/plain; " + repeated("(", n) + "\n\nhi\n"; }},
    {"equals signs",
     [](std::size_t n) {
       return std::string(Mime) + "Content-Transfer-Encoding: quoted-printable\n\n" + repeated("=", n);
     }},
    {"blanks",
     [](std::size_t n) {
       return std::string(Mime) + "Content-Transfer-Encoding: quoted-printable\n\n" + repeated("= ", n);
     }},
    {"flowed lines",
     [](std::size_t n) {
       return std::string(Mime) + "Content-Type: text/plain; format=flowed\n\n" + repeated("a \n", n);
     }},
    {"attributions", [](std::size_t n) { return repeated("On 1 May 2026 at 10:00 a@b wrote:\n\n> x\n\n", n); }},
    {"rules of underscores", [](std::size_t n) { return repeated("____________\n\n", n); }},
    {"names", [](std::size_t n) { return "From: Noor <a@b>\n\n" + repeated("Noor\n> x\n", n); }},
};

/// Processor seconds, the least of a few runs.
double seconds(const std::string& raw) {
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    const std::clock_t begin = std::clock();
    const Message message = read_message(raw, "a.eml");
    EXPECT_LE(message.header_block.end, raw.size());
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

TEST(HostileSize, TakesTimeInProportion) {
  // Eight times the size: linear work takes eight times as long, quadratic work sixty-four times.
  constexpr std::size_t Small = 4000;
  for (const Shape& shape : Shapes) {
    const double small = seconds(shape.make(Small)) + 2e-4;
    const double large = seconds(shape.make(Small * 8));
    EXPECT_LT(large / small, 30) << shape.name << ": " << small << " s, then " << large << " s";
  }
}

TEST(HostileSize, IsReadWhateverItsDepth) {
  for (const std::size_t depth : {1U, 63U, 64U, 65U, 5000U})
    EXPECT_FALSE(read_message(nested(depth), "a.eml").headers.empty());
}

}  // namespace
}  // namespace followup
