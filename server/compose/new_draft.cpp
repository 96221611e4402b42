#include "compose/new_draft.h"

#include "text/fold.h"
#include "text/words.h"

namespace followup {
namespace {

std::string wording(const DraftPlan& plan, std::string_view part, const KnownFacts& facts) {
  const std::vector<std::string> texts = section_texts(plan.sections, part, plan.kind, facts);
  if (texts.empty()) return {};
  if (part == GreetingPart || part == ClosePart) return texts.front();
  const std::string known = facts.writer_name + facts.company + facts.reader_first_name;
  return texts[known.empty() ? 0 : hash_folded(known) % texts.size()];
}

void add_paragraph(std::string& out, const std::string& text) {
  if (!text.empty()) out += "\n" + text + "\n";
}

}  // namespace

std::string new_draft(const DraftPlan& plan, std::string_view kind_name, const KnownFacts& facts) {
  std::string out;
  if (!plan.subject.empty()) out += "Subject: " + with_facts(plan.subject, facts) + "\n";
  out += "X-Followup-Kind: " + std::string(kind_name) + "\n";
  add_paragraph(out, wording(plan, GreetingPart, facts));
  for (const std::string_view parts : plan.paragraphs) {
    std::string paragraph;
    for (const std::string_view part : split(parts, ' ')) {
      const std::string text = wording(plan, part, facts);
      if (!text.empty()) paragraph += (paragraph.empty() ? "" : " ") + text;
    }
    add_paragraph(out, paragraph);
  }
  add_paragraph(out, wording(plan, ClosePart, facts));
  return out;
}

}  // namespace followup
