#include "match/conditions.h"

#include <gmock/gmock.h>

#include "unit/match/small_graph.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A search as a rule file would say it.
struct Frame {
  std::vector<std::string_view> all, any, none;
  FrameRow row;  ///< its other members
};
struct Search {
  std::vector<std::string_view> phrases, unless;
  std::vector<Frame> frames;
  bool affirmed = false;
  std::uint8_t zones = zone_bit(Zone::Body) | zone_bit(Zone::Subject);
};

/// Compiles searches and judges texts with them.
class SmallJudge {
 public:
  explicit SmallJudge(const std::vector<Search>& searches) {
    for (const Search& search : searches) add(search);
    index_uses();
    graph_.emplace(texts_);
  }

  std::vector<SearchHit> hits(const Prose& prose, bool ignore_excuses = false) const {
    const Label negation = class_label(graph_->tables(), "negation");
    const SearchTables tables{searches_, phrases_, frames_, numbers_, use_begin_, uses_, negation};
    return judge(tables, prose, find_phrases(graph_->tables(), prose), ignore_excuses);
  }

  /// The words of all hits in a line.
  std::vector<std::string> operator()(std::string_view text, bool ignore_excuses = false) const {
    const Prose prose = read_line(text, test_words());
    std::vector<std::string> words;
    for (const SearchHit& hit : hits(prose, ignore_excuses))
      words.emplace_back(text_of(text, prose.where(hit.first, hit.last)));
    return words;
  }

 private:
  std::uint32_t number(std::string_view text) {
    const auto known = std::find(texts_.begin(), texts_.end(), text);
    if (known != texts_.end()) return static_cast<std::uint32_t>(known - texts_.begin());
    texts_.push_back(text);
    return static_cast<std::uint32_t>(texts_.size() - 1);
  }

  RowRange rows(const std::vector<std::string_view>& texts) {
    RowRange range{static_cast<std::uint32_t>(numbers_.size()), 0};
    for (const std::string_view text : texts) numbers_.push_back(number(text));
    range.end = static_cast<std::uint32_t>(numbers_.size());
    return range;
  }

  void add(const Search& search) {
    SearchRow row;
    row.affirmed = search.affirmed;
    row.zones = search.zones;
    row.unless = rows(search.unless);
    row.phrases.begin = static_cast<std::uint32_t>(phrases_.size());
    for (const std::string_view text : search.phrases) phrases_.push_back({text, {}, false, number(text)});
    row.phrases.end = static_cast<std::uint32_t>(phrases_.size());
    row.frames.begin = static_cast<std::uint32_t>(frames_.size());
    for (const Frame& frame : search.frames) {
      frames_.push_back(frame.row);
      frames_.back().all = rows(frame.all);
      frames_.back().any = rows(frame.any);
      frames_.back().none = rows(frame.none);
    }
    row.frames.end = static_cast<std::uint32_t>(frames_.size());
    searches_.push_back(row);
  }

  void index_uses() {
    std::vector<std::vector<PhraseUse>> of_phrase(texts_.size());
    for (std::uint32_t i = 0; i < searches_.size(); ++i) {
      for (std::uint32_t p = searches_[i].phrases.begin; p < searches_[i].phrases.end; ++p) {
        of_phrase[phrases_[p].phrase].push_back({i, p, PhraseUse::Role::Phrase});
      }
      for (std::uint32_t f = searches_[i].frames.begin; f < searches_[i].frames.end; ++f) {
        of_phrase[numbers_[frames_[f].all.begin]].push_back({i, f, PhraseUse::Role::FrameKey});
      }
    }
    use_begin_.push_back(0);
    for (const std::vector<PhraseUse>& uses : of_phrase) {
      uses_.insert(uses_.end(), uses.begin(), uses.end());
      use_begin_.push_back(static_cast<std::uint32_t>(uses_.size()));
    }
  }

  std::vector<std::string_view> texts_;
  std::vector<SearchRow> searches_;
  std::vector<SearchPhrase> phrases_;
  std::vector<FrameRow> frames_;
  std::vector<std::uint32_t> numbers_, use_begin_;
  std::vector<PhraseUse> uses_;
  std::optional<SmallGraph> graph_;
};

SmallJudge judge_of(Search search) { return SmallJudge({std::move(search)}); }

Search frame_search(Frame frame) {
  Search search;
  search.frames.push_back(std::move(frame));
  return search;
}

TEST(Conditions, FindEachPhraseByItself) {
  Search search;
  search.phrases = {"ask", "tell me"};
  EXPECT_THAT(judge_of(search)("I ask you. Tell me, I ask."), ElementsAre("ask", "Tell me", "ask"));
}

TEST(Conditions, ReportOfOverlappingHitsTheFirstAndLongest) {
  Search search;
  search.phrases = {"need an answer", "an answer now", "need an answer now please", "now"};
  EXPECT_THAT(judge_of(search)("I need an answer now please, now"), ElementsAre("need an answer now please", "now"));
}

TEST(Conditions, KeepOverlappingHitsOfTwoSearches) {
  Search one;
  one.phrases = {"need an answer"};
  Search other;
  other.phrases = {"an answer now"};
  EXPECT_THAT(SmallJudge({one, other})("need an answer now"), ElementsAre("need an answer", "an answer now"));
}

TEST(Conditions, ExcuseByAPhraseOfTheSameSentence) {
  Search search;
  search.phrases = {"need an answer"};
  search.unless = {"you asked"};
  const SmallJudge judge = judge_of(search);
  EXPECT_THAT(judge("You asked whether I need an answer."), IsEmpty());
  EXPECT_THAT(judge("You asked. I need an answer."), ElementsAre("need an answer"));
}

TEST(Conditions, TellPhrasesApartWhoseNumbersShareABit) {
  std::vector<std::string> words;
  for (int i = 0; i < 1024; ++i) words.push_back("w" + std::to_string(i));
  Search search;
  search.phrases.assign(words.begin(), words.end());
  search.unless = {"you asked"};
  const SmallJudge judge = judge_of(search);
  EXPECT_THAT(judge("I read w0 and w512."), ElementsAre("w0", "w512")) << "number 1024 excuses";
  EXPECT_THAT(judge("You asked for w1."), IsEmpty());
}

TEST(Conditions, AskEachSentenceWhetherAllItsTokensAreOfAClass) {
  Frame frame;
  frame.all = {"never"};
  frame.row.every = class_label(SmallGraph({"never"}).tables(), "negation");
  EXPECT_THAT(judge_of(frame_search(frame))("Never. Never now. No never, never. Never you."),
              ElementsAre("Never", "never", "never"));
}

TEST(Conditions, ExcuseFramesToo) {
  Search search = frame_search({{"need", "answer"}, {}, {}, {}});
  search.unless = {"you asked"};
  EXPECT_THAT(judge_of(search)("You asked whether I need an answer."), IsEmpty());
}

TEST(Conditions, PassOverWhatIsNegated) {
  Search search;
  search.phrases = {"i {up to 2} need"};
  search.affirmed = true;
  const SmallJudge judge = judge_of(search);
  EXPECT_THAT(judge("I need it."), ElementsAre("I need"));
  EXPECT_THAT(judge("I do not need it."), IsEmpty()) << "a negation inside";
  EXPECT_THAT(judge("Never would I need it."), IsEmpty()) << "up to four words before";
  EXPECT_THAT(judge("Never in all those long years I need it."), ElementsAre("I need")) << "farther off";
  EXPECT_THAT(judge("No. I need it."), ElementsAre("I need")) << "in another sentence";
  EXPECT_THAT(judge("I need it, not you."), ElementsAre("I need")) << "behind";
}

TEST(Conditions, TakeExcusesAsMetWhenAsked) {
  Search search = frame_search({{"need"}, {}, {"perhaps"}, {}});
  search.unless = {"you asked"};
  search.affirmed = true;
  const SmallJudge judge = judge_of(search);
  for (const std::string_view text : {"You asked what I need.", "I do not need it.", "Perhaps I need it."}) {
    EXPECT_THAT(judge(text), IsEmpty()) << text;
    EXPECT_THAT(judge(text, true), ElementsAre("need")) << text;
  }
}

TEST(Conditions, LookOnlyInTheirZones) {
  Search search;
  search.phrases = {"thanks"};
  search.zones = zone_bit(Zone::Close);
  const Prose prose = prose_of("Hi Dana,\n\nI say thanks here and now.\n\nThanks,\nNoor\n");
  const std::vector<SearchHit> hits = judge_of(search).hits(prose);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(prose.sentences[hits[0].sentence].zone, Zone::Close);
}

TEST(Frames, NeedAllInOneSentence) {
  const SmallJudge judge = judge_of(frame_search({{"you", "answer", "friday"}, {}, {}, {}}));
  EXPECT_THAT(judge("Can you send an answer before Friday?"), ElementsAre("you send an answer before Friday"));
  EXPECT_THAT(judge("Friday is when you answer."), ElementsAre("Friday is when you answer"));
  EXPECT_THAT(judge("Can you send an answer? Friday."), IsEmpty());
}

TEST(Frames, NeedOneOfAny) {
  const SmallJudge judge = judge_of(frame_search({{"you"}, {"must", "shall"}, {}, {}}));
  EXPECT_THAT(judge("You shall go."), ElementsAre("You"));
  EXPECT_THAT(judge("You may go."), IsEmpty());
}

TEST(Frames, BearNoneOfNone) {
  const SmallJudge judge = judge_of(frame_search({{"you", "must"}, {}, {"if possible"}, {}}));
  EXPECT_THAT(judge("You must go."), ElementsAre("You must"));
  EXPECT_THAT(judge("You must go if possible."), IsEmpty());
}

TEST(Frames, HeedTheOrderWhereItIsAskedFor) {
  FrameRow row;
  row.ordered = true;
  const SmallJudge judge = judge_of(frame_search({{"answer", "by", "friday"}, {}, {}, row}));
  EXPECT_THAT(judge("An answer by Friday."), ElementsAre("answer by Friday"));
  EXPECT_THAT(judge("By Friday an answer."), IsEmpty());
  EXPECT_THAT(judge("An answer Friday by noon."), IsEmpty());
}

TEST(Frames, LieWithinTheirWords) {
  FrameRow row;
  row.within = 4;
  const SmallJudge judge = judge_of(frame_search({{"answer", "friday"}, {}, {}, row}));
  EXPECT_THAT(judge("an answer before next Friday"), ElementsAre("answer before next Friday"));
  EXPECT_THAT(judge("an answer before the next Friday"), IsEmpty());
}

TEST(Frames, AskForTheTypeOfTheSentence) {
  FrameRow row;
  row.types = type_bit(SentenceType::Question);
  const SmallJudge judge = judge_of(frame_search({{"answer"}, {}, {}, row}));
  EXPECT_THAT(judge("An answer?"), ElementsAre("answer"));
  EXPECT_THAT(judge("An answer. An answer! An answer"), IsEmpty());
}

TEST(Frames, MarkWhatTheySay) {
  for (const auto& [mark, words] : {std::pair(0, "you"), std::pair(1, "answer"), std::pair(2, "friday")}) {
    FrameRow row;
    row.mark = static_cast<std::uint8_t>(mark);
    const SmallJudge judge = judge_of(frame_search({{"you", "answer", "friday"}, {}, {}, row}));
    EXPECT_THAT(judge("can you send an answer on friday"), ElementsAre(words));
  }
}

TEST(Frames, ShareNoWords) {
  const SmallJudge judge = judge_of(frame_search({{"need {answer}", "{answer}"}, {}, {}, {}}));
  EXPECT_THAT(judge("I need answer."), IsEmpty());
  EXPECT_THAT(judge("I need answer or decision."), ElementsAre("need answer or decision"));
}

TEST(Frames, ShareNoWordsAmongTheirLaterPartsEither) {
  const SmallJudge judge = judge_of(frame_search({{"you", "{answer}", "{answer}"}, {}, {}, {}}));
  EXPECT_THAT(judge("You owe an answer."), IsEmpty());
  EXPECT_THAT(judge("You owe an answer and a decision."), ElementsAre("You owe an answer and a decision"));
}

TEST(Frames, TakeTheNearestOfSeveral) {
  const SmallJudge judge = judge_of(frame_search({{"need", "{answer}"}, {}, {}, {}}));
  EXPECT_THAT(judge("The answer is far, far, far away, I need a decision."), ElementsAre("need a decision"));
}

}  // namespace
}  // namespace followup
