// Every prefix of every mail of the corpus, and every mail with each byte flipped. A release build tries all of them; a
// build that is slower, with sanitizers above all, tries all of a few mails and a part of the others.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "lint/choose_edits.h"
#include "support/corpus.h"
#include "support/lint_text.h"

namespace followup {
namespace {

constexpr bool IsSlow = FOLLOWUP_SLOW != 0;
constexpr std::size_t WholeMails = 2;  ///< of a slow build
constexpr std::size_t PartStep = 37;   ///< of the other mails, one offset in so many
constexpr std::size_t FixEvery = 16;   ///< damaged mails that are fixed as well, one in so many

/// Lints damaged mails one after another with the same pack and settings.
class Linter {
 public:
  void expect_total(const std::string& bytes) {
    const LintResult result = lint({bytes, "a.eml", test_now()}, shipped_pack(), layers_, speller_);
    for (const Finding& finding : result.findings) {
      expect_inside(finding.where, bytes, finding);
      for (const Fix& fix : finding.fixes) {
        for (const Edit& edit : fix.edits) expect_inside(edit.where, bytes, finding);
      }
    }
    for (const MoveFound& found : result.draft->moves) {
      ASSERT_LE(result.draft->body.source->raw(found.where).end, bytes.size());
    }
    if (++count_ % FixEvery == 0) {
      fix_all({bytes, "a.eml", test_now()}, {shipped_pack(), layers_, speller_}, Applicability::Template);
    }
  }

 private:
  static void expect_inside(Span<Raw> where, const std::string& bytes, const Finding& finding) {
    ASSERT_LE(where.begin, where.end) << finding.rule->id;
    ASSERT_LE(where.end, bytes.size()) << finding.rule->id;
  }

  SettingsLayers layers_ = layers_of({});
  AcceptingSpeller speller_;
  std::size_t count_ = 0;
};

/// Calls `damage` with every offset of every mail, or with those that a slow build tries.
template <class Damage>
void for_offsets(const Damage& damage) {
  const std::vector<CorpusMail> mails = all_corpus_mails();
  ASSERT_FALSE(mails.empty());
  for (std::size_t i = 0; i < mails.size(); ++i) {
    const bool is_whole = !IsSlow || i < WholeMails;
    for (std::size_t offset = is_whole ? 0 : i % PartStep; offset < mails[i].bytes.size();
         offset += is_whole ? 1 : PartStep) {
      damage(mails[i].bytes, offset);
      if (testing::Test::HasFatalFailure()) FAIL() << mails[i].path << ", damaged at byte " << offset;
    }
  }
}

void flip_every_byte(unsigned char bits) {
  Linter linter;
  for_offsets([&](std::string bytes, std::size_t offset) {
    bytes[offset] = static_cast<char>(static_cast<unsigned char>(bytes[offset]) ^ bits);
    linter.expect_total(bytes);
  });
}

TEST(DamagedMail, IsLintedWhenItIsCutOff) {
  Linter linter;
  for_offsets([&](const std::string& bytes, std::size_t offset) { linter.expect_total(bytes.substr(0, offset)); });
}

TEST(DamagedMail, IsLintedWhenItBeginsLate) {
  Linter linter;
  for_offsets([&](const std::string& bytes, std::size_t offset) {
    if (offset % 4 == 0) linter.expect_total(bytes.substr(offset));
  });
}

TEST(DamagedMail, IsLintedWithEachByteTurnedOver) { flip_every_byte(0xFF); }

TEST(DamagedMail, IsLintedWithTheTopBitOfEachByteTurnedOver) { flip_every_byte(0x80); }

TEST(DamagedMail, IsLintedWithTheCaseOfEachByteTurnedOver) { flip_every_byte(0x20); }

TEST(DamagedMail, IsLintedWhenItIsNoise) {
  Linter linter;
  std::mt19937 random(31);
  for (int i = 0; i < (IsSlow ? 300 : 5000); ++i) {
    std::string bytes(random() % 600, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() & 0xFFU);
    linter.expect_total(bytes);
  }
}

TEST(DamagedMail, IsLintedWhenItIsMadeOfSigns) {
  constexpr std::string_view Signs =
      "[]{}<>«»%$_()|:;,.!?'\"-–—*#>\n\r\t @&=/\\XxAa1 \xC2\xA0\xE2\x80\x99\xF0\x9F\x99\x82";
  Linter linter;
  std::mt19937 random(32);
  for (int i = 0; i < (IsSlow ? 300 : 5000); ++i) {
    std::string bytes;
    for (std::size_t size = random() % 300; size > 0; --size) bytes.push_back(Signs[random() % Signs.size()]);
    linter.expect_total(bytes);
  }
}

}  // namespace
}  // namespace followup
