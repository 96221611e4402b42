#include "draft/build_draft.h"

#include <algorithm>
#include <utility>

#include "draft/find_details.h"
#include "draft/infer_kind.h"

namespace followup {
namespace {

std::vector<Span<Decoded>> stretches(const Message& message, Region wanted) {
  std::vector<Span<Decoded>> found;
  for (const auto& [where, region] : message.regions) {
    if (region == wanted) found.push_back(where);
  }
  return found;
}

void search(Passage& passage, const DraftTables& tables, const Passage* before) {
  const EarlierSearch earlier = before == nullptr ? EarlierSearch() : EarlierSearch{&before->prose, &before->matches};
  passage.matches = find_phrases(tables.graph, passage.prose, earlier);
  passage.hits = judge(tables.searches, passage.prose, passage.matches);
  for (const SearchHit& hit : passage.hits) passage.found.add(hit.search);
}

/// What the message answers tells something of its kind.
void read_quoted(Draft& draft, const DraftTables& tables, const ProseWords& words, const Draft* before) {
  const std::vector<Span<Decoded>> quoted = stretches(draft.message, Region::Quoted);
  if (quoted.empty()) return;
  draft.quoted.source = &draft.message.body;
  draft.quoted.prose = read_prose(draft.message.body.utf8(), quoted, words);
  search(draft.quoted, tables, before == nullptr ? nullptr : &before->quoted);
}

void find_moves(Draft& draft, const DraftTables& tables) {
  draft.moves.reserve(draft.body.hits.size());
  for (std::size_t move = 0; move < tables.moves.size(); ++move) {
    for (const SearchHit& hit : draft.body.hits_of(tables.moves[move].search)) {
      draft.moves.push_back({static_cast<MoveId>(move), draft.body.prose.sentences[hit.sentence].where});
    }
  }
  const auto order = [](const MoveFound& a, const MoveFound& b) {
    return std::pair(a.where, a.move) < std::pair(b.where, b.move);
  };
  const auto same = [](const MoveFound& a, const MoveFound& b) { return a.where == b.where && a.move == b.move; };
  std::sort(draft.moves.begin(), draft.moves.end(), order);
  draft.moves.erase(std::unique(draft.moves.begin(), draft.moves.end(), same), draft.moves.end());
}

}  // namespace

std::shared_ptr<const Draft> build_draft(Message message, const DraftTables& tables, const SettingsLayers& layers,
                                         Moment now, const Draft* before) {
  auto draft = std::make_shared<Draft>();
  draft->message = std::move(message);
  draft->now = now;
  draft->settings = merge_for(layers, draft->message, draft->header_faults, {tables.rule_names, tables.kind_names});
  const ProseWords words{WordSet(tables.titles), WordSet(tables.abbreviations), WordSet(tables.greetings),
                         WordSet(tables.closes)};
  draft->body.source = &draft->message.body;
  draft->body.prose = read_prose(draft->message.body.utf8(), stretches(draft->message, Region::Own), words);
  search(draft->body, tables, before == nullptr ? nullptr : &before->body);
  if (const Header* subject = draft->message.header("Subject"); subject != nullptr) {
    draft->subject.source = &subject->value;
    draft->subject.prose = read_line(subject->value.utf8(), words);
    search(draft->subject, tables, before == nullptr ? nullptr : &before->subject);
  }
  read_quoted(*draft, tables, words, before);
  draft->metrics = measure(draft->body.prose, draft->message.body.utf8());
  find_moves(*draft, tables);
  find_details(*draft, tables);
  draft->kind = infer_kind(*draft, tables);
  return draft;
}

}  // namespace followup
