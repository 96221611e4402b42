#include <vector>

#include "lint/load_pack.h"
#include "lint/rule_pack.h"
#include "lint/shipped_sources.h"
#include "lint/shipped_tables.h"

namespace followup {

std::shared_ptr<const RulePack> shipped_pack() {
  static const std::shared_ptr<const RulePack> Pack = std::make_shared<RulePack>(shipped_tables(), nullptr);
  return Pack;
}

std::shared_ptr<const RulePack> extend_shipped_pack(std::span<const PackSource> added, Problems& problems) {
  std::vector<PackSource> sources;
  for (const ShippedSource& source : shipped_sources())
    sources.push_back({std::string(source.path), std::string(source.bytes)});
  sources.insert(sources.end(), added.begin(), added.end());
  const std::size_t before = problems.size();
  std::shared_ptr<const PackStorage> storage = load_pack(sources, problems);
  if (problems.size() > before) return nullptr;
  const PackTables tables = storage->tables();
  return std::make_shared<RulePack>(tables, std::move(storage));
}

}  // namespace followup
