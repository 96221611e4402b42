#include "report/html_report.h"

#include <algorithm>
#include <map>

#include "draft/draft.h"
#include "lint/explain.h"
#include "lint/score.h"
#include "report/layout.h"
#include "report/one_edit.h"
#include "report/places.h"
#include "report/xml_report.h"

namespace followup {
namespace {

std::string draft_name(std::string_view path, std::size_t message) {
  std::string name(path);
  if (message > 0) name += ", message " + std::to_string(message);
  return name;
}

/// The id of a draft's section: letters and digits of its name, and no two alike.
std::string anchor(std::string_view name) {
  std::string id = "d";
  for (const char c : name) {
    constexpr std::string_view Digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_plain) {
      id += c;
    } else {
      id += {'_', Digits[byte >> 4U], Digits[byte & 15U]};
    }
  }
  return id;
}

std::string cell(std::size_t number) { return "<td class=\"n\">" + std::to_string(number) + "</td>"; }

/// A bar of `part` in `whole`, with its value in words behind it.
std::string bar(std::string_view name, std::size_t part, std::size_t whole, std::string_view value) {
  const std::size_t percent = whole == 0 ? 0 : std::min<std::size_t>(100, part * 100 / whole);
  return "<dt>" + std::string(name) +
         "</dt><dd aria-hidden=\"true\"><div class=\"track\"><div class=\"fill\" style=\"width:" +
         std::to_string(percent) + "%\"></div></div></dd><dd>" + std::string(value) + "</dd>\n";
}

std::string category_chart(const Summary& summary) {
  std::map<std::string_view, std::size_t> counts;
  for (const DraftLine& draft : summary.drafts) {
    for (const auto& [category, count] : draft.categories) counts[category] += count;
  }
  std::vector<std::pair<std::string_view, std::size_t>> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out =
      "<section class=\"card\" aria-labelledby=\"by-category\"><h2 id=\"by-category\">Findings by category</h2>\n";
  if (rows.empty()) return out + "<p class=\"clean\">Nothing was found.</p></section>\n";
  out += "<dl class=\"bars\">\n";
  for (const auto& [category, count] : rows) out += bar(category, count, rows.front().second, std::to_string(count));
  return out + "</dl></section>\n";
}

std::string length_chart(const Summary& summary) {
  std::string out =
      "<section class=\"card\" aria-labelledby=\"by-length\"><h2 id=\"by-length\">Length in words</h2>\n<dl "
      "class=\"bars\">\n";
  std::size_t most = 1;
  for (const DraftLine& draft : summary.drafts) most = std::max({most, draft.words, draft.most_words});
  for (const DraftLine& draft : summary.drafts) {
    const std::string limit = draft.most_words == 0 ? "" : " of at most " + std::to_string(draft.most_words);
    const std::string name = markup_escaped(draft_name(draft.path, draft.message));
    const bool is_over = draft.most_words > 0 && draft.words > draft.most_words;
    out += "<dt>" + name + "</dt><dd aria-hidden=\"true\"><div class=\"track\"><div class=\"fill" +
           (is_over ? " over" : "") + "\" style=\"width:" + std::to_string(draft.words * 100 / most) + "%\"></div>";
    if (draft.most_words > 0)
      out += "<div class=\"limit\" style=\"left:" + std::to_string(draft.most_words * 100 / most) + "%\"></div>";
    out += "</div></dd><dd>" + std::to_string(draft.words) + limit + "</dd>\n";
  }
  return out + "</dl></section>\n";
}

std::string overview(const Summary& summary) {
  std::string out =
      "<section class=\"card\" aria-labelledby=\"overview\"><h2 id=\"overview\">Drafts</h2><div class=\"scroll\" "
      "tabindex=\"0\" "
      "role=\"region\" aria-label=\"Table of drafts\"><table><thead><tr><th scope=\"col\">Draft</th><th "
      "scope=\"col\">Kind</th>"
      "<th scope=\"col\" class=\"n\">Score</th><th scope=\"col\" class=\"n\">Words</th><th scope=\"col\" "
      "class=\"n\">Errors</th>"
      "<th scope=\"col\" class=\"n\">Warnings</th><th scope=\"col\" class=\"n\">Information</th><th scope=\"col\" "
      "class=\"n\">Hints</th>"
      "</tr></thead><tbody>\n";
  for (const DraftLine& draft : summary.drafts) {
    const std::string name = draft_name(draft.path, draft.message);
    out += "<tr><th scope=\"row\"><a href=\"#" + anchor(name) + "\">" + markup_escaped(name) + "</a></th><td>" +
           markup_escaped(draft.kind) + (draft.is_template ? " (template)" : "") + "</td>" +
           cell(static_cast<std::size_t>(draft.score)) + cell(draft.words);
    for (const std::size_t count : draft.findings) out += cell(count);
    out += "</tr>\n";
  }
  return out + "</tbody></table></div></section>\n";
}

std::string totals(const Summary& summary) {
  const auto total = [](std::size_t count, std::string_view name) {
    return "<li><b>" + std::to_string(count) + "</b> " + std::string(name) + "</li>";
  };
  return "<ul class=\"totals\">" + total(summary.files, summary.files == 1 ? "draft" : "drafts") +
         total(summary.errors, "errors") + total(summary.warnings, "warnings") +
         total(summary.information, "information") + total(summary.hints, "hints") + "</ul>\n";
}

std::string tools() {
  std::string out =
      "<form class=\"card tools\" hidden onsubmit=\"return false\"><label>Search <input type=\"search\" id=\"search\" "
      "placeholder=\"words, rule, file\"></label><fieldset><legend>Show</legend>";
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information, Severity::Hint}) {
    const std::string name(severity_name(severity));
    out += "<label><input type=\"checkbox\" value=\"" + name + "\" checked> " + name + "</label>";
  }
  return out + "</fieldset><span id=\"shown\" role=\"status\"></span></form>\n";
}

/// One draft: its text with the findings in place, and the list of them.
class DraftPage {
 public:
  explicit DraftPage(const FileReport& file)
      : file_(file), id_(anchor(draft_name(file.path, file.message))), places_(file) {}

  std::string text() const {
    const std::string name = markup_escaped(draft_name(file_.path, file_.message));
    const Draft& draft = *file_.result.draft;
    std::string out = "<article class=\"card draft\" id=\"" + id_ + "\" data-path=\"" + name + "\" aria-labelledby=\"" +
                      id_ + "-h\"><header><h3 id=\"" + id_ + "-h\">" + name + "</h3><p>" +
                      markup_escaped(file_.result.pack->kind_name(draft.kind.kind)) + " · " +
                      counted(draft.metrics.words, "word") + " · score " +
                      std::to_string(score_of(file_.result.findings).points) + "</p></header>\n";
    out += "<pre tabindex=\"0\" role=\"region\" aria-label=\"Text of " + name + "\">" + annotated() + "</pre>\n";
    if (file_.result.findings.empty()) return out + "<p class=\"clean\">Nothing was found.</p></article>\n";
    out += "<ul class=\"findings\">\n";
    for (std::size_t index = 0; index < file_.result.findings.size(); ++index) out += item(index);
    return out + "</ul></article>\n";
  }

 private:
  std::string item_id(std::size_t index) const { return id_ + '-' + std::to_string(index + 1); }

  /// The bytes with a mark for each finding; of findings that overlap, the text of the later one begins behind.
  std::string annotated() const {
    std::string out;
    std::size_t done = 0;
    const std::string_view bytes = file_.bytes;
    for (std::size_t index = 0; index < file_.result.findings.size(); ++index) {
      const Finding& finding = file_.result.findings[index];
      const std::size_t begin = std::max(finding.where.begin, done);
      if (finding.where.end <= begin) continue;
      out += shown(bytes.substr(done, begin - done));
      const std::string severity(severity_name(finding.severity));
      out += "<mark class=\"" + severity + "\" data-severity=\"" + severity + "\"><a href=\"#" + item_id(index) +
             "\">" + shown(bytes.substr(begin, finding.where.end - begin)) + "</a></mark>";
      done = finding.where.end;
    }
    return out + shown(bytes.substr(done));
  }

  /// Line ends as one character; everything else as it may be shown.
  static std::string shown(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool is_return = text[at] == '\r';
      if (is_return && at + 1 < text.size() && text[at + 1] == '\n') continue;
      plain += is_return ? '\n' : text[at];
    }
    return markup_escaped(plain);
  }

  std::string item(std::size_t index) const {
    const Finding& finding = file_.result.findings[index];
    const std::string severity(severity_name(finding.severity));
    const Place place = places_.of(finding.where);
    std::string out =
        "<li class=\"" + severity + "\" id=\"" + item_id(index) + "\" data-severity=\"" + severity + "\">";
    out += "<p><span class=\"badge " + severity + "\">" + severity + "</span> <b>" + markup_escaped(finding.message) +
           "</b></p><p class=\"why\">" + markup_escaped(finding.rule->explanation) + "</p>" + fix(finding);
    return out + "<p class=\"why\">line " + std::to_string(place.line) + ", column " + std::to_string(place.column) +
           " · " + rule_name(*finding.rule) + "</p></li>\n";
  }

  static std::string rule_name(const RuleRow& rule) {
    const std::string url = rule_url(rule);
    const std::string id = markup_escaped(rule.id);
    return url.empty() ? "<code>" + id + "</code>" : "<a href=\"" + markup_escaped(url) + "\">" + id + "</a>";
  }

  std::string fix(const Finding& finding) const {
    if (finding.fixes.empty()) return {};
    const Fix& first = finding.fixes.front();
    std::string out = "<p class=\"fix\">" + markup_escaped(first.title);
    if (const auto edit = as_one_edit(first, file_.bytes)) {
      const std::string before = file_.bytes.substr(edit->where.begin, edit->where.size());
      out += ": ";
      if (!before.empty()) out += "<del>" + markup_escaped(before) + "</del> ";
      if (!edit->text.empty()) out += "<ins>" + markup_escaped(edit->text) + "</ins>";
    }
    return out + "</p>";
  }

  const FileReport& file_;
  std::string id_;
  Places places_;
};

}  // namespace

std::string html_begin(const Summary& summary, const RenderOptions&) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src "
      "'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>followup-lint: " +
      counted(summary.files, "draft") + "</title>\n<style>\n" + std::string(html_style()) +
      "</style>\n</head>\n<body>\n";
  out +=
      "<a class=\"skip\" href=\"#drafts\">To the drafts</a>\n<header><h1>Mails after an interview</h1>\n<p "
      "class=\"sub\">"
      "What followup-lint found in " +
      counted(summary.files, "draft") + "</p>\n" + totals(summary) + "</header>\n<main>\n";
  out += overview(summary) + "<div class=\"charts\">\n" + category_chart(summary) + length_chart(summary) + "</div>\n";
  return out + tools() + "<h2 id=\"drafts\">Draft by draft</h2>\n";
}

std::string html_file(const FileReport& file, const RenderOptions&) { return DraftPage(file).text(); }

std::string html_end(const Summary&, const RenderOptions& options) {
  return "</main>\n<footer><p class=\"sub\">Made by followup-lint " + markup_escaped(options.version) +
         "; <code>followup-lint explain RULE</code> says more of a rule.</p></footer>\n<div id=\"tip\" class=\"tip\" "
         "aria-hidden=\"true\"></div>\n<script>\n" +
         std::string(html_script()) + "</script>\n</body>\n</html>\n";
}

}  // namespace followup
