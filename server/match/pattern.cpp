#include "match/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <atomic>

namespace followup {
namespace {

RE2::Options quiet_options() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

bool contains_ignoring_case(std::string_view text, std::string_view literal) {
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (std::none_of(literal.begin(), literal.end(), is_letter)) return text.find(literal) != std::string_view::npos;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const auto same = [&](char a, char b) { return lower(a) == lower(b); };
  return std::search(text.begin(), text.end(), literal.begin(), literal.end(), same) != text.end();
}

}  // namespace

struct PatternSet::Slot {
  explicit Slot(Source from) : source(from) {}
  Slot(Slot&& other) noexcept : source(other.source), compiled(other.compiled.exchange(nullptr)) {}
  ~Slot() { delete compiled.load(); }

  /// Two threads that come first both compile; one result is kept.
  const RE2& regex() const {
    const RE2* known = compiled.load(std::memory_order_acquire);
    if (known != nullptr) return *known;
    auto made = std::make_unique<RE2>(re2::StringPiece(source.regex.data(), source.regex.size()), quiet_options());
    const RE2* expected = nullptr;
    if (!compiled.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel)) return *expected;
    return *made.release();
  }

  Source source;
  mutable std::atomic<const RE2*> compiled{nullptr};
};

PatternSet::PatternSet(std::vector<Source> sources) {
  slots_.reserve(sources.size());
  for (const Source& source : sources) slots_.emplace_back(source);
}

PatternSet::~PatternSet() = default;

std::vector<Span<Decoded>> PatternSet::find(std::size_t index, std::string_view text) const {
  const Slot& slot = slots_[index];
  std::vector<Span<Decoded>> found;
  if (!slot.source.literal.empty() && !contains_ignoring_case(text, slot.source.literal)) return found;
  const RE2& regex = slot.regex();
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece match;
  for (std::size_t from = 0;
       from <= text.size() && regex.Match(whole, from, text.size(), RE2::UNANCHORED, &match, 1);) {
    const auto begin = static_cast<std::size_t>(match.data() - text.data());
    if (!match.empty()) found.push_back({begin, begin + match.size()});
    from = begin + std::max<std::size_t>(match.size(), 1);
  }
  return found;
}

std::string pattern_fault(std::string_view regex) {
  const RE2 compiled(re2::StringPiece(regex.data(), regex.size()), quiet_options());
  return compiled.ok() ? std::string() : compiled.error();
}

}  // namespace followup
