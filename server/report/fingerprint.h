// What makes a finding the same finding in the next run: its rule and its words, not its line. Baselines and the
// services that compare two reports stand on it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace followup {

/// FNV-1a, 64 bits, over parts that are kept apart. Not for secrets.
class Hash {
 public:
  Hash& add(std::string_view part);
  std::uint64_t value() const { return value_; }
  /// 16 hexadecimal digits.
  std::string hex() const;

 private:
  std::uint64_t value_ = 14695981039346656037ULL;
};

/// One fingerprint for each finding of the file, in their order: it stays when lines move, blanks change or other
/// findings come and go; equal words under one rule are told apart by their number. It holds no word of the draft and
/// does not depend on the path.
std::vector<std::string> fingerprints(const FileReport& file);

}  // namespace followup
