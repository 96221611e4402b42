// Several readers of a message that thanks one person (G11).
#include "draft/greeted_names.h"
#include "draft/name_words.h"
#include "lint/checks.h"

namespace followup::checks {
namespace {

/// True for an address that nobody expects a personal word at, and for the writer's own.
bool is_nobody_else(const ListedAddress& entry, std::string_view own_mailbox) {
  if (ascii_iequals(entry.mailbox, own_mailbox)) return true;
  const std::string_view begin = entry.mailbox.substr(0, entry.mailbox.find_first_of(".-_+"));
  return is_office_word(plain_name(begin));
}

std::size_t people_in(const Header* header, std::string_view own_mailbox) {
  if (header == nullptr) return 0;
  std::size_t people = 0;
  AddressList list(header->value.utf8());
  for (ListedAddress entry; list.next(entry);) people += is_nobody_else(entry, own_mailbox) ? 0 : 1;
  return people;
}

std::string_view own_mailbox(const Message& message) {
  const Header* from = message.header("From");
  ListedAddress entry;
  if (from != nullptr) AddressList(from->value.utf8()).next(entry);
  return entry.mailbox.empty() ? std::string_view(" ") : entry.mailbox;
}

bool add_field(const Message& message, std::string_view field, std::size_t allowed, std::vector<Hit>& hits) {
  const Header* header = message.header(field);
  if (people_in(header, own_mailbox(message)) <= allowed) return false;
  Hit hit;
  hit.in = &header->value;
  hit.where = {0, header->value.utf8().size()};
  hits.push_back(std::move(hit));
  return true;
}

/// "Hi Dana and Priya".
void add_greeting(const Passage& body, std::vector<Hit>& hits) {
  const Greeted greeted = greeted_names(body);
  if (greeted.is_crowd || greeted.people < 2) return;
  Hit hit;
  hit.in = body.source;
  hit.where = cover(greeted.all().front().where, greeted.all().back().where);
  hits.push_back(std::move(hit));
}

}  // namespace

void several_readers(const CheckInput& input, std::vector<Hit>& hits) {
  const Message& message = input.draft.message;
  if (add_field(message, "To", 1, hits)) return;
  const bool has_reader = message.header("To") != nullptr;
  if (!add_field(message, "Cc", has_reader ? 0 : 1, hits)) add_greeting(input.draft.body, hits);
}

}  // namespace followup::checks
