// What in a body could stand in no other candidate's mail: topics, projects, products, figures, what a person said. Not
// the bare position, company, date or name, and none of the words that all such mails are made of.
#pragma once

#include "draft/draft.h"
#include "draft/draft_tables.h"

namespace followup {

/// Fills `details` and `voices`. The draft's message, body, subject and settings must be read.
void find_details(Draft& draft, const DraftTables& tables);

/// True when nothing in the body is a detail or could be one: no blank that wants one, no sentence of mixed voice.
bool is_without_detail(const Draft& draft, const DraftTables& tables);

/// True when a blank such as "[topic of the conversation]" wants a detail, and no name, date or position.
bool asks_for_detail(std::string_view blank, const DraftTables& tables);

}  // namespace followup
