#include "lint/plan_draft.h"

#include <algorithm>

namespace followup {

std::optional<DraftPlan> draft_plan(const RulePack& pack, std::string_view kind) {
  const PackTables& tables = pack.tables();
  const auto row = std::find_if(tables.outlines.begin(), tables.outlines.end(),
                                [&](const OutlineRow& one) { return one.kind == kind; });
  if (row == tables.outlines.end()) return std::nullopt;
  const std::vector<std::string_view> names = pack.kind_names();
  const auto place = std::find(names.begin(), names.end(), row->kind);
  return DraftPlan{static_cast<KindId>(place - names.begin()), row->subject, pack.strings(row->paragraphs),
                   tables.sections};
}

}  // namespace followup
