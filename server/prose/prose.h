// A text as a writer sees it: tokens, sentences, paragraphs, and for a body its outline. Lists of words
// (abbreviations, greetings, closes) come from the rule pack as hashes; this layer holds none but the function
// words that can follow an abbreviation at the begin of a sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "prose/tokens.h"
#include "text/span.h"

namespace followup {

/// A set of folded words: their hashes, ascending.
class WordSet {
 public:
  WordSet() = default;
  explicit WordSet(std::span<const WordHash> sorted) : sorted_(sorted) {}
  bool has(WordHash word) const;

 private:
  std::span<const WordHash> sorted_;
};

/// The lists that reading a text needs, from the lexicon classes named beside them.
struct ProseWords {
  WordSet titles;         ///< `title`: "Dr", "Mr", "Prof": never end a sentence
  WordSet abbreviations;  ///< `abbreviation`: "Inc", "Ltd", "etc": may end one
  WordSet greetings;      ///< `greeting`: first words of a greeting line
  WordSet closes;         ///< `close`: first words of a closing line
};

/// Which part of a message a sentence belongs to.
enum class Zone : std::uint8_t { Subject, Greeting, Body, Close, Names };

/// From the end marks: a question mark among them makes a question ("?!"), else an exclamation mark an exclamation.
enum class SentenceType : std::uint8_t { Statement, Question, Exclamation, Open };  ///< Open: no end mark

/// Tokens [first, last) of one sentence. A line end alone ends no sentence; an empty line, a bullet, a list number and
/// a border of the outline do. The greeting and the close are one sentence each, the name block one a line.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Span<Decoded> where;  ///< with its end mark and the closing quotation mark after it
  SentenceType type = SentenceType::Statement;
  Zone zone = Zone::Body;
};

/// Sentences [first, last) of one paragraph.
struct Paragraph {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Span<Decoded> where;
  Zone zone = Zone::Body;
};

/// The parts of a body, by lines. Absent parts are empty optionals. A postscript under the name block is in no part,
/// and its sentences have Zone::Body.
struct Outline {
  std::optional<Span<Decoded>> greeting;  ///< "Hi Dana," with its comma; the rest of the line is body
  std::optional<Span<Decoded>> close;     ///< "Best regards,"
  std::optional<Span<Decoded>> names;     ///< the lines under the close, or last lines that are a name
  Span<Decoded> body;                     ///< what stands between; may be empty
};

struct Prose {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  Outline outline;

  /// Index of the sentence that holds the token.
  std::size_t sentence_of(std::size_t token) const;
  /// From the begin of token `first` to the end of token `last - 1`.
  Span<Decoded> where(std::size_t first, std::size_t last) const;
};

/// Reads the stretches `own` of a body.
Prose read_prose(std::string_view text, const std::vector<Span<Decoded>>& own, const ProseWords& words);
/// Reads a one-line text such as a subject: its sentences have Zone::Subject and it has no outline.
Prose read_line(std::string_view text, const ProseWords& words);

/// Figures of a message's body, greeting and name block left out where it says so.
struct Metrics {
  std::size_t words =
      0;  ///< of the sentences in greeting, body and close: a contraction and a hyphenated word count once
  std::size_t body_words = 0;       ///< of the body alone
  std::size_t sentences = 0;        ///< of the body
  std::size_t paragraphs = 0;       ///< of the body
  std::size_t questions = 0;        ///< sentences of the body that end with a question mark
  double reading_grade = 0;         ///< Flesch–Kincaid grade level of the body; 0 for an empty one
  std::size_t reading_seconds = 0;  ///< at 238 words a minute, rounded up
};

Metrics measure(const Prose& prose, std::string_view text);

}  // namespace followup
