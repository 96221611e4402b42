#include "text/glob.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace followup {
namespace {

enum class Part {
  Character,   // itself
  OneOf,       // a class in brackets
  AnyOne,      // ?
  AnyInName,   // *
  AnyInPath,   // **
  AnyFolders,  // **/ at the begin of a name
  Open,        // {
  Comma,       // between alternatives
  Close        // }
};

/// One piece of a glob. The pieces are the states of an automaton: to be at a piece is to have matched all before it.
struct Piece {
  Part part = Part::Character;
  char32_t value = 0;
  std::string_view members{};  ///< of a class, without its brackets
  std::size_t next = 0;        ///< of `{` and `,`: the comma or brace that ends this alternative
  std::size_t close = 0;       ///< of `,`: the brace that ends the group
};

using Pieces = std::vector<Piece>;

/// True when the class holds `value`. A range is `a-z`, a `!` or `^` in front turns the class around.
bool class_holds(std::string_view members, char32_t value) {
  const bool turned = members.front() == '!' || members.front() == '^';
  if (turned) members.remove_prefix(1);
  bool found = false;
  while (!members.empty()) {
    const CodePoint first = code_point_at(members, 0);
    members.remove_prefix(first.length);
    char32_t last = first.value;
    if (members.size() > 1 && members.front() == '-') {
      const CodePoint end = code_point_at(members, 1);
      last = end.value;
      members.remove_prefix(1 + end.length);
    }
    found = found || (first.value <= value && value <= last);
  }
  return found != turned;
}

/// Cuts a glob into pieces. What opens and is never closed stands for itself.
class Reader {
 public:
  explicit Reader(std::string_view glob) : glob_(glob) {}

  Pieces read() {
    while (offset_ < glob_.size()) read_piece();
    pair_braces();
    return std::move(pieces_);
  }

 private:
  void read_piece() {
    switch (glob_[offset_]) {
      case '*':
        return read_stars();
      case '[':
        return read_class();
      case '?':
        return add(Part::AnyOne);
      case '{':
        return add(Part::Open);
      case '}':
        return add(Part::Close);
      case ',':
        return add(Part::Comma);
      case '\\':
        if (offset_ + 1 < glob_.size()) ++offset_;
        return read_character();
      default:
        return read_character();
    }
  }

  void add(Part part) {
    pieces_.push_back({part, static_cast<unsigned char>(glob_[offset_])});
    ++offset_;
  }

  void read_character() {
    const CodePoint point = code_point_at(glob_, offset_);
    pieces_.push_back({Part::Character, point.value});
    offset_ += point.length;
  }

  void read_stars() {
    const std::size_t end = std::min(glob_.find_first_not_of('*', offset_), glob_.size());
    const bool begins_name = pieces_.empty() || pieces_.back().part == Part::Open ||
                             pieces_.back().part == Part::Comma || pieces_.back().value == U'/';
    const std::size_t count = end - offset_;
    offset_ = end;
    if (count == 1) return pieces_.push_back({Part::AnyInName});
    const bool ends_name = end < glob_.size() && glob_[end] == '/';
    if (!begins_name || !ends_name) return pieces_.push_back({Part::AnyInPath});
    pieces_.push_back({Part::AnyFolders});
    ++offset_;
  }

  void read_class() {
    std::size_t first_member = offset_ + 1;
    if (first_member < glob_.size() && (glob_[first_member] == '!' || glob_[first_member] == '^')) ++first_member;
    // A bracket right at the begin is a member.
    const std::size_t end = glob_.find(']', std::min(first_member + 1, glob_.size()));
    if (end == std::string_view::npos) return read_character();
    pieces_.push_back({Part::OneOf, 0, glob_.substr(offset_ + 1, end - offset_ - 1)});
    offset_ = end + 1;
  }

  /// Links the alternatives of each group; braces without partner and commas outside become characters.
  void pair_braces() {
    std::vector<std::vector<std::size_t>> groups;
    std::vector<std::size_t> stray;
    for (std::size_t index = 0; index < pieces_.size(); ++index) {
      const Part part = pieces_[index].part;
      if (part == Part::Open) groups.push_back({index});
      if (part == Part::Comma) (groups.empty() ? stray : groups.back()).push_back(index);
      if (part != Part::Close) continue;
      if (groups.empty()) {
        stray.push_back(index);
        continue;
      }
      link(groups.back(), index);
      groups.pop_back();
    }
    for (const auto& group : groups) stray.insert(stray.end(), group.begin(), group.end());
    for (const std::size_t index : stray) pieces_[index].part = Part::Character;
  }

  void link(const std::vector<std::size_t>& group, std::size_t close) {
    for (std::size_t index = 0; index < group.size(); ++index) {
      pieces_[group[index]].next = index + 1 < group.size() ? group[index + 1] : close;
      pieces_[group[index]].close = close;
    }
  }

  std::string_view glob_;
  std::size_t offset_ = 0;
  Pieces pieces_;
};

/// Walks a path through the pieces, all ways at once, so that the time is at most the product of both lengths.
class Walk {
 public:
  explicit Walk(const Pieces& pieces) : pieces_(pieces), entered_(pieces.size() + 1, 0) {}

  bool matches(std::string_view path) {
    enter(0);
    settle(true);
    for (std::size_t offset = 0; offset < path.size() && !states_.empty();) {
      const CodePoint point = code_point_at(path, offset);
      step(point.value);
      offset += point.length;
    }
    return std::find(states_.begin(), states_.end(), pieces_.size()) != states_.end();
  }

 private:
  void enter(std::size_t state) {
    if (entered_[state] == round_) return;
    entered_[state] = round_;
    states_.push_back(state);
  }

  void enter_if(bool condition, std::size_t state) {
    if (condition) enter(state);
  }

  /// Enters every state that can be reached without a character; the list grows while it is walked.
  void settle(bool at_name_begin) {
    for (std::size_t index = 0; index < states_.size(); ++index) {
      const std::size_t state = states_[index];
      if (state < pieces_.size()) pass(state, at_name_begin);
    }
  }

  void pass(std::size_t state, bool at_name_begin) {
    const Piece& piece = pieces_[state];
    switch (piece.part) {
      case Part::AnyInName:
      case Part::AnyInPath:
      case Part::Close:
        return enter(state + 1);
      case Part::AnyFolders:
        return enter_if(at_name_begin, state + 1);
      case Part::Comma:
        return enter(piece.close);
      case Part::Open: {
        enter(state + 1);
        for (std::size_t next = piece.next; pieces_[next].part == Part::Comma; next = pieces_[next].next) {
          enter(next + 1);
        }
        return;
      }
      default:
        return;
    }
  }

  void step(char32_t value) {
    std::swap(states_, before_);
    states_.clear();
    ++round_;
    for (const std::size_t state : before_) {
      if (state < pieces_.size()) take(state, value);
    }
    settle(value == U'/');
  }

  void take(std::size_t state, char32_t value) {
    const Piece& piece = pieces_[state];
    const bool in_name = value != U'/';
    switch (piece.part) {
      case Part::Character:
        return enter_if(value == piece.value, state + 1);
      case Part::OneOf:
        return enter_if(in_name && class_holds(piece.members, value), state + 1);
      case Part::AnyOne:
        return enter_if(in_name, state + 1);
      case Part::AnyInName:
        return enter_if(in_name, state);
      case Part::AnyInPath:
      case Part::AnyFolders:
        return enter(state);
      default:
        return;
    }
  }

  const Pieces& pieces_;
  std::vector<std::size_t> states_;
  std::vector<std::size_t> before_;
  std::vector<std::size_t> entered_;
  std::size_t round_ = 1;
};

bool names_folders(const Pieces& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.part == Part::AnyFolders || (piece.part == Part::Character && piece.value == U'/');
  });
}

/// A glob that ends in `/` stands for all that lies in that folder, wherever the folder lies if no other `/` says so.
std::string with_contents(std::string_view glob, bool from_root) {
  std::string result(glob);
  if (glob.empty() || glob.back() != '/') return result;
  result += "**";
  const bool lies_anywhere = !from_root && glob.find('/') + 1 == glob.size();
  return lies_anywhere ? "**/" + result : result;
}

}  // namespace

bool glob_matches(std::string_view glob, std::string_view path) {
  const bool from_root = !glob.empty() && glob.front() == '/';
  if (from_root) glob.remove_prefix(1);
  const std::string spelled_out = with_contents(glob, from_root);
  const Pieces pieces = Reader(spelled_out).read();
  if (!from_root && !names_folders(pieces)) path.remove_prefix(path.rfind('/') + 1);
  return Walk(pieces).matches(path);
}

}  // namespace followup
