#include "mail/html_elements.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/words.h"

namespace followup {
namespace {

using Flow = HtmlFlow;

constexpr auto Elements = std::to_array<HtmlElement>({
    {"a"},
    {"address", Flow::Block},
    {"article", Flow::Block},
    {"aside", Flow::Block},
    {"b"},
    {"big"},
    {"blockquote", Flow::Block},
    {"body", Flow::Block},
    {"br", Flow::LineBreak, true},
    {"button"},
    {"caption", Flow::Block},
    {"center", Flow::Block},
    {"code"},
    {"dd", Flow::Block},
    {"div", Flow::Block},
    {"dl", Flow::Paragraph},
    {"dt", Flow::Block},
    {"em"},
    {"figure", Flow::Paragraph},
    {"font"},
    {"footer", Flow::Block},
    {"form", Flow::Block},
    {"h1", Flow::Paragraph},
    {"h2", Flow::Paragraph},
    {"h3", Flow::Paragraph},
    {"h4", Flow::Paragraph},
    {"h5", Flow::Paragraph},
    {"h6", Flow::Paragraph},
    {"head", Flow::Block, false, true},
    {"header", Flow::Block},
    {"hr", Flow::Paragraph, true},
    {"html", Flow::Block},
    {"i"},
    {"iframe", Flow::Inline, false, true, true},
    {"kbd"},
    {"li", Flow::ListItem},
    {"main", Flow::Block},
    {"nav", Flow::Block},
    {"noembed", Flow::Inline, false, true, true},
    {"noframes", Flow::Inline, false, true, true},
    {"object", Flow::Inline, false, true},
    {"ol", Flow::Paragraph},
    {"p", Flow::Paragraph},
    {"pre", Flow::Paragraph, false, false, false, true},
    {"s"},
    {"samp"},
    {"script", Flow::Inline, false, true, true},
    {"section", Flow::Block},
    {"select", Flow::Inline, false, true},
    {"small"},
    {"span"},
    {"strong"},
    {"style", Flow::Inline, false, true, true},
    {"sub"},
    {"sup"},
    {"svg", Flow::Inline, false, true},
    {"table", Flow::Paragraph},
    {"tbody", Flow::Block},
    {"td", Flow::Block},
    {"template", Flow::Inline, false, true},
    {"textarea", Flow::Inline, false, true, true},
    {"tfoot", Flow::Block},
    {"th", Flow::Block},
    {"thead", Flow::Block},
    {"title", Flow::Inline, false, true, true},
    {"tr", Flow::Block},
    {"tt"},
    {"u"},
    {"ul", Flow::Paragraph},
    {"xmp", Flow::Paragraph, false, true, true},
});

/// A class or an id by which mail programs say whose words an element holds.
struct Mark {
  std::string_view name;
  Region region;
};

constexpr auto Marks = std::to_array<Mark>({
    {"gmail_quote", Region::Quoted},
    {"gmail_attr", Region::Quoted},
    {"gmail_extra", Region::Quoted},
    {"moz-cite-prefix", Region::Quoted},
    {"yahoo_quoted", Region::Quoted},
    {"protonmail_quote", Region::Quoted},
    {"tutanota_quote", Region::Quoted},
    {"zmail_extra", Region::Quoted},
    {"OLK_SRC_BODY_SECTION", Region::Quoted},
    {"moz-forward-container", Region::Forwarded},
    {"gmail_signature", Region::Signature},
    {"gmail_signature_prefix", Region::Signature},
    {"moz-signature", Region::Signature},
    {"protonmail_signature_block", Region::Signature},
    {"ms-outlook-mobile-signature", Region::Signature},
    {"Signature", Region::Signature},
    {"x_Signature", Region::Signature},
    {"AppleMailSignature", Region::Signature},
    {"lineBreakAtBeginningOfSignature", Region::Signature},
});

/// What Outlook sets above the mail that it answers or forwards, which then goes on to the end.
constexpr auto RestMarks =
    std::to_array<std::string_view>({"divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container"});

/// A style without blanks, in lower case.
std::string plain_style(std::string_view attributes) {
  std::string plain;
  for (const char c : ascii_lower(attribute_of(attributes, "style"))) {
    if (c != ' ' && c != '\t' && c != '\n') plain.push_back(c);
  }
  return plain;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// Calls `is_wanted` with each class and the id; true as soon as it says so.
template <class IsWanted>
bool any_name(std::string_view attributes, const IsWanted& is_wanted) {
  for (const std::string_view name : split(attribute_of(attributes, "class"), ' ')) {
    if (!name.empty() && is_wanted(name)) return true;
  }
  const std::string_view id = attribute_of(attributes, "id");
  return !id.empty() && is_wanted(id);
}

}  // namespace

const HtmlElement* html_element(std::string_view name) {
  constexpr std::size_t LongestName = 10;
  if (name.size() > LongestName) return nullptr;
  const std::string lower = ascii_lower(name);
  const auto* const found =
      std::lower_bound(Elements.begin(), Elements.end(), lower,
                       [](const HtmlElement& one, const std::string& text) { return one.name < text; });
  return found == Elements.end() || found->name != lower ? nullptr : found;
}

std::size_t html_element_count() { return Elements.size(); }

std::size_t html_element_number(const HtmlElement& element) {
  return static_cast<std::size_t>(&element - Elements.data());
}

bool is_hidden(std::string_view attributes) {
  if (attributes.empty()) return false;
  if (has_attribute(attributes, "hidden")) return true;
  const std::string style = plain_style(attributes);
  return holds(style, "display:none") || holds(style, "visibility:hidden") || holds(style, "mso-hide:all");
}

std::optional<Region> region_of_element(const HtmlElement& element, std::string_view attributes) {
  if (element.name == "code" || element.name == "samp" || element.name == "kbd") return Region::Code;
  if (attributes.empty()) return std::nullopt;
  if (element.name == "blockquote" && ascii_iequals(attribute_of(attributes, "type"), "cite")) return Region::Quoted;
  std::optional<Region> region;
  any_name(attributes, [&](std::string_view name) {
    for (const Mark& mark : Marks) {
      if (name == mark.name) region = mark.region;
    }
    return region.has_value();
  });
  return region;
}

bool begins_quoted_rest(std::string_view attributes) {
  if (attributes.empty()) return false;
  return any_name(attributes, [](std::string_view name) {
    return std::any_of(RestMarks.begin(), RestMarks.end(), [&](std::string_view mark) {
      return name == mark || (name.starts_with("x_") && name.substr(2) == mark);
    });
  });
}

bool is_line_paragraph(std::string_view attributes) {
  if (attributes.empty()) return false;
  if (any_name(attributes, [](std::string_view name) { return name == "MsoNormal" || name == "x_MsoNormal"; }))
    return true;
  const std::string style = plain_style(attributes);
  return holds(style, "margin:0") && !holds(style, "margin:0040") && !holds(style, "margin:0px0px1");
}

}  // namespace followup
