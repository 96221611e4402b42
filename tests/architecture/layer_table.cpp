#include "architecture/layer_table.h"

namespace followup::architecture {
namespace {

using Places = std::vector<std::string_view>;

Places operator+(Places left, const Places& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

const Places Shells = {"server/host/", "server/lsp/", "server/cli/", "server/main/", "server/build/"};
const Places Threads = {"server/host/", "server/lsp/", "server/cli/workers", "server/main/", "server/build/"};
const Places Transport = {"server/lsp/transport"};
const Places Nowhere = {};
const Places Anywhere = {"server/"};

}  // namespace

const std::vector<Layer>& layers() {
  static const Places below_draft = {"text", "data", "mail", "prose", "match", "settings"};
  static const Places below_lint = below_draft + Places{"draft", "compose", "spell"};
  static const Places below_shells = below_lint + Places{"lint", "report", "session", "host", "setup"};
  static const std::vector<Layer> table = {
      {"text", {}},
      {"data", {"text"}},
      {"mail", {"text"}},
      {"prose", {"text"}},
      {"match", {"text", "prose"}},
      {"settings", {"text", "data", "mail"}},
      {"spell", {"text", "data"}},
      {"draft", below_draft},
      {"compose", below_draft + Places{"draft"}},
      {"lint", below_lint},
      {"report", below_lint + Places{"lint"}},
      {"session", below_lint + Places{"lint"}},
      {"host", {"text", "data", "mail", "settings", "spell"}},
      {"setup", below_lint + Places{"lint", "host"}},
      {"build", below_lint + Places{"lint", "host"}},
      {"lsp", below_shells},
      {"cli", below_shells},
      {"main", below_shells + Places{"lsp", "cli"}},
  };
  return table;
}

const std::vector<Package>& packages() {
  static const std::vector<Package> table = {
      {"nlohmann/", {"server/data/json.cpp"}},
      {"re2/", {"server/match/"}, true},
      {"hunspell/", {"server/host/"}},
      {"boost/", Transport},
      {"asio", Transport},
      {"CLI/", {"server/cli/arguments.cpp", "server/lsp/arguments.cpp"}},
      {"iconv.h", {"server/mail/", "server/build/"}},
      {"gtest/", Nowhere},
      {"gmock/", Nowhere},
      {"benchmark/", Nowhere},
      {"regex", Nowhere},
      {"iostream", Shells},
      {"fstream", Shells},
      {"filesystem", Shells},
      {"thread", Threads},
      {"mutex", Threads},
      {"shared_mutex", Threads},
      {"condition_variable", Threads},
      {"future", Threads},
      {"arpa/", Shells},
      {"dirent.h", Shells},
      {"fcntl.h", Shells},
      {"netdb.h", Shells},
      {"netinet/", Shells},
      {"poll.h", Shells},
      {"pwd.h", Shells},
      {"signal.h", Shells},
      {"sys/", Shells},
      {"termios.h", Shells},
      {"unistd.h", Shells},
      {"emmintrin.h", Anywhere},
      {"immintrin.h", Anywhere},
  };
  return table;
}

const std::vector<Name>& names() {
  static const std::vector<Name> table = {
      {"std::regex", Nowhere, "slow and recursive; phrases, or RE2 in match"},
      {"std::cout", Shells, "the core does not print"},
      {"std::cerr", Shells, "the core does not print"},
      {"std::clog", Shells, "the core does not print"},
      {"printf", Shells, "the core does not print"},
      {"fprintf", Shells, "the core does not print"},
      {"puts", Shells, "the core does not print"},
      {"fputs", Shells, "the core does not print"},
      {"putchar", Shells, "the core does not print"},
      {"fwrite", Shells, "the core does not print"},
      {"fopen", Shells, "the core opens no files"},
      {"getenv", Shells, "the core reads no environment"},
      {"system_clock::now", Shells, "today is a parameter"},
      {"steady_clock::now", Shells, "today is a parameter"},
  };
  return table;
}

}  // namespace followup::architecture
