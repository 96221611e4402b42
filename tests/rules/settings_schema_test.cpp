// docs/settings.schema.json, which editors read, is what `followup-lint config --schema` prints.
#include <gtest/gtest.h>

#include "lint/rule_pack.h"
#include "settings/read_settings.h"
#include "support/golden.h"

namespace followup {
namespace {

TEST(SettingsSchema, IsTheOneInTheDocs) {
  const auto pack = shipped_pack();
  const std::vector<std::string_view> rules = pack->rule_names();
  const std::vector<std::string_view> kinds = pack->kind_names();
  EXPECT_TRUE(matches_golden(settings_schema({rules, kinds}), FOLLOWUP_DOCS_DIR "/settings.schema.json"));
}

}  // namespace
}  // namespace followup
