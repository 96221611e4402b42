#include "lsp/occurrences.h"

#include <algorithm>

#include "mail/address.h"
#include "prose/blanks.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

struct Wanted {
  Naming naming = Naming::Company;
  std::string text;
  std::string person;  ///< whose name it is a part of; empty for things
};

bool contains(Span<Raw> where, std::size_t offset) { return where.begin <= offset && offset <= where.end; }

void add_new(std::vector<std::string>& names, std::string_view name) {
  const std::string_view trimmed = trim(name);
  // A blank in place of a name is a blank, not somebody.
  if (trimmed.empty() || trimmed.find_first_of("[]{}_@") != std::string_view::npos) return;
  if (std::find(names.begin(), names.end(), trimmed) == names.end()) names.emplace_back(trimmed);
}

std::vector<std::string> names_of_people(const Draft& draft, const std::vector<Stretch>& words) {
  std::vector<std::string> names;
  for (const Stretch& stretch : words) {
    if (stretch.type == StretchType::DisplayName) add_new(names, stretch.source->text(stretch.where));
  }
  add_new(names, draft.settings->word(Field::Name));
  for (const std::string& name : draft.settings->list(Field::Interviewers)) add_new(names, name);
  return names;
}

/// "Whitfield, Dana" → "Dana"; "Dr. Dana Whitfield" → nothing, as its first word is a title.
std::string first_name(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma != std::string_view::npos) name = trim(name.substr(comma + 1));
  const std::string_view first = name.substr(0, name.find(' '));
  return first.ends_with('.') ? std::string() : std::string(first);
}

std::string last_name(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma != std::string_view::npos) return std::string(trim(name.substr(0, comma)));
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string_view::npos || name.ends_with('.')) return {};  // "Jr."
  return std::string(name.substr(blank + 1));
}

/// What may be renamed, in the order in which it is tried: a company that holds a first name is a company.
std::vector<Wanted> wanted_things(const Draft& draft, const std::vector<std::string>& people) {
  std::vector<Wanted> wanted;
  const auto add = [&](Naming naming, std::string text, std::string person = {}) {
    if (!text.empty()) wanted.push_back({naming, std::move(text), std::move(person)});
  };
  add(Naming::Company, std::string(trim(draft.settings->word(Field::Company))));
  add(Naming::Position, std::string(trim(draft.settings->word(Field::Position))));
  for (const std::string& name : people) add(Naming::FirstName, first_name(name), name);
  for (const std::string& name : people)
    add(Naming::FullName, name.find(' ') == std::string::npos ? std::string() : name, name);
  for (const std::string& name : people) add(Naming::LastName, last_name(name), name);
  return wanted;
}

/// Drops the places that are part of something else of that name: "Dana" in "Dana Foods".
void drop_places_inside(std::vector<NamePlace>& places, const std::vector<NamePlace>& others) {
  const auto is_inside = [&](const NamePlace& place) {
    return std::any_of(others.begin(), others.end(),
                       [&](const NamePlace& other) { return other.raw != place.raw && other.raw.contains(place.raw); });
  };
  std::erase_if(places, is_inside);
}

std::vector<NamePlace> places_of(const Wanted& thing, const std::vector<Wanted>& all,
                                 const std::vector<Stretch>& words) {
  std::vector<NamePlace> places = find_name(words, thing.text, thing.naming == Naming::Position);
  if (thing.naming == Naming::Company || thing.naming == Naming::Position) return places;
  for (const Wanted& other : all) {
    const bool is_person = other.naming == Naming::FullName;
    const bool is_part = other.naming == Naming::FirstName || other.naming == Naming::LastName;
    // Somebody else may share the first or the last name.
    if (is_part || (is_person && other.person == thing.person)) continue;
    drop_places_inside(places, find_name(words, other.text, other.naming == Naming::Position));
  }
  return places;
}

std::vector<NamePlace> blanks_in(const Stretch& stretch) {
  std::vector<NamePlace> blanks;
  const std::string_view text = stretch.source->utf8().substr(0, stretch.where.end);
  for (std::size_t at = stretch.where.begin; at < text.size(); ++at) {
    const std::size_t end = blank_end(text, at);
    if (end == at) continue;
    blanks.push_back({stretch, {at, end}, stretch.source->raw({at, end}), LetterCase::Same});
    at = end - 1;
  }
  return blanks;
}

std::vector<NamePlace> blanks_in(const std::vector<Stretch>& words) {
  std::vector<NamePlace> blanks;
  for (const Stretch& stretch : words) {
    const std::vector<NamePlace> here = blanks_in(stretch);
    blanks.insert(blanks.end(), here.begin(), here.end());
  }
  return blanks;
}

/// None when none of the places holds the offset.
std::optional<NamedThing> chosen_thing(Wanted thing, std::vector<NamePlace> places, std::size_t offset) {
  const auto found =
      std::find_if(places.begin(), places.end(), [&](const NamePlace& place) { return contains(place.raw, offset); });
  if (found == places.end()) return std::nullopt;
  const auto index = static_cast<std::size_t>(found - places.begin());
  return NamedThing{thing.naming, std::move(thing.text), std::move(places), index};
}

std::optional<NamedThing> blank_at(const std::vector<Stretch>& words, std::size_t offset) {
  std::vector<NamePlace> blanks = blanks_in(words);
  const auto found =
      std::find_if(blanks.begin(), blanks.end(), [&](const NamePlace& one) { return contains(one.raw, offset); });
  if (found == blanks.end()) return std::nullopt;
  const std::string text(found->in.source->text(found->where));
  std::erase_if(blanks, [&](const NamePlace& one) { return one.in.source->text(one.where) != text; });
  return chosen_thing({Naming::Blank, text, {}}, std::move(blanks), offset);
}

}  // namespace

NameParts parts_of_name(std::string_view full_name) {
  if (full_name.find(',') != std::string_view::npos || full_name.find(' ') == std::string_view::npos) return {};
  return {first_name(full_name), last_name(full_name)};
}

std::optional<NamedThing> named_at(const Draft& draft, std::size_t raw_offset) {
  const std::vector<Stretch> words = own_words(draft);
  if (std::optional<NamedThing> blank = blank_at(words, raw_offset)) return blank;
  const std::vector<Wanted> wanted = wanted_things(draft, names_of_people(draft, words));
  for (const Wanted& thing : wanted) {
    if (std::optional<NamedThing> found = chosen_thing(thing, places_of(thing, wanted, words), raw_offset))
      return found;
  }
  return std::nullopt;
}

std::vector<Span<Raw>> places_of_people(const Draft& draft) {
  const std::vector<Stretch> words = own_words(draft);
  std::vector<Span<Raw>> found;
  for (const Wanted& thing : wanted_things(draft, names_of_people(draft, words))) {
    if (thing.naming == Naming::Company || thing.naming == Naming::Position) continue;
    for (const NamePlace& place : find_name(words, thing.text, false)) found.push_back(place.raw);
  }
  // Of places that begin together the longest comes first and the others, which it holds, go.
  std::sort(found.begin(), found.end(),
            [](Span<Raw> a, Span<Raw> b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Span<Raw>> apart;
  for (const Span<Raw> where : found) {
    if (apart.empty() || where.begin >= apart.back().end) apart.push_back(where);
  }
  return apart;
}

std::vector<Span<Raw>> places_of_blanks(const Draft& draft) {
  std::vector<Span<Raw>> places;
  for (const NamePlace& blank : blanks_in(own_words(draft))) places.push_back(blank.raw);
  return places;
}

}  // namespace followup::lsp
