#include "lint/pack_reader.h"

#include <algorithm>
#include <utility>

#include "text/words.h"

namespace followup {

ObjectReader::ObjectReader(const Json& object, std::string_view what, const PackFile& file, Problems& problems)
    : object_(object), what_(what), file_(file), problems_(problems) {
  if (!object.is(Json::Type::Object)) {
    fault(&object, "expected an object for " + std::string(what) + ", found " + std::string(type_name(object.type)));
  }
}

void ObjectReader::fault(const Json* place, std::string message) {
  problems_.push_back(
      problem_at((place == nullptr ? object_ : *place).place, std::move(message), file_.path, file_.bytes));
}

const Json* ObjectReader::any(std::string_view key) {
  asked_.push_back(key);
  return object_.find(key);
}

const Json* ObjectReader::member(std::string_view key, Json::Type type) {
  const Json* found = any(key);
  if (found == nullptr || found->is(type)) return found;
  fault(found, "“" + std::string(key) + "” of " + std::string(what_) + " must be " + std::string(type_name(type)) +
                   ", found " + std::string(type_name(found->type)));
  return nullptr;
}

std::string_view ObjectReader::text(std::string_view key) {
  const Json* found = member(key, Json::Type::String);
  if (found == nullptr && object_.find(key) == nullptr)
    fault(nullptr, std::string(what_) + " needs “" + std::string(key) + "”");
  if (found != nullptr && found->string.empty()) fault(found, "“" + std::string(key) + "” is empty");
  return found == nullptr ? std::string_view() : std::string_view(found->string);
}

std::string_view ObjectReader::optional_text(std::string_view key) {
  const Json* found = member(key, Json::Type::String);
  return found == nullptr ? std::string_view() : std::string_view(found->string);
}

bool ObjectReader::flag(std::string_view key, bool otherwise) {
  const Json* found = member(key, Json::Type::Boolean);
  return found == nullptr ? otherwise : found->boolean;
}

std::int64_t ObjectReader::number(std::string_view key, std::int64_t otherwise) {
  const Json* found = member(key, Json::Type::Integer);
  return found == nullptr ? otherwise : found->integer;
}

std::vector<const Json*> ObjectReader::list(std::string_view key) {
  const Json* found = any(key);
  if (found == nullptr) return {};
  if (!found->is(Json::Type::Array)) return {found};
  std::vector<const Json*> items;
  for (const Json& item : found->items) items.push_back(&item);
  return items;
}

std::vector<const Json*> ObjectReader::texts(std::string_view key) {
  std::vector<const Json*> items = list(key);
  const auto is_wrong = [&](const Json* item) {
    if (item->is(Json::Type::String)) return false;
    fault(item, "“" + std::string(key) + "” of " + std::string(what_) + " takes strings, found " +
                    std::string(type_name(item->type)));
    return true;
  };
  items.erase(std::remove_if(items.begin(), items.end(), is_wrong), items.end());
  return items;
}

const Json* ObjectReader::object(std::string_view key) { return member(key, Json::Type::Object); }

std::size_t ObjectReader::word(std::string_view key, std::span<const std::string_view> words, std::size_t otherwise) {
  const Json* found = member(key, Json::Type::String);
  if (found == nullptr) return otherwise;
  const auto known = std::find(words.begin(), words.end(), std::string_view(found->string));
  if (known != words.end()) return static_cast<std::size_t>(known - words.begin());
  fault(found, "“" + std::string(key) + "” must be one of " + join(words, ", ") + "; found “" + found->string + "”");
  return otherwise;
}

void ObjectReader::refuse_unknown() {
  for (const Json::Member& one : object_.members) {
    if (std::find(asked_.begin(), asked_.end(), std::string_view(one.key)) != asked_.end()) continue;
    std::string message = "unknown “" + one.key + "” in " + std::string(what_);
    const std::string_view near = nearest(one.key, asked_);
    if (!near.empty()) message += "; did you mean “" + std::string(near) + "”?";
    problems_.push_back(problem_at(one.key_place, std::move(message), file_.path, file_.bytes));
  }
}

}  // namespace followup
