// Every move of moves.json is performed by the sentences that say so, and not by those that say not, and by nearly all
// of the wordings of move_wordings.tsv, which were written when the phrases stood.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <sstream>

#include "support/golden.h"
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

TEST(Moves, HaveAtLeast25WordingsAmongTheirExamples) {
  for (const Json& move : shipped_moves())
    EXPECT_GE(move.find("examples")->find("is")->items.size(), 25U) << move.find("id")->string;
}

/// A sentence that nobody had before him who wrote the phrases.
struct Wording {
  std::string move;
  std::string sentence;
};

std::vector<Wording> other_wordings() {
  std::istringstream lines(file_bytes(FOLLOWUP_TESTS_DIR "/rules/move_wordings.tsv").value_or(""));
  std::vector<Wording> all;
  Wording one;
  while (std::getline(std::getline(lines, one.move, '\t'), one.sentence)) all.push_back(one);
  return all;
}

TEST(Moves, AreSeenInNineOfTenOtherWordings) {
  const std::vector<Wording> wordings = other_wordings();
  std::size_t seen = 0;
  for (const Wording& one : wordings) {
    if (performs(one.sentence, one.move)) {
      ++seen;
    } else {
      std::cout << one.move << " is not seen in “" << one.sentence << "”\n";
    }
  }
  std::cout << seen << " of " << wordings.size() << " wordings are seen\n";
  EXPECT_GE(wordings.size(), 10 * shipped_moves().size());
  EXPECT_GE(seen * 10, wordings.size() * 9);
}

TEST(Moves, AreAllCompiled) { EXPECT_EQ(shipped_moves().size(), shipped_pack()->tables().draft.moves.size()); }

}  // namespace
}  // namespace followup
