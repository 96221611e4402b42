// Everything the checks may look at, and nothing else: the message, its words and parts, what it says and what kind
// it is. Built once for each lint by build_draft.h and never changed.
#pragma once

#include <bitset>
#include <memory>
#include <string_view>
#include <vector>

#include "draft/draft_tables.h"
#include "mail/message.h"
#include "match/conditions.h"
#include "match/find_phrases.h"
#include "prose/prose.h"
#include "settings/merge.h"
#include "settings/settings.h"
#include "text/calendar.h"

namespace followup {

/// Searches that found something, blurred: searches whose numbers agree modulo 256 share a bit.
class FoundSearches {
 public:
  void add(std::uint32_t search) { bits_.set(search % bits_.size()); }
  bool may_hold(std::uint32_t search) const { return bits_.test(search % bits_.size()); }

 private:
  std::bitset<256> bits_;
};

/// One text of a message with all that was found in it.
struct Passage {
  const SourceText* source = nullptr;  ///< lives in the draft's message
  Prose prose;
  Matches matches;
  std::vector<SearchHit> hits;  ///< of every search of the pack, ascending by search
  FoundSearches found;          ///< their searches, so that a search without hits, as most are, costs nothing

  std::string_view text(Span<Decoded> where) const { return source->text(where); }
  /// The hits of one search.
  std::span<const SearchHit> hits_of(std::uint32_t search) const;
  Span<Decoded> where(const SearchHit& hit) const { return prose.where(hit.first, hit.last); }
};

/// A sentence of the body that performs a move.
struct MoveFound {
  MoveId move = 0;
  Span<Decoded> where;
};

/// A stretch of the body that could stand in no other candidate's mail.
struct Detail {
  Span<Decoded> where;
};

/// Whose words a sentence of the body is made of.
enum class Voice : std::uint8_t {
  Bare,   ///< neither: too short, or of plain words about nothing in particular
  Stock,  ///< any candidate's, to any employer
  Mixed,  ///< a word of its own among them, too little for a detail
  Own,    ///< holds a detail
};

enum class KindSource : std::uint8_t { Inferred, Header, Config, Option };
std::string_view kind_source_name(KindSource source);

struct KindJudgement {
  KindId kind = 0;
  double confidence = 0;  ///< 0 to 1; 1 when it was said
  KindSource source = KindSource::Inferred;
};

struct Draft {
  Message message;
  Passage subject;  ///< of the Subject field; source is null when there is none
  Passage body;
  Passage quoted;  ///< what the body quotes, of which nothing is judged; source is null when it quotes nothing
  Metrics metrics;
  std::vector<MoveFound> moves;  ///< ascending by place
  std::vector<Detail> details;   ///< ascending by place
  std::vector<Voice> voices;     ///< by sentence of the body's prose; Bare outside of Zone::Body
  KindJudgement kind;
  std::shared_ptr<const Settings> settings;
  std::vector<HeaderFault> header_faults;
  Moment now;

  bool has_move(MoveId move) const;
  bool is_template() const;  ///< mode `template`: blanks are legitimate
};

}  // namespace followup
