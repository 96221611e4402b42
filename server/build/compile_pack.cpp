// compile_pack TABLES.cpp SOURCES.cpp ROOT FILE…: compiles rule files, named relative to ROOT, to constants of the
// program. Faults are printed as compilers print them; nothing is written then.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "build/cpp_writer.h"
#include "lint/load_pack.h"

namespace {

using followup::PackSource;
using followup::Problem;
using followup::Problems;

bool read_file(const std::string& root, const std::string& name, std::vector<PackSource>& sources) {
  std::ifstream in(root + "/" + name, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "compile_pack: cannot read %s\n", name.c_str());
    return false;
  }
  sources.push_back({name, std::string(std::istreambuf_iterator<char>(in), {})});
  return true;
}

bool write_file(const char* path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) std::fprintf(stderr, "compile_pack: cannot write %s\n", path);
  return static_cast<bool>(out);
}

void print(const Problem& problem) {
  std::fprintf(stderr, "%s:%zu:%zu: error: %s\n", problem.path.c_str(), problem.line, problem.column,
               problem.message.c_str());
  if (!problem.source_line.empty()) std::fprintf(stderr, "    %s\n", problem.source_line.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::fprintf(stderr, "usage: compile_pack TABLES.cpp SOURCES.cpp ROOT FILE...\n");
    return 2;
  }
  std::vector<PackSource> sources;
  for (int i = 4; i < argc; ++i) {
    if (!read_file(argv[3], argv[i], sources)) return 2;
  }
  Problems problems;
  const auto storage = followup::load_pack(sources, problems);
  for (const Problem& problem : problems) print(problem);
  if (!problems.empty()) return 1;
  const bool done = write_file(argv[1], followup::tables_source(storage->tables())) &&
                    write_file(argv[2], followup::sources_source(sources));
  return done ? 0 : 2;
}
