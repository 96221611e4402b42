// In-process lint beside a yardstick that touches every byte of the same draft once: what counts is the ratio, and
// the budget for the whole content is 25 µs for 150 words and 50 µs for 300.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "lint/lint.h"
#include "lint/rule_pack.h"
#include "settings/merge.h"
#include "text/fold.h"

namespace followup {
namespace {

std::string draft(const std::string& name) {
  std::ifstream in(std::string(FOLLOWUP_SOURCE_DIR) + "/tests/bench/drafts/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t lint_once(std::string_view text) {
  static const SettingsLayers Layers = make_layers(default_settings(), nullptr);
  static const AcceptingSpeller Speller;
  return lint({text, "draft.eml", {}}, shipped_pack(), Layers, Speller).findings.size();
}

void lint_draft(benchmark::State& state, const char* name) {
  const std::string text = draft(name);
  if (text.empty()) return state.SkipWithError("the draft cannot be read");
  for (auto _ : state) benchmark::DoNotOptimize(lint_once(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

/// The yardstick: one FNV-1a hash over the bytes of the draft.
void hash_draft(benchmark::State& state, const char* name) {
  const std::string text = draft(name);
  if (text.empty()) return state.SkipWithError("the draft cannot be read");
  for (auto _ : state) benchmark::DoNotOptimize(hash_folded(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

/// 10,000 drafts, all different, as a batch run has them.
void lint_many(benchmark::State& state) {
  const std::string text = draft("150-words.eml");
  std::vector<std::string> drafts;
  for (int i = 0; i < 10000; ++i) drafts.push_back(text + "PS: file " + std::to_string(i) + "\n");
  for (auto _ : state) {
    for (const std::string& one : drafts) benchmark::DoNotOptimize(lint_once(one));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * drafts.size()));
}

BENCHMARK_CAPTURE(hash_draft, 150_words, "150-words.eml")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(lint_draft, 150_words, "150-words.eml")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(hash_draft, 300_words, "300-words.eml")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(lint_draft, 300_words, "300-words.eml")->Unit(benchmark::kMicrosecond);
BENCHMARK(lint_many)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace followup

BENCHMARK_MAIN();
