#include "mail/offset_map.h"

#include <algorithm>

namespace followup {
namespace {

/// Base64: three bytes share four letters, so the source of neighbours overlaps (RFC 4648, section 4).
constexpr bool is_shared(std::uint32_t out_step, std::uint32_t in_step) { return out_step == 3 && in_step == 4; }

}  // namespace

void OffsetMap::add(std::size_t out, std::size_t in, std::uint32_t out_step, std::uint32_t in_step) {
  const bool continues = !runs_.empty() && runs_.back().out_step == out_step && runs_.back().in_step == in_step &&
                         (out - runs_.back().out) % out_step == 0 && end_of(out) == in;
  if (!continues) runs_.push_back({out, in, out_step, in_step});
}

const OffsetMap::Run& OffsetMap::run_of(std::size_t out) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), out,
                                      [](std::size_t offset, const Run& run) { return offset < run.out; });
  return *(after - 1);
}

std::size_t OffsetMap::begin_of(std::size_t out, std::size_t size) const {
  if (runs_.empty()) return 0;
  if (out >= size) return end_of(size);
  const Run& run = run_of(out);
  const std::size_t steps = (out - run.out) / run.out_step;
  const std::size_t inside = is_shared(run.out_step, run.in_step) ? (out - run.out) % run.out_step : 0;
  return run.in + steps * run.in_step + inside;
}

std::size_t OffsetMap::end_of(std::size_t out) const {
  if (runs_.empty()) return 0;
  if (out == 0) return runs_.front().in;
  const Run& run = run_of(out - 1);
  if (is_shared(run.out_step, run.in_step)) {
    const std::size_t last = out - 1 - run.out;
    return run.in + last / run.out_step * run.in_step + last % run.out_step + 2;
  }
  const std::size_t steps = (out - run.out + run.out_step - 1) / run.out_step;
  return run.in + steps * run.in_step;
}

std::size_t OffsetMap::out_at(std::size_t in, std::size_t size) const {
  std::size_t low = 0;
  std::size_t high = size;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (end_of(middle + 1) > in) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace followup
