#include "architecture/include_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace followup::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(LayerOf, IsTheFolderBelowServer) {
  EXPECT_EQ(layer_of("server/text/span.h"), "text");
  EXPECT_EQ(layer_of("server/lint/checks/length.cpp"), "lint");
  EXPECT_EQ(layer_of("server/stray.cpp"), "");
  EXPECT_EQ(layer_of("tests/text/span.h"), "");
}

TEST(WrongDirections, AcceptsTheOwnLayerAndLowerOnes) {
  const SourceFile file{"server/prose/tokens.cpp", "#include \"prose/tokens.h\"\n\n#include \"text/span.h\"\n"};
  EXPECT_THAT(wrong_directions(file, layers()), IsEmpty());
}

TEST(WrongDirections, NamesFileLineAndBothLayersOfAnIncludeUpwards) {
  const SourceFile file{"server/text/span.h", "#pragma once\n\n#  include \"lint/lint.h\"\n"};
  EXPECT_THAT(wrong_directions(file, layers()),
              ElementsAre(Violation{"server/text/span.h", 3, "text may not include lint"}));
}

TEST(WrongDirections, KeepsTheShellsApart) {
  const SourceFile lsp{"server/lsp/server.cpp", "#include \"cli/arguments.h\"\n"};
  const SourceFile cli{"server/cli/arguments.cpp", "#include \"lsp/server.h\"\n"};
  EXPECT_THAT(wrong_directions(lsp, layers()), ElementsAre(Violation{lsp.path, 1, "lsp may not include cli"}));
  EXPECT_THAT(wrong_directions(cli, layers()), ElementsAre(Violation{cli.path, 1, "cli may not include lsp"}));
}

TEST(WrongDirections, RefusesPathsThatDoNotBeginWithALayer) {
  const SourceFile file{"server/mail/mime.cpp", "#include \"mime.h\"\n#include \"../text/span.h\"\n"};
  EXPECT_THAT(wrong_directions(file, layers()),
              ElementsAre(Violation{file.path, 1, "\"mime.h\" does not begin with a layer"},
                          Violation{file.path, 2, "\"../text/span.h\" does not begin with a layer"}));
}

TEST(WrongDirections, RefusesAFileInNoLayer) {
  EXPECT_THAT(wrong_directions({"server/util/strings.h", ""}, layers()),
              ElementsAre(Violation{"server/util/strings.h", 1, "stands in no layer"}));
  EXPECT_THAT(wrong_directions({"server/stray.h", ""}, layers()),
              ElementsAre(Violation{"server/stray.h", 1, "stands in no layer"}));
}

TEST(WrongDirections, ReadsNoIncludesFromCommentsAndStrings) {
  const SourceFile file{"server/text/span.h",
                        "// \n/*\n#include \"lint/lint.h\"\n*/\nconst char* s = R\"(\n#include \"cli/x.h\"\n)\";\n"};
  EXPECT_THAT(wrong_directions(file, layers()), IsEmpty());
}

TEST(MisplacedPackages, GrantsEachPackageToItsPlaceAlone) {
  EXPECT_THAT(misplaced_packages({"server/data/json.cpp", "#include <nlohmann/json.hpp>\n"}, packages()), IsEmpty());
  EXPECT_THAT(misplaced_packages({"server/match/pattern.cpp", "#include <re2/re2.h>\n"}, packages()), IsEmpty());
  EXPECT_THAT(misplaced_packages({"server/lsp/transport_stdio.cpp", "#include <boost/asio.hpp>\n"}, packages()),
              IsEmpty());
  EXPECT_THAT(misplaced_packages({"server/lint/lint.cpp", "#include <vector>\n#include <re2/re2.h>\n"}, packages()),
              ElementsAre(Violation{"server/lint/lint.cpp", 2, "<re2/re2.h> may be included only in server/match/"}));
  EXPECT_THAT(misplaced_packages({"server/data/json.h", "#include <nlohmann/json.hpp>\n"}, packages()),
              ElementsAre(Violation{"server/data/json.h", 1,
                                    "<nlohmann/json.hpp> may be included only in server/data/json.cpp"}));
}

TEST(MisplacedPackages, KeepsStreamsFilesAndThreadsOutOfTheCore) {
  for (std::string_view header : {"iostream", "fstream", "thread", "mutex", "unistd.h", "sys/stat.h", "regex"}) {
    const std::string text = "#include <" + std::string(header) + ">\n";
    EXPECT_EQ(misplaced_packages({"server/lint/lint.cpp", text}, packages()).size(), 1u) << header;
  }
  EXPECT_THAT(misplaced_packages({"server/host/real_host.cpp", "#include <fstream>\n#include <mutex>\n"}, packages()),
              IsEmpty());
}

TEST(MisplacedPackages, LetsOnlyTheWorkersOfTheCommandLineStartThreads) {
  EXPECT_THAT(misplaced_packages({"server/cli/workers.cpp", "#include <thread>\n"}, packages()), IsEmpty());
  EXPECT_EQ(misplaced_packages({"server/cli/arguments.cpp", "#include <thread>\n"}, packages()).size(), 1u);
}

TEST(MisplacedPackages, RefusesAPackageThatNoTableKnows) {
  EXPECT_THAT(misplaced_packages({"server/text/utf8.cpp", "#include <unicode/uchar.h>\n"}, packages()),
              ElementsAre(Violation{"server/text/utf8.cpp", 1, "<unicode/uchar.h> is in no table"}));
}

TEST(SharedPackages, NamesTheSecondFile) {
  const SourceFile first{"server/match/pattern.cpp", "#include <re2/re2.h>\n"};
  const SourceFile second{"server/match/phrase.cpp", "\n#include <re2/set.h>\n"};
  EXPECT_THAT(shared_packages({first}, packages()), IsEmpty());
  EXPECT_THAT(shared_packages({first, second}, packages()),
              ElementsAre(Violation{second.path, 2, "re2/ is for one file: server/match/pattern.cpp"}));
}

TEST(MisplacedNames, FindsPrintingInTheCore) {
  const SourceFile file{"server/lint/lint.cpp", "void f() {\n  printf(\"x\");\n}\n"};
  EXPECT_THAT(misplaced_names(file, {{"printf", {"server/host/"}, "the core does not print"}}),
              ElementsAre(Violation{file.path, 2, "printf only in server/host/: the core does not print"}));
}

TEST(MisplacedNames, LeavesOtherNamesCommentsAndStringsAlone) {
  const SourceFile file{"server/lint/lint.cpp", "// printf\nint n = snprintf(b, 1, \"printf\");\n"};
  EXPECT_THAT(misplaced_names(file, names()), IsEmpty());
}

TEST(MisplacedNames, FindsStandardRegularExpressionsEverywhere) {
  EXPECT_EQ(misplaced_names({"server/host/walk.cpp", "std::regex r;\n"}, names()).size(), 1u);
  EXPECT_EQ(misplaced_names({"tests/unit/a_test.cpp", "std::regex r;\n"}, names()).size(), 1u);
}

}  // namespace
}  // namespace followup::architecture
