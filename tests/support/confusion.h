// How often which kind was taken for which.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/labelled_mails.h"

namespace followup {

/// One mail and what was inferred of it.
struct JudgedMail {
  LabelledMail mail;
  std::string kind;
  double confidence = 0;
  bool is_right() const { return kind == mail.kind; }
};

/// Each mail linted without settings.
std::vector<JudgedMail> judge_kinds(const std::vector<LabelledMail>& mails);

class Confusion {
 public:
  explicit Confusion(const std::vector<JudgedMail>& judged);

  std::size_t all() const { return all_; }
  std::size_t right() const { return right_; }
  /// A line for each kind: how many are right, and what the others were taken for; then each mail that is not right.
  std::string text() const { return text_; }

 private:
  std::size_t all_ = 0;
  std::size_t right_ = 0;
  std::string text_;
};

}  // namespace followup
