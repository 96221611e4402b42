// Colours of what is printed for people. It knows no terminal: whoever calls says whether colours are wanted.
#pragma once

#include <string>
#include <string_view>

#include "lint/finding.h"

namespace followup {

/// What a piece of text is, which decides how it looks.
enum class Look { Plain, Strong, Faint, Error, Warning, Information, Hint, Old, New, Frame };

/// The look of a severity's name and underline.
Look look_of(Severity severity);

/// Paints text, or leaves it as it is.
class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}

  std::string operator()(Look look, std::string_view text) const;
  /// Appends instead of returning.
  void add(std::string& out, Look look, std::string_view text) const;

 private:
  bool color_;
};

}  // namespace followup
