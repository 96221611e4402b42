// What `new` writes: every kind has a template; it is clean as a template, and as a draft once its blanks are filled.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "compose/new_draft.h"
#include "support/lint_text.h"

namespace followup {
namespace {

/// Three people who were at three interviews.
using Facts = std::map<std::string, std::string>;

const Facts& nurse() {
  static const Facts made = {{"first name", "Dana"},
                             {"your name", "Noor Haddad"},
                             {"company", "Lakeside Clinic"},
                             {"position", "night nurse"},
                             {"interview date", "March 9"},
                             {"date that was named", "March 20"},
                             {"deadline", "March 27"},
                             {"named day", "Thursday"},
                             {"number of minutes", "20"},
                             {"topic of the conversation", "the new triage desk"},
                             {"part of the role", "training the night shift"},
                             {"related achievement", "six years on a trauma ward"},
                             {"earlier position", "my last post"},
                             {"question from the interview", "handovers"},
                             {"completed answer", "we cut them from forty minutes to fifteen with one shared sheet"},
                             {"requested item", "the copy of my licence"},
                             {"question about the role", "who leads the ward on weekends"},
                             {"what you admire", "the way you let nurses plan their own rota"},
                             {"link to an article", "https://example.org/triage"},
                             {"company news", "the second wing opens in May"},
                             {"what it means for the role", "the beds that the night shift will have to cover"},
                             {"award or recognition", "the regional award for patient safety"},
                             {"reason", "the triage desk is the work I know best"},
                             {"general reason", "my family is moving to another town"},
                             {"project or plan", "the second wing"},
                             {"what you hope to learn", "how your teams train new staff"}};
  return made;
}

const Facts& welder() {
  static const Facts made = {{"first name", "Tomasz"},
                             {"your name", "Erin Vale"},
                             {"company", "Harbour Steel"},
                             {"position", "welder"},
                             {"interview date", "2 June"},
                             {"date that was named", "12 June"},
                             {"deadline", "19 June"},
                             {"named day", "Monday"},
                             {"number of minutes", "15"},
                             {"topic of the conversation", "the ferry hulls"},
                             {"part of the role", "the aluminium work"},
                             {"related achievement", "four seasons in the dry dock"},
                             {"earlier position", "the yard at Penrith"},
                             {"question from the interview", "overhead seams"},
                             {"completed answer", "I passed the 6G test twice"},
                             {"requested item", "the scan of my certificate"},
                             {"question about the role", "which hull comes first in autumn"},
                             {"what you admire", "that apprentices weld from week one"},
                             {"link to an article", "https://example.org/hulls"},
                             {"company news", "the ferry line ordered two more hulls"},
                             {"what it means for the role", "how much aluminium the yard will need"},
                             {"award or recognition", "first place at the county skills day"},
                             {"reason", "nobody else builds ferries"},
                             {"general reason", "I have decided to stay closer to home"},
                             {"project or plan", "the two hulls"},
                             {"what you hope to learn", "how the yard plans its dock time"}};
  return made;
}

const Facts& developer() {
  static const Facts made = {{"first name", "Priya"},
                             {"your name", "Sam Ito"},
                             {"company", "Northwind"},
                             {"position", "data engineer"},
                             {"interview date", "October 5"},
                             {"date that was named", "October 16"},
                             {"deadline", "October 23"},
                             {"named day", "October 14"},
                             {"number of minutes", "30"},
                             {"topic of the conversation", "the move to event streams"},
                             {"part of the role", "the ingestion pipeline"},
                             {"related achievement", "the migration of 40 batch jobs"},
                             {"earlier position", "my current team"},
                             {"question from the interview", "late events"},
                             {"completed answer", "we kept them in a side table for seven days"},
                             {"requested item", "the link to my talk"},
                             {"question about the role", "how the team decides what to stream first"},
                             {"what you admire", "the public record of every outage"},
                             {"link to an article", "https://example.org/streams"},
                             {"company news", "the Lisbon office has opened"},
                             {"what it means for the role", "the on-call rota across two zones"},
                             {"award or recognition", "the best paper prize at DataConf"},
                             {"reason", "the streaming work is what I want to do"},
                             {"general reason", "I have accepted a role closer to my research"},
                             {"project or plan", "the Lisbon office"},
                             {"what you hope to learn", "how the platform team grew"}};
  return made;
}

KnownFacts known(const Facts& facts) {
  KnownFacts made;
  for (const auto& [blank, value] : facts) {
    if (blank == "first name") made.reader_first_name = value;
    if (blank == "your name") made.writer_name = value;
    made.others.emplace_back(blank, value);
  }
  return made;
}

std::string draft_of(const OutlineRow& row, const KnownFacts& facts) {
  const auto pack = shipped_pack();
  const std::vector<std::string_view> names = pack->kind_names();
  const auto kind = static_cast<KindId>(std::find(names.begin(), names.end(), row.kind) - names.begin());
  return new_draft({kind, row.subject, pack->strings(row.paragraphs), pack->tables().sections}, row.kind, facts);
}

class Template : public testing::TestWithParam<std::string_view> {
 protected:
  const OutlineRow& row() const {
    const auto rows = shipped_pack()->tables().outlines;
    return *std::find_if(rows.begin(), rows.end(), [](const OutlineRow& one) { return one.kind == GetParam(); });
  }

  static void expect_clean(const LintedText& linted) {
    const auto serious = std::count_if(linted.findings().begin(), linted.findings().end(), is_serious);
    EXPECT_EQ(serious, 0) << linted.text() << findings_text(linted);
  }
};

TEST_P(Template, IsCleanAsATemplate) {
  expect_clean(LintedText(draft_of(row(), {}), {.json = R"({"mode": "template"})"}));
}

TEST_P(Template, IsCleanAsADraftOnceItIsFilled) {
  for (const Facts* facts : {&nurse(), &welder(), &developer()}) {
    const std::string text = draft_of(row(), known(*facts));
    EXPECT_EQ(text.find('['), std::string::npos) << text;
    expect_clean(LintedText(text));
  }
}

TEST_P(Template, NamesPartsThatThePackHasWordingsFor) {
  const auto sections = shipped_pack()->tables().sections;
  const std::string empty = draft_of(row(), {});
  for (const std::string_view parts : shipped_pack()->strings(row().paragraphs)) {
    for (std::size_t at = 0; at <= parts.size();) {
      const std::size_t end = std::min(parts.find(' ', at), parts.size());
      const std::string_view part = parts.substr(at, end - at);
      EXPECT_TRUE(std::any_of(sections.begin(), sections.end(), [&](const SectionRow& one) {
        return one.part == part;
      })) << part;
      at = end + 1;
    }
  }
  EXPECT_EQ(empty.find("\n\n\n"), std::string::npos) << empty;
}

std::vector<std::string_view> kinds_to_write() {
  std::vector<std::string_view> kinds = shipped_pack()->kind_names();
  std::erase_if(kinds, [](std::string_view kind) { return kind == "unsure" || kind == "other"; });
  return kinds;
}

std::string test_name(const testing::TestParamInfo<std::string_view>& kind) {
  std::string name(kind.param);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Kinds, Template, testing::ValuesIn(kinds_to_write()), test_name);

TEST(NewDrafts, DoNotAllReadAlike) {
  const OutlineRow& row = shipped_pack()->tables().outlines.front();
  const std::string first = draft_of(row, known(nurse()));
  EXPECT_EQ(first, draft_of(row, known(nurse())));
  const auto opening = [&](const Facts& facts) {
    KnownFacts some = known(nurse());
    some.writer_name = facts.at("your name");
    const std::string text = draft_of(row, some);
    return text.substr(text.find("Thank you"), 40);
  };
  const bool all_same = opening(nurse()) == opening(welder()) && opening(nurse()) == opening(developer());
  EXPECT_FALSE(all_same) << first;
}

}  // namespace
}  // namespace followup
