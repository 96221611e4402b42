#include "support/memory_host.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

namespace followup {
namespace {

using ::testing::ElementsAre;

TEST(MemoryHost, DerivesFoldersFromFiles) {
  MemoryHost host;
  host.files = {{"/mails/a/b.eml", "x"}, {"/mails/c.eml", "y"}};
  EXPECT_TRUE(host.is_folder("a"));
  EXPECT_TRUE(host.is_folder("/"));
  EXPECT_FALSE(host.is_folder("c.eml"));
  EXPECT_TRUE(host.is_file("./a/../c.eml"));
  std::vector<std::string> names;
  const auto listed = host.list(".");
  for (const FolderEntry& entry : std::get<std::vector<FolderEntry>>(listed)) names.push_back(entry.name);
  EXPECT_THAT(names, ElementsAre("a", "c.eml"));
}

TEST(MemoryHost, FailsOnTheCallItIsToldToAndNoOther) {
  MemoryHost host;
  host.files = {{"/mails/a", "x"}};
  host.fail_on_call(2);
  EXPECT_TRUE(std::holds_alternative<std::string>(host.read("a")));
  EXPECT_TRUE(std::holds_alternative<Problem>(host.read("a")));
  EXPECT_TRUE(std::holds_alternative<std::string>(host.read("a")));
  host.fail_on_call(1);
  EXPECT_TRUE(host.replace_file("a", "x", "y").has_value());
  EXPECT_EQ(host.files["/mails/a"], "x");
}

TEST(MemoryHost, ReplacesAndCreatesAsARealHostDoes) {
  MemoryHost host;
  host.files = {{"/mails/a", "x"}};
  EXPECT_TRUE(host.replace_file("a", "other", "y").has_value());
  EXPECT_EQ(host.replace_file("a", "x", "y"), std::nullopt);
  EXPECT_EQ(host.files["/mails/a"], "y");
  EXPECT_TRUE(host.create_file("a", "z").has_value());
  EXPECT_EQ(host.create_file("b", "z"), std::nullopt);
  EXPECT_EQ(host.files["/mails/b"], "z");
}

TEST(MemoryHost, CapturesWhatIsWritten) {
  MemoryHost host;
  EXPECT_TRUE(host.write_output("out"));
  host.write_error("err");
  host.output_closed = true;
  EXPECT_FALSE(host.write_output("more"));
  EXPECT_EQ(host.output, "out");
  EXPECT_EQ(host.errors, "err");
}

}  // namespace
}  // namespace followup
