// Message → Draft, the only constructor.
#pragma once

#include <memory>

#include "draft/draft.h"
#include "draft/draft_tables.h"
#include "settings/settings.h"

namespace followup {

/// Reads any message. `tables` must outlive the draft. `before`, unless null, is the draft of an earlier version of the
/// text: what stands in both is not searched again.
std::shared_ptr<const Draft> build_draft(Message message, const DraftTables& tables, const SettingsLayers& layers,
                                         Moment now, const Draft* before = nullptr);

}  // namespace followup
