// A parsed JSON value written out again, for what a client gets back as it sent it.
#pragma once

#include "data/json.h"
#include "data/json_writer.h"

namespace followup::lsp {

/// Members keep their order. Numbers with a fraction keep six digits of it.
void write_json(JsonWriter& out, const Json& value);

}  // namespace followup::lsp
