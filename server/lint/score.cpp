#include "lint/score.h"

#include <algorithm>
#include <tuple>

#include "lint/pack_tables.h"

namespace followup {
namespace {

struct PointsRow {
  Severity severity;
  int points;
};

/// An error alone brings a draft below the 90 that a sound draft has; hints never decide.
constexpr PointsRow Points[] = {
    {Severity::Error, 15},
    {Severity::Warning, 7},
    {Severity::Information, 3},
    {Severity::Hint, 1},
};

ScorePart& part_of(std::vector<ScorePart>& parts, const Finding& finding) {
  const auto same = [&](const ScorePart& part) { return part.rule == finding.rule->id; };
  const auto found = std::find_if(parts.begin(), parts.end(), same);
  if (found != parts.end()) return *found;
  return parts.emplace_back(ScorePart{finding.rule->id, finding.severity, 0, 0});
}

}  // namespace

int score_points(Severity severity) {
  const auto same = [&](const PointsRow& row) { return row.severity == severity; };
  return std::find_if(std::begin(Points), std::end(Points), same)->points;
}

Score score_of(std::span<const Finding> findings) {
  Score score;
  for (const Finding& finding : findings) {
    ScorePart& part = part_of(score.parts, finding);
    part.severity = std::min(part.severity, finding.severity);
    ++part.count;
    part.points += score_points(finding.severity);
  }
  for (ScorePart& part : score.parts) {
    part.points = std::min(part.points, MostCountedFindings * score_points(part.severity));
    score.points -= part.points;
  }
  score.points = std::max(score.points, 0);
  std::sort(score.parts.begin(), score.parts.end(), [](const ScorePart& a, const ScorePart& b) {
    return std::tuple(-a.points, a.rule) < std::tuple(-b.points, b.rule);
  });
  return score;
}

std::string score_text(const Score& score) {
  std::string text = std::to_string(Score::Full);
  int sum = Score::Full;
  for (const ScorePart& part : score.parts) {
    text.append(" − ").append(std::to_string(part.points)).append(" ");
    text += part.count == 1 ? std::string(part.rule)
                            : "(" + std::to_string(part.count) + " × " + std::string(part.rule) + ")";
    sum -= part.points;
  }
  if (score.parts.empty()) return text;
  text.append(" = ").append(std::to_string(sum));
  return sum < 0 ? text + ", at least 0" : text;
}

}  // namespace followup
