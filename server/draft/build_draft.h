// Message → Draft, the only constructor.
#pragma once

#include <memory>

#include "draft/draft.h"
#include "draft/draft_tables.h"
#include "settings/settings.h"

namespace followup {

/// Reads any message. `tables` must outlive the draft.
std::shared_ptr<const Draft> build_draft(Message message, const DraftTables& tables, const SettingsLayers& layers,
                                         Moment now);

}  // namespace followup
