// Which kind of message a draft is: by what the settings say, else by the evidence that kinds.json names. Weights of
// the signs that show are added up for each kind; what a kind has before the others is how sure one can be of it.
#pragma once

#include <vector>

#include "draft/draft.h"
#include "draft/draft_tables.h"

namespace followup {

/// The draft's moves and hits must be known. A kind named in the settings that the pack does not know counts as none.
/// When no kind has at least half of the confidence, the draft is of the kind that shows none.
KindJudgement infer_kind(const Draft& draft, const DraftTables& tables);

/// The evidence for and against a kind that shows in the draft, the weightiest first.
std::vector<const EvidenceRow*> kind_reasons(KindId kind, const Draft& draft, const DraftTables& tables);

}  // namespace followup
