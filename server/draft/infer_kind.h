// Which kind of message a draft is: by what the settings say, else by the evidence that kinds.json names.
#pragma once

#include "draft/draft.h"
#include "draft/draft_tables.h"

namespace followup {

/// The draft's moves and hits must be known. A kind named in the settings that the pack does not know counts as none.
KindJudgement infer_kind(const Draft& draft, const DraftTables& tables);

}  // namespace followup
