// Every move of moves.json is performed by the sentences that say so, and not by those that say not.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/lint_text.h"
#include "support/mail_frames.h"
#include "support/pack_source.h"

namespace followup {
namespace {

/// True when the sentence, in a mail of no kind, performs the move.
bool performs(const std::string& sentence, std::string_view move) {
  const FramedText framed = set_into_frame("unsure", Zone::Body, sentence);
  const LintedText linted(framed.text, {R"({"kind": "unsure"})", "a.eml"});
  const Draft& draft = *linted.result().draft;
  return std::any_of(draft.moves.begin(), draft.moves.end(), [&](const MoveFound& found) {
    return shipped_pack()->tables().draft.moves[found.move].id == move &&
           framed.example.overlaps(draft.body.source->raw(found.where));
  });
}

void expect_examples(const Json& move, std::string_view key, bool is_expected) {
  const std::string& id = move.find("id")->string;
  for (const Json& sentence : move.find("examples")->find(key)->items) {
    EXPECT_EQ(performs(sentence.string, id), is_expected) << id << ", " << key << ": “" << sentence.string << "”";
  }
}

std::vector<Json> shipped_moves() {
  std::vector<Json> all;
  for (const Json& file : shipped_files_with("moves")) {
    const std::vector<Json>& moves = file.find("moves")->items;
    all.insert(all.end(), moves.begin(), moves.end());
  }
  return all;
}

TEST(Moves, ArePerformedByTheirExamples) {
  for (const Json& move : shipped_moves()) expect_examples(move, "is", true);
}

TEST(Moves, AreNotPerformedByTheirCounterExamples) {
  for (const Json& move : shipped_moves()) expect_examples(move, "is_not", false);
}

TEST(Moves, AreAllCompiled) { EXPECT_EQ(shipped_moves().size(), shipped_pack()->tables().draft.moves.size()); }

}  // namespace
}  // namespace followup
