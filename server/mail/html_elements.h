// What the elements of HTML mean to a reader of mail: how they break lines, what they hide, whose words they hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "mail/html_tag.h"
#include "mail/region.h"

namespace followup {

/// How an element stands in the text around it.
enum class HtmlFlow : std::uint8_t { Inline, LineBreak, Block, Paragraph, ListItem };

/// An element that means something here.
struct HtmlElement {
  std::string_view name;
  HtmlFlow flow = HtmlFlow::Inline;
  bool is_void = false;       ///< has no end tag
  bool hides = false;         ///< nobody reads what it holds
  bool is_raw = false;        ///< holds no tags but its own end tag
  bool keeps_blanks = false;  ///< `pre`
};

/// The row of an element and its number, from 1; null for one that says nothing.
const HtmlElement* html_element(std::string_view name);
std::size_t html_element_count();
std::size_t html_element_number(const HtmlElement& element);

/// True when the attributes keep what the element holds from being shown.
bool is_hidden(std::string_view attributes);
/// Whose words the element holds, as mail programs mark them.
std::optional<Region> region_of_element(const HtmlElement& element, std::string_view attributes);
/// True when the element stands above a quoted mail that goes on to the end.
bool begins_quoted_rest(std::string_view attributes);
/// True for a paragraph that mail programs set without a distance, one for each line.
bool is_line_paragraph(std::string_view attributes);

}  // namespace followup
