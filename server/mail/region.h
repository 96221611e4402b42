// Whose words a stretch of a body is.
#pragma once

namespace followup {

/// Whose words a stretch of the body is, or what else it is. Only `Own` is judged.
enum class Region { Own, Quoted, Forwarded, Signature, Code };

}  // namespace followup
