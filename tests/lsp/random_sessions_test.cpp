// Random sessions in memory: drafts edited in pieces against the same text opened afresh, and requests and
// cancellations in any order. The bytes come through the framer in pieces of any size.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "lint/rule_pack.h"
#include "lsp/framer.h"
#include "lsp/memory_session.h"
#include "support/corpus.h"
#include "support/marked_text.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace followup::lsp {
namespace {

#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr int Rounds = 20000;
#else
constexpr int Rounds = 1000;
#endif

constexpr std::string_view Uri = "file:///mails/a.eml";

/// Where a text may be cut: between characters, and not between CR and LF.
std::vector<std::size_t> borders_of(std::string_view text) {
  std::vector<std::size_t> borders;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool is_inside = at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    const bool is_in_line_end = at > 0 && at < text.size() && text[at - 1] == '\r' && text[at] == '\n';
    if (!is_inside && !is_in_line_end) borders.push_back(at);
  }
  return borders;
}

/// A client that types into one draft and keeps the text that it believes both sides have.
class Typist {
 public:
  Typist(unsigned seed, std::string_view encoding) : random_(seed), encoding_(encoding_named(encoding)) {
    session_.start("{\"general\":{\"positionEncodings\":[\"" + std::string(encoding) + "\"]}}");
    for (const RuleRow& rule : shipped_pack()->rules()) {
      for (const ExampleRow& example : shipped_pack()->examples(rule))
        snippets_.push_back(without_marks(example.text).text);
    }
    for (const char* one : {"e\u0301", "👩\u200D👩\u200D👧", "😀", "\r\n", "\n\n", "\n", " ", "x", "—",
                            "Best regards,\nNoor\n", "Dear Dana,\n\n", "[Company]", ""}) {
      snippets_.emplace_back(one);
    }
  }

  std::size_t below(std::size_t count) { return random_() % count; }

  void open(std::string text) {
    text_ = std::move(text);
    version_ = 1;
    session_.outbox.messages.clear();
    session_.open(Uri, text_);
  }

  /// One didChange with one to three edits, sent in pieces.
  void edit() {
    std::string changes = "[";
    for (std::size_t i = 1 + below(3); i > 0; --i) changes += one_edit() + (i > 1 ? "," : "]");
    send_in_pieces(notification("textDocument/didChange", "{\"textDocument\":{\"uri\":\"" + std::string(Uri) +
                                                              "\",\"version\":" + std::to_string(++version_) +
                                                              "},\"contentChanges\":" + changes + "}"));
  }

  /// What is shown of the draft after a save, and of the same text when somebody opens it.
  std::pair<std::string, std::string> saved_and_fresh() {
    session_.save(Uri);
    const std::string saved = session_.outbox.messages.back();
    session_.close(Uri);
    session_.open(Uri, text_);
    return {saved, session_.outbox.messages.back()};
  }

  const std::string& text() const { return text_; }
  MemorySession& session() { return session_; }

 private:
  static PositionEncoding encoding_named(std::string_view name) {
    if (name == "utf-8") return PositionEncoding::Utf8;
    return name == "utf-16" ? PositionEncoding::Utf16 : PositionEncoding::Utf32;
  }

  std::string one_edit() {
    const std::vector<std::size_t> borders = borders_of(text_);
    const std::size_t first = below(borders.size());
    const std::size_t last = std::min(borders.size() - 1, first + below(4) * below(12));
    const std::string& with = snippets_[below(snippets_.size())];
    const LineIndex lines(text_);
    const std::string range =
        "{\"start\":" + position(lines, borders[first]) + ",\"end\":" + position(lines, borders[last]) + "}";
    text_.replace(borders[first], borders[last] - borders[first], with);
    return "{\"range\":" + range + ",\"text\":" + json_string(with) + "}";
  }

  std::string position(const LineIndex& lines, std::size_t offset) const {
    const Position found = lines.position(offset, encoding_);
    return "{\"line\":" + std::to_string(found.line) + ",\"character\":" + std::to_string(found.column) + "}";
  }

  void send_in_pieces(std::string_view body) {
    const std::string bytes = framed(body);
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t size = 1 + below(below(4) == 0 ? 200 : 2000);
      framer_.feed(std::string_view(bytes).substr(at, size));
      at += size;
      for (auto frame = framer_.next(); frame; frame = framer_.next()) session_.receive(frame->body);
    }
  }

  std::mt19937 random_;
  PositionEncoding encoding_;
  MemorySession session_;
  Framer framer_;
  std::vector<std::string> snippets_;
  std::string text_;
  int version_ = 1;
};

TEST(RandomEdits, LeaveWhatAFreshLookAtTheTextShows) {
  std::vector<std::string> drafts = {
      "", "Hi Dana,\r\n\r\nThank you for the time today 😀.\r\n\r\nBest regards,\r\nNoor\r\n"};
  for (const CorpusMail& mail : all_corpus_mails()) {
    if (is_valid_utf8(mail.bytes) && mail.bytes.size() < 1500) drafts.push_back(mail.bytes);
  }
  constexpr int RoundsADraft = 20;
  unsigned seed = 20261124;
  int done = 0;
  for (const std::string_view encoding : {"utf-8", "utf-16", "utf-32"}) {
    Typist typist(seed++, encoding);
    for (int round = 0; round < Rounds / 3 + 1; ++round, ++done) {
      if (round % RoundsADraft == 0) typist.open(drafts[typist.below(drafts.size())]);
      for (std::size_t edits = 1 + typist.below(3); edits > 0; --edits) typist.edit();
      const auto [saved, fresh] = typist.saved_and_fresh();
      ASSERT_EQ(saved, fresh) << "round " << done << " in " << encoding << ":\n" << typist.text();
      typist.open(typist.text());
    }
  }
}

/// What a client may ask of a draft, with parameters that some of them need.
class AnyRequests {
 public:
  explicit AnyRequests(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t count) { return random_() % count; }

  std::string next(std::int64_t id) {
    constexpr std::string_view Methods[] = {"textDocument/diagnostic",   "workspace/diagnostic",
                                            "textDocument/hover",        "textDocument/completion",
                                            "textDocument/codeAction",   "textDocument/documentSymbol",
                                            "textDocument/foldingRange", "textDocument/semanticTokens/full",
                                            "textDocument/inlayHint",    "textDocument/codeLens",
                                            "textDocument/rename",       "textDocument/formatting",
                                            "workspace/symbol",          "no/such",
                                            "followup/overview"};
    const std::string position =
        "{\"line\":" + std::to_string(below(6)) + ",\"character\":" + std::to_string(below(20)) + "}";
    const std::string uri = below(10) == 0 ? "file:///mails/other.eml" : std::string(Uri);
    const std::string params = "{\"textDocument\":{\"uri\":\"" + uri + "\"},\"position\":" + position +
                               ",\"range\":{\"start\":" + position + ",\"end\":" + position +
                               "},\"context\":{\"diagnostics\":[]},\"previousResultIds\":[],\"query\":\"\"," +
                               "\"newName\":\"Acme\",\"options\":{\"tabSize\":2,\"insertSpaces\":true}}";
    return request(std::to_string(id), Methods[below(std::size(Methods))], below(12) == 0 ? "{}" : params);
  }

 private:
  std::mt19937 random_;
};

/// How often each id was answered.
std::map<std::int64_t, int> answers_in(const std::vector<std::string>& messages) {
  std::map<std::int64_t, int> count;
  for (const std::string& text : messages) {
    const Json message = json_of(text);
    if (message.find("method") == nullptr && message.find("id") != nullptr) ++count[message.find("id")->integer];
  }
  return count;
}

TEST(RandomInterleavings, AnswerEveryRequestExactlyOnce) {
  constexpr std::int64_t First = 1000;
  for (unsigned seed = 0; seed < 40; ++seed) {
    AnyRequests requests(seed);
    MemorySession session;
    session.start(seed % 2 == 0
                      ? R"({"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}})"
                      : "{}");
    session.open(Uri, "Hi Dana,\n\nI need an answer by Friday at Acme.\n\nBest regards,\nNoor Haddad\n");
    session.outbox.messages.clear();
    std::int64_t id = First;
    int version = 1;
    for (int step = 0; step < 300; ++step) {
      const std::size_t kind = requests.below(10);
      if (kind < 6) session.receive(requests.next(id++));
      if (kind == 6)
        session.notify("$/cancelRequest",
                       "{\"id\":" + std::to_string(First + static_cast<std::int64_t>(requests.below(350))) + "}");
      if (kind == 7) session.replace(Uri, ++version, "Hi Dana,\n\n" + std::string(requests.below(40), 'x') + "\n");
      if (kind == 8) session.pass(std::chrono::milliseconds(requests.below(1500)));
      if (kind == 9) session.save(Uri);
    }
    session.receive(request(std::to_string(id++), "shutdown", "null"));
    const std::map<std::int64_t, int> answers = answers_in(session.outbox.messages);
    for (std::int64_t one = First; one < id; ++one) {
      const auto found = answers.find(one);
      ASSERT_TRUE(found != answers.end() && found->second == 1) << "request " << one << " of seed " << seed;
    }
  }
}

}  // namespace
}  // namespace followup::lsp
