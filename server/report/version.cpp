#include "report/version.h"

namespace followup {

std::string_view program_version() { return FOLLOWUP_VERSION; }

}  // namespace followup
