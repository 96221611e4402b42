#include "support/pack_source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "lint/shipped_sources.h"
#include "match/inflect.h"

namespace followup {
namespace {

std::vector<Json> items_of(const Json* value) {
  if (value == nullptr) return {};
  return value->is(Json::Type::Array) ? value->items : std::vector<Json>{*value};
}

std::vector<Json> items_of(const Json& object, std::string_view key) { return items_of(object.find(key)); }

Phrase parsed(const std::string& text) {
  Result<Phrase> result = parse_phrase(text);
  if (Phrase* phrase = std::get_if<Phrase>(&result)) return std::move(*phrase);
  ADD_FAILURE() << "“" << text << "” is no phrase";
  return {};
}

/// Adds phrases in the order in which the loader meets them, each text once.
class PhraseCollector {
 public:
  void add_find(const Json* find) {
    if (find == nullptr) return;
    for (const Json& one : items_of(*find, "phrases"))
      add(one.is(Json::Type::Object) ? one.find("text")->string : one.string);
    add_all(*find, "unless");
    for (const Json& frame : items_of(*find, "frames")) {
      add_all(frame, "all");
      add_all(frame, "any");
      add_all(frame, "none");
    }
  }

  std::vector<Phrase> phrases;

 private:
  void add_all(const Json& object, std::string_view key) {
    for (const Json& one : items_of(object, key)) add(one.string);
  }

  void add(const std::string& text) {
    if (seen_.insert(text).second) phrases.push_back(parsed(text));
  }

  std::set<std::string> seen_;
};

std::vector<Phrase> collect_phrases() {
  PhraseCollector collector;
  for (const Json& file : shipped_files_with("moves")) {
    for (const Json& move : items_of(file, "moves")) collector.add_find(move.find("find"));
  }
  for (const Json& file : shipped_files_with("kinds")) {
    for (const Json& sign : items_of(file, "signs")) collector.add_find(sign.find("find"));
  }
  for (const Json& file : shipped_files_with("family")) {
    for (const Json& rule : items_of(file, "rules")) collector.add_find(rule.find("find"));
  }
  return std::move(collector.phrases);
}

/// A class under construction: every member, and those of each form.
struct ClassForms {
  LexiconClass all;
  std::vector<LexiconClass> of_form;
};

void add_form(ClassForms& into, std::string_view form, const std::string& text) {
  into.all.members.push_back(parsed(text));
  const std::string name = into.all.name + ":" + std::string(form);
  auto known =
      std::find_if(into.of_form.begin(), into.of_form.end(), [&](const LexiconClass& one) { return one.name == name; });
  if (known == into.of_form.end()) known = into.of_form.insert(known, LexiconClass{name, {}});
  known->members.push_back(parsed(text));
}

ClassForms read_class(const Json& said) {
  ClassForms made;
  made.all.name = said.find("name")->string;
  for (const Json& one : items_of(said, "verbs")) {
    for (const InflectedForm& form : verb_forms(one.string)) add_form(made, form_name(form.form), form.text);
  }
  for (const Json& one : items_of(said, "nouns")) {
    for (const InflectedForm& form : noun_forms(one.string)) add_form(made, form_name(form.form), form.text);
  }
  for (const Json& one : items_of(said, "adjectives")) {
    for (const InflectedForm& form : adjective_forms(one.string)) add_form(made, form_name(form.form), form.text);
  }
  for (const std::string_view key : {"words", "phrases"}) {
    for (const Json& one : items_of(said, key)) made.all.members.push_back(parsed(one.string));
  }
  return made;
}

void visit_classes(const PieceSequence& pieces, const std::function<void(const std::string&)>& visit) {
  for (const Piece& piece : pieces) {
    if (piece.type == Piece::Type::Class) visit(piece.text);
    for (const PieceSequence& one : piece.choices) visit_classes(one, visit);
  }
}

}  // namespace

std::vector<Json> shipped_files_with(std::string_view key) {
  std::vector<Json> files;
  for (const ShippedSource& source : shipped_sources()) {
    Result<Json> json = parse_json(source.bytes, source.path, JsonOptions{true, 64});
    if (Json* file = std::get_if<Json>(&json); file != nullptr && file->find(key) != nullptr)
      files.push_back(std::move(*file));
  }
  return files;
}

PackText shipped_pack_text() {
  PackText made;
  for (const Json& file : shipped_files_with("classes")) {
    for (const Json& one : items_of(file, "classes")) {
      ClassForms forms = read_class(one);
      made.classes.push_back(std::move(forms.all));
      for (LexiconClass& form : forms.of_form) made.classes.push_back(std::move(form));
    }
  }
  made.phrases = collect_phrases();
  return made;
}

const LexiconClass* class_named(const std::vector<LexiconClass>& classes, std::string_view name) {
  const auto found =
      std::find_if(classes.begin(), classes.end(), [&](const LexiconClass& one) { return one.name == name; });
  return found == classes.end() ? nullptr : &*found;
}

std::vector<LexiconClass> classes_used_by(const Phrase& phrase, const std::vector<LexiconClass>& classes) {
  std::vector<LexiconClass> used;
  std::set<std::string> seen;
  const std::function<void(const std::string&)> need = [&](const std::string& name) {
    const LexiconClass* known = class_named(classes, name);
    if (known == nullptr || !seen.insert(name).second) return;
    used.push_back(*known);
    for (const Phrase& member : known->members) visit_classes(member.pieces, need);
  };
  visit_classes(phrase.pieces, need);
  return used;
}

}  // namespace followup
