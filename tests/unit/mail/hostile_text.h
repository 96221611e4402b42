// Short random texts made of the pieces that are hard on a mail reader: line ends, halves of characters, fields,
// blanks.
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace followup::test {

inline constexpr auto HostilePieces = std::to_array<std::string_view>({"\r\n",   "\r",
                                                                       "\n",     "\r\n\r\n",
                                                                       "\n\n",   "\r\n ",
                                                                       "\n\t",   " ",
                                                                       "\t",     "a",
                                                                       "b",      "Dana",
                                                                       ":",      "é",
                                                                       "€",      "😀",
                                                                       "\xC3",   "\xA9",
                                                                       "\xE2",   "\x82",
                                                                       "\xAC",   "\xF0\x9F",
                                                                       "\x98",   "\x80",
                                                                       "\xEF",   "\xBB",
                                                                       "\xBF",   "From ",
                                                                       "X-A: ",  "Subject: Thanks",
                                                                       "Note: ", "Subject: ",
                                                                       "To : b", "From me: you\n",
                                                                       "> ",     "\xEF\xBB\xBF",
                                                                       "--\n",   "\"",
                                                                       "<",      "("});

/// Up to `most` pieces in a row; one in four begins with a header field.
inline std::string hostile_text(std::mt19937& random, std::size_t most) {
  std::string text;
  if (random() % 4 == 0) text = "Subject: Thank you";
  for (std::size_t left = random() % (most + 1); left > 0; --left)
    text += HostilePieces[random() % HostilePieces.size()];
  if (random() % 8 == 0) text += '\0';
  return text;
}

}  // namespace followup::test
