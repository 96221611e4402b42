#include "lsp/convert.h"

#include <gtest/gtest.h>

#include "lsp/memory_session.h"

namespace followup::lsp {
namespace {

constexpr PositionEncoding Encodings[] = {PositionEncoding::Utf8, PositionEncoding::Utf16, PositionEncoding::Utf32};

std::string range_text(const Snapshot& snapshot, Span<Raw> where, PositionEncoding encoding) {
  JsonWriter out;
  write_range(out, snapshot, where, encoding);
  return out.take();
}

TEST(Convert, WritesARangeInTheAgreedEncoding) {
  const Snapshot snapshot("x\r\n😀é end", 1);
  const Span<Raw> where{10, 13};
  EXPECT_EQ(range_text(snapshot, where, PositionEncoding::Utf8),
            R"({"start":{"line":1,"character":7},"end":{"line":1,"character":10}})");
  EXPECT_EQ(range_text(snapshot, where, PositionEncoding::Utf16),
            R"({"start":{"line":1,"character":4},"end":{"line":1,"character":7}})");
  EXPECT_EQ(range_text(snapshot, where, PositionEncoding::Utf32),
            R"({"start":{"line":1,"character":3},"end":{"line":1,"character":6}})");
}

TEST(Convert, ReadsEveryRangeBackThatItWrites) {
  const Snapshot snapshot("a😀\n\r\nñ👩\u200D👧 z\rlast", 1);
  for (const PositionEncoding encoding : Encodings) {
    for (std::size_t line = 0; line < snapshot.lines.line_count(); ++line) {
      const std::size_t begin = snapshot.lines.line_start(line);
      const Span<Raw> where{begin, begin + snapshot.lines.line(line).size()};
      EXPECT_EQ(read_range(json_of(range_text(snapshot, where, encoding)), snapshot, encoding), where) << line;
    }
  }
}

TEST(Convert, ClampsWhatLiesBehindALineOrTheText) {
  const Snapshot snapshot("ab\ncd", 1);
  const Json range = json_of(R"({"start":{"line":0,"character":99},"end":{"line":99,"character":0}})");
  EXPECT_EQ(read_range(range, snapshot, PositionEncoding::Utf16), (Span<Raw>{2, 5}));
}

TEST(Convert, TakesNothingElseForAPosition) {
  for (const std::string_view none :
       {"null", "{}", "7", R"({"line":0})", R"({"line":-1,"character":0})", R"({"line":0,"character":1.5})",
        R"({"line":"0","character":0})", R"({"line":4294967296,"character":0})"}) {
    EXPECT_EQ(read_position(json_of(none)), std::nullopt) << none;
  }
}

TEST(Convert, TakesNothingElseForARange) {
  const Snapshot snapshot("ab\ncd", 1);
  for (const std::string_view none : {"null", "{}", R"({"start":{"line":0,"character":0}})",
                                      R"({"start":{"line":1,"character":0},"end":{"line":0,"character":0}})"}) {
    EXPECT_EQ(read_range(json_of(none), snapshot, PositionEncoding::Utf16), std::nullopt) << none;
  }
}

TEST(Convert, KnowsTheSeveritiesOfTheProtocol) {
  EXPECT_EQ(severity_number(Severity::Error), 1);
  EXPECT_EQ(severity_number(Severity::Warning), 2);
  EXPECT_EQ(severity_number(Severity::Information), 3);
  EXPECT_EQ(severity_number(Severity::Hint), 4);
}

TEST(Convert, DecodesThePathOfAFileUri) {
  EXPECT_EQ(path_of_uri("file:///mails/a%20b.eml"), "/mails/a b.eml");
  EXPECT_EQ(path_of_uri("file:///mails/%C3%A9.eml"), "/mails/é.eml");
  EXPECT_EQ(path_of_uri("file:///100%.eml"), "/100%.eml");
  EXPECT_EQ(path_of_uri("file:///a%2"), "/a%2");
  EXPECT_EQ(path_of_uri("file://localhost/mails/a.eml"), "/mails/a.eml");
  EXPECT_EQ(path_of_uri("file://"), "");
}

TEST(Convert, GivesOtherUrisNoPath) {
  EXPECT_EQ(path_of_uri("untitled:Untitled-1"), "");
  EXPECT_EQ(path_of_uri("https://example.org/a"), "");
  EXPECT_EQ(path_of_uri(""), "");
}

TEST(Convert, MakesAUriThatGivesThePathBack) {
  for (const std::string_view path : {"/mails/a.eml", "/a b/ü#?%&.eml", "/😀", "/"})
    EXPECT_EQ(path_of_uri(uri_of_path(path)), path);
  EXPECT_EQ(uri_of_path("/a b#"), "file:///a%20b%23");
}

}  // namespace
}  // namespace followup::lsp
