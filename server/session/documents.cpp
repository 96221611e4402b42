#include "session/documents.h"

#include <utility>

namespace followup {

OpenDocument& Documents::open(OpenDocument document) {
  std::string uri = document.uri;
  return by_uri_.insert_or_assign(std::move(uri), std::move(document)).first->second;
}

void Documents::close(std::string_view uri) {
  const auto found = by_uri_.find(uri);
  if (found != by_uri_.end()) by_uri_.erase(found);
}

OpenDocument* Documents::find(std::string_view uri) {
  const auto found = by_uri_.find(uri);
  return found == by_uri_.end() ? nullptr : &found->second;
}

}  // namespace followup
