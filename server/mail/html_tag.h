// One tag of an HTML text: its name, its attributes, where it ends (HTML Standard, 13.2.5). What tags mean is
// decided in mail/html.
#pragma once

#include <cstddef>
#include <string_view>

namespace followup {

/// A start or end tag, a comment or a declaration.
struct HtmlTag {
  std::string_view name;  ///< as written; empty for comments and declarations
  std::string_view attributes;
  bool is_end = false;
  std::size_t end = 0;  ///< offset behind the tag; the end of the source when nothing closes it
};

/// What begins with the `<` at `begin`. The tag's end is `begin` when it is no tag but a sign.
HtmlTag html_tag_at(std::string_view source, std::size_t begin);

/// The value of an attribute, without quotes; empty when it has none or is not there.
std::string_view attribute_of(std::string_view attributes, std::string_view name);
bool has_attribute(std::string_view attributes, std::string_view name);

/// A character reference such as `&amp;` or `&#8217;`; length 0 when there is none at `begin`.
struct CharacterReference {
  char32_t value = 0;
  std::size_t length = 0;
};
CharacterReference character_reference_at(std::string_view source, std::size_t begin);

}  // namespace followup
