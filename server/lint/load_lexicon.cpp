#include <algorithm>

#include "lint/pack_files.h"
#include "match/inflect.h"

namespace followup {
namespace {

/// A member of a class while its forms are sorted: its text, and which form it is.
struct Member {
  std::string text;
  std::string_view form;  ///< empty for plain words and phrases
  const Json* said = nullptr;
};

using Forms = std::vector<InflectedForm> (*)(std::string_view);

void add_forms(ObjectReader& reader, std::string_view key, Forms forms, std::vector<Member>& members) {
  for (const Json* entry : reader.texts(key)) {
    for (InflectedForm& form : forms(entry->string))
      members.push_back({std::move(form.text), form_name(form.form), entry});
  }
}

LexiconClass class_of(const std::string& name, const std::vector<Member>& members, std::string_view form,
                      const PackFile& file, PackBuilder& builder) {
  LexiconClass made{name, {}};
  for (const Member& member : members) {
    if (!form.empty() && member.form != form) continue;
    Json place = *member.said;
    place.string = member.text;
    if (std::optional<Phrase> parsed = builder.parse(place, file)) made.members.push_back(std::move(*parsed));
  }
  return made;
}

void read_class(const Json& said, const PackFile& file, const std::vector<std::string>& used, PackBuilder& builder) {
  ObjectReader reader(said, "a class", file, builder.problems());
  const std::string name(reader.text("name"));
  reader.text("about");
  std::vector<Member> members;
  add_forms(reader, "verbs", verb_forms, members);
  add_forms(reader, "nouns", noun_forms, members);
  add_forms(reader, "adjectives", adjective_forms, members);
  for (const std::string_view key : {"words", "phrases"}) {
    for (const Json* entry : reader.texts(key)) members.push_back({entry->string, {}, entry});
  }
  reader.refuse_unknown();
  if (builder.has_class(name)) reader.fault(nullptr, "the class “" + name + "” stands twice");
  if (members.empty()) reader.fault(nullptr, "the class “" + name + "” has no members");
  const PackPlace where{&file, said.place};
  builder.add_class(class_of(name, members, {}, file, builder), where);
  for (const std::string& wanted : used) {
    if (!wanted.starts_with(name + ":")) continue;
    const std::string form = wanted.substr(name.size() + 1);
    LexiconClass made = class_of(wanted, members, form, file, builder);
    if (!made.members.empty())
      builder.add_class(std::move(made), where);  // else the phrase that asks for it is at fault
  }
}

}  // namespace

void read_lexicon(const PackFile& file, const std::vector<std::string>& used, PackBuilder& builder) {
  ObjectReader reader(file.root, "a lexicon", file, builder.problems());
  for (const Json* one : reader.list("classes")) read_class(*one, file, used, builder);
  reader.any("$schema");
  reader.refuse_unknown();
}

}  // namespace followup
