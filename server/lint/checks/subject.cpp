// What a subject line does for attention or fails to do on a small screen (G77, G79).
#include "lint/checks.h"
#include "text/utf8.h"

namespace followup::checks {
namespace {

constexpr std::size_t LetterOfWord = 4;  ///< shorter words in capitals are abbreviations more often than not

/// The end of a run of "Re:" and "Fwd:" at the begin of a subject, and whether one of them forwards.
struct ReplyMarks {
  std::size_t end = 0;
  std::size_t count = 0;
  bool forwards = false;
};

ReplyMarks reply_marks(std::string_view subject) {
  ReplyMarks marks;
  while (true) {
    const std::size_t colon = subject.find(':', marks.end);
    if (colon == std::string_view::npos) return marks;
    const std::string word = ascii_lower(trim(subject.substr(marks.end, colon - marks.end)));
    const bool forwards = word == "fwd" || word == "fw";
    if (word != "re" && !forwards) return marks;
    marks.end = colon + 1;
    marks.forwards = marks.forwards || forwards;
    ++marks.count;
  }
}

bool answers_a_mail(const Message& message) {
  return message.header("In-Reply-To") != nullptr || message.header("References") != nullptr;
}

Hit hit_on_subject(const CheckInput& input, Span<Decoded> where) { return hit_on(input.draft.subject, where); }

}  // namespace

void fake_reply(const CheckInput& input, std::vector<Hit>& hits) {
  const Passage& subject = input.draft.subject;
  if (subject.source == nullptr) return;
  const ReplyMarks marks = reply_marks(subject.source->utf8());
  if (marks.count == 0 || answers_a_mail(input.draft.message)) return;
  // In a draft that no program has sent yet the fields of a genuine reply are still to come.
  if (marks.forwards || is_complete(input.draft.message)) hits.push_back(hit_on_subject(input, {0, marks.end}));
}

void long_subject(const CheckInput& input, std::vector<Hit>& hits) {
  const Passage& subject = input.draft.subject;
  if (subject.source == nullptr || is_card(input.draft)) return;
  const std::string_view text = subject.source->utf8();
  const std::size_t begin = reply_marks(text).end;
  const std::size_t size = count_code_points(trim(text.substr(begin)));
  if (size <= limit_or(input, "characters", 40)) return;
  Hit hit = hit_on_subject(input, {begin, text.size()});
  hit.slots = {{"count", std::to_string(size)}};
  hits.push_back(std::move(hit));
}

void subject_in_capitals(const CheckInput& input, std::vector<Hit>& hits) {
  const Passage& subject = input.draft.subject;
  if (subject.source == nullptr) return;
  std::size_t loud = 0;
  for (const Token& token : subject.prose.tokens) {
    if (token.kind != TokenKind::Word || token.where().size() < LetterOfWord) continue;
    if (!token.has(AllCaps)) return;
    ++loud;
  }
  if (loud >= limit_or(input, "words", 2)) hits.push_back(hit_on_subject(input, {0, subject.source->utf8().size()}));
}

}  // namespace followup::checks
