// Emoji with their modifiers and joiners, and emoticons of plain signs. Each function returns where the thing
// that begins at an offset ends, or the offset itself when nothing of the kind begins there.
#pragma once

#include <cstddef>
#include <string_view>

namespace followup {

/// One emoji: skin tones, joined sequences, flags and keycaps are one. A plain sign such as ™ or ✓ is one only when
/// U+FE0F asks for it.
std::size_t emoji_end(std::string_view text, std::size_t at);

/// ":-)", ";P", "<3", "^^", "xD" and their like, standing between blanks, line ends or end marks.
std::size_t emoticon_end(std::string_view text, std::size_t at);

}  // namespace followup
