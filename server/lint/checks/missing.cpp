// Parts that a message of its kind needs and a draft lacks: greeting (G01), close (G03), name and telephone number
// (G04), subject (G05), a detail of the conversation (G10, G20), and the moves that a rule names in `parts`. Where a
// part would go is said by compose/missing_parts.
#include <algorithm>

#include "compose/missing_parts.h"
#include "draft/find_details.h"
#include "lint/blanks.h"
#include "lint/checks.h"
#include "mail/line_end.h"

namespace followup::checks {
namespace {

constexpr std::string_view DetailPart = "conversation";
constexpr double SureEnough = 0.55;  ///< of a kind that was inferred; below it the next best kind is about as likely
constexpr std::size_t PhoneDigits = 7;
constexpr std::string_view NameBlank = "[your name]";
constexpr std::string_view PhoneBlank = "[telephone number]";
constexpr std::string_view SubjectBlank = "[position] position: [topic of the conversation]";

bool is_own(const Sentence& sentence) { return sentence.zone == Zone::Greeting || sentence.zone == Zone::Body; }

/// The last token that is neither close nor name; none for a draft without any.
std::optional<std::size_t> last_own_token(const Prose& prose) {
  std::optional<std::size_t> last;
  for (const Sentence& sentence : prose.sentences) {
    if (is_own(sentence) && sentence.last > sentence.first) last = sentence.last - 1;
  }
  return last;
}

bool has_body(const Prose& prose) {
  return std::any_of(prose.sentences.begin(), prose.sentences.end(),
                     [](const Sentence& sentence) { return sentence.zone == Zone::Body; });
}

/// "With best wishes for the harvest," above the name is a close, though no usual one.
bool has_own_close(const Draft& draft) {
  const Outline& outline = draft.body.prose.outline;
  return outline.names && trim(draft.body.source->utf8().substr(0, outline.names->begin)).ends_with(',');
}

/// The word that stands for a place where something would be inserted: the one before it, but behind a greeting and
/// at the begin the one after it.
std::size_t token_at(const Prose& prose, std::size_t place) {
  std::size_t token = 0;
  while (token + 1 < prose.tokens.size() && prose.tokens[token + 1].end <= place) ++token;
  const bool is_last = token + 1 == prose.tokens.size();
  const bool is_greeting = prose.sentences[prose.sentence_of(token)].zone == Zone::Greeting;
  return is_greeting && !is_last && prose.tokens[token].end <= place ? token + 1 : token;
}

std::optional<Insertion> insertion(const CheckInput& input, std::string_view part) {
  const PackTables& tables = input.pack.tables();
  return insertion_of(input.draft, tables.draft, tables.sections, part);
}

/// Moves that name things and do nothing by themselves: a sentence that makes only these may do what no move knows.
constexpr std::string_view NamingMoves[] = {"names-position", "conversation"};

bool only_names(const DraftTables& tables, MoveId move) {
  return std::find(std::begin(NamingMoves), std::end(NamingMoves), tables.moves[move].id) != std::end(NamingMoves);
}

/// Sentences of the body in which no act was recognised. One of them may be the missing part in words of its own.
std::size_t unread_sentences(const CheckInput& input) {
  const Draft& draft = input.draft;
  const DraftTables& tables = input.pack.tables().draft;
  std::size_t unread = 0;
  for (const Sentence& sentence : draft.body.prose.sentences) {
    if (sentence.zone != Zone::Body) continue;
    const bool is_read = std::any_of(draft.moves.begin(), draft.moves.end(), [&](const MoveFound& found) {
      return found.where == sentence.where && !only_names(tables, found.move);
    });
    if (!is_read) ++unread;
  }
  return unread;
}

bool has_signature(const Message& message) {
  return std::any_of(message.regions.begin(), message.regions.end(),
                     [](const auto& region) { return region.second == Region::Signature; });
}

/// "Best regards, Noor": more stands behind the first comma of the close.
bool names_in_close(const Prose& prose) {
  for (const Sentence& sentence : prose.sentences) {
    if (sentence.zone != Zone::Close) continue;
    for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
      if (prose.tokens[i].after(Comma)) return true;
    }
  }
  return false;
}

/// Words without header lines and without a name below them may be a passage of a mail, or still be growing into one.
bool is_passage(const Draft& draft) {
  const Prose& prose = draft.body.prose;
  return draft.message.headers.empty() && !prose.outline.names && !has_signature(draft.message) &&
         !names_in_close(prose);
}

/// A blank may stand for the part.
bool has_blank(const Prose& prose) {
  return std::any_of(prose.tokens.begin(), prose.tokens.end(),
                     [](const Token& token) { return token.kind == TokenKind::Blank; });
}

Severity severity_in(const Draft& draft) {
  return is_passage(draft) || has_blank(draft.body.prose) ? Severity::Information : Severity::Error;
}

void report(const CheckInput& input, std::size_t token, const std::optional<Insertion>& section,
            std::vector<Hit>& hits) {
  Hit hit = hit_on(input.draft.body, input.draft.body.prose.tokens[token].where());
  if (section) hit.proposal = Proposal{section->where, section->text};
  hit.at_worst = severity_in(input.draft);
  hits.push_back(std::move(hit));
}

/// True when the draft makes one of the rule's moves, or holds words that its search looks for.
bool has_one_of_parts(const CheckInput& input) {
  const Draft& draft = input.draft;
  for (const std::string_view part : input.pack.strings(input.rule.parts)) {
    const std::optional<MoveId> move = move_named(input.pack.tables().draft, part);
    if (move && draft.has_move(*move)) return true;
  }
  if (input.rule.search == NoRow) return false;
  return !draft.body.hits_of(input.rule.search).empty() || !draft.subject.hits_of(input.rule.search).empty();
}

bool is_phone_sign(char c) { return std::string_view("0123456789 ()+-./").find(c) != std::string_view::npos; }

/// A run of digits and the signs between them that is long enough for a telephone number.
bool holds_phone(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) {
    if (!is_phone_sign(c)) digits = 0;
    if (c >= '0' && c <= '9' && ++digits >= PhoneDigits) return true;
  }
  return false;
}

/// The writer's own words and the signature, where a number may stand.
bool has_phone(const Message& message) {
  return std::any_of(message.regions.begin(), message.regions.end(), [&](const auto& region) {
    const bool is_writers = region.second == Region::Own || region.second == Region::Signature;
    return is_writers && holds_phone(message.body.text(region.first));
  });
}

std::string subject_text(const CheckInput& input) {
  const PackTables& tables = input.pack.tables();
  const std::string_view kind = input.pack.kind_name(input.draft.kind.kind);
  const auto found = std::find_if(tables.outlines.begin(), tables.outlines.end(),
                                  [&](const OutlineRow& row) { return row.kind == kind; });
  const bool is_known = found != tables.outlines.end() && !found->subject.empty();
  return with_facts(is_known ? found->subject : SubjectBlank, facts_of(input.draft));
}

Span<Raw> without_line_end(const Header& header) {
  return {header.line.begin, std::max(header.value.raw({0, header.value.utf8().size()}).end, header.line.begin + 1)};
}

/// An empty Subject field gets a value; nothing else of it changes.
Hit empty_subject(const CheckInput& input, const Header& subject) {
  Hit hit;
  hit.raw = without_line_end(subject);
  const Span<Raw> place = subject.value.raw({0, 0});
  const bool is_glued = place.begin == subject.line.begin + subject.name.size() + 1;
  hit.edit = Edit{{place.begin, place.begin}, (is_glued ? " " : "") + subject_text(input), {}};
  return hit;
}

Hit no_subject(const CheckInput& input) {
  const Message& message = input.draft.message;
  const Header& first = message.headers.front();
  Hit hit;
  hit.raw = without_line_end(first);
  const std::string line = "Subject: " + subject_text(input) + (message.crlf ? "\r\n" : "\n");
  hit.edit = Edit{{first.line.begin, first.line.begin}, line, {}};
  if (!is_complete(message)) hit.at_worst = Severity::Information;  // a card, or a subject that is still to come
  return hit;
}

const Sentence* first_body_sentence(const Prose& prose) {
  const auto is_body = [](const Sentence& one) { return one.zone == Zone::Body && one.first < one.last; };
  const auto found = std::find_if(prose.sentences.begin(), prose.sentences.end(), is_body);
  return found == prose.sentences.end() ? nullptr : &*found;
}

}  // namespace

void missing_greeting(const CheckInput& input, std::vector<Hit>& hits) {
  const Prose& prose = input.draft.body.prose;
  if (prose.tokens.empty() || prose.outline.greeting) return;
  report(input, 0, insertion(input, GreetingPart), hits);
}

void missing_close(const CheckInput& input, std::vector<Hit>& hits) {
  const Prose& prose = input.draft.body.prose;
  const std::optional<std::size_t> last = last_own_token(prose);
  if (!last || prose.outline.close || has_own_close(input.draft)) return;
  report(input, *last, insertion(input, ClosePart), hits);
}

void missing_part(const CheckInput& input, std::vector<Hit>& hits) {
  hits.clear();  // the words that the rule finds show that the part is there
  const KindJudgement& kind = input.draft.kind;
  if (kind.source == KindSource::Inferred && kind.confidence < SureEnough) return;
  const Prose& prose = input.draft.body.prose;
  const std::optional<std::size_t> last = last_own_token(prose);
  if (!last || !has_body(prose) || has_one_of_parts(input)) return;
  const std::optional<Insertion> section = insertion(input, input.pack.strings(input.rule.parts).front());
  report(input, section ? token_at(prose, section->where.begin) : *last, section, hits);
  const std::optional<std::size_t> unread = limit_of(input, "unread");
  if (unread && unread_sentences(input) >= *unread) {
    hits.back().at_worst = std::max(hits.back().at_worst, Severity::Information);
  }
}

void missing_name(const CheckInput& input, std::vector<Hit>& hits) {
  const Prose& prose = input.draft.body.prose;
  const Outline& outline = prose.outline;
  if (!outline.close || outline.names || has_signature(input.draft.message) || names_in_close(prose)) return;
  const std::string name = with_facts(NameBlank, facts_of(input.draft));
  Hit hit = hit_on(input.draft.body, *outline.close);
  hit.proposal = Proposal{{outline.close->end, outline.close->end}, "\n" + name};
  hit.at_worst = severity_in(input.draft);
  hits.push_back(std::move(hit));
}

void missing_phone(const CheckInput& input, std::vector<Hit>& hits) {
  const Draft& draft = input.draft;
  const std::optional<Span<Decoded>>& names = draft.body.prose.outline.names;
  if (draft.settings->word(Field::Phone) != "expected" || is_card(draft) || !names) return;
  if (has_phone(draft.message)) return;
  Hit hit = hit_on(draft.body, *names);
  hit.proposal = Proposal{{names->end, names->end}, "\n" + std::string(PhoneBlank)};
  hits.push_back(std::move(hit));
}

/// A blank that wants a detail is reported as a blank, and a word or two of the mail's own may well be one: silent
/// then.
void missing_detail(const CheckInput& input, std::vector<Hit>& hits) {
  const Draft& draft = input.draft;
  const Sentence* first = first_body_sentence(draft.body.prose);
  if (first == nullptr || !is_sure_of_kind(input) || !is_without_detail(draft, input.pack.tables().draft)) return;
  Hit hit = hit_on(draft.body, draft.body.prose.tokens[first->first].where());
  if (std::optional<Insertion> made = insertion(input, DetailPart))
    hit.proposal = Proposal{made->where, std::move(made->text)};
  hits.push_back(std::move(hit));
}

void missing_subject(const CheckInput& input, std::vector<Hit>& hits) {
  const Message& message = input.draft.message;
  if (message.headers.empty() || is_card(input.draft)) return;
  const Header* subject = message.header("Subject");
  if (subject != nullptr && subject->value.utf8().empty()) hits.push_back(empty_subject(input, *subject));
  const bool has_address = message.header("To") != nullptr || message.header("From") != nullptr;
  if (subject == nullptr && has_address) hits.push_back(no_subject(input));
}

}  // namespace followup::checks
