#include "lsp/hover_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "draft/draft.h"
#include "draft/infer_kind.h"
#include "lint/explain.h"
#include "lint/rule_pack.h"
#include "lsp/short_text.h"
#include "settings/read_settings.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

constexpr std::size_t MostQuoted = 60;  // code points of a sentence that a hover repeats

/// The section of a page under `## title`, without its heading; empty when it has none.
std::string_view section(std::string_view page, std::string_view title) {
  const std::string heading = "\n## " + std::string(title) + "\n";
  const std::size_t begin = page.find(heading);
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = page.substr(begin + heading.size());
  return trim(rest.substr(0, rest.find("\n## ")));
}

void add_block(std::string& out, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty()) out += "\n\n";
  out += text;
}

/// Words of a draft, which mean nothing in Markdown.
std::string escaped(std::string_view text) {
  constexpr std::string_view Signs = "\\`*_<";
  std::string out;
  for (const char c : text) {
    if (Signs.find(c) != std::string_view::npos) out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

/// A phrase of the rule files as a sentence.
std::string sentence(std::string_view phrase) {
  std::string out(phrase);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out + ".";
}

std::string words_allowed(const FieldSpec& spec, const RulePack& pack) {
  std::vector<std::string_view> words(spec.words.begin(), spec.words.end());
  if (spec.content == FieldContent::Kind) {
    words = pack.kind_names();
    words.insert(words.begin(), "auto");
  }
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "`" : ", `") + std::string(word) + "`";
  return out;
}

std::string_view layer_text(LayerKind layer) {
  constexpr auto Texts =
      std::to_array<std::string_view>({"the default", "your settings file", "the project's settings file",
                                       "the editor's settings", "this draft", "an option"});
  return Texts[static_cast<std::size_t>(layer)];
}

std::string_view source_text(KindSource source) {
  constexpr auto Texts = std::to_array<std::string_view>(
      {"inferred from the text", "said in its header", "said in the settings", "said as an option"});
  return Texts[static_cast<std::size_t>(source)];
}

/// The weight that a move has for the kind; 0 when it does not matter.
std::int32_t weight_of(MoveId move, std::span<const EvidenceRow* const> reasons) {
  for (const EvidenceRow* row : reasons) {
    if (row->move == move) return row->weight;
  }
  return 0;
}

std::string_view speaks(std::int32_t weight) {
  if (weight == 0) return "";
  return weight > 0 ? " (speaks for it)" : " (speaks against it)";
}

/// The moves of the draft, each with its first sentence, and the other signs of its kind.
std::vector<std::string> sign_lines(const Draft& draft, const DraftTables& tables,
                                    std::span<const EvidenceRow* const> reasons) {
  std::vector<MoveId> seen;
  std::vector<std::string> lines;
  for (const MoveFound& found : draft.moves) {
    if (std::find(seen.begin(), seen.end(), found.move) != seen.end()) continue;
    seen.push_back(found.move);
    lines.push_back("- " + std::string(tables.moves[found.move].title) + ": “" +
                    escaped(one_line(draft.body.text(found.where), MostQuoted)) + "”" +
                    std::string(speaks(weight_of(found.move, reasons))));
  }
  for (const EvidenceRow* row : reasons) {
    if (row->move == NoRow) lines.push_back("- " + std::string(row->title) + std::string(speaks(row->weight)));
  }
  return lines;
}

}  // namespace

std::string finding_text(const Finding& finding, const RulePack& pack) {
  const std::string page = explain(*finding.rule, pack);
  std::string out = "**" + escaped(finding.message) + "** `" + std::string(finding.rule->id) + "`";
  add_block(out, section(page, "Why"));
  add_block(out, section(page, "Guidance"));
  const std::string_view mended = section(page, "Found in, and mended");
  add_block(out, mended.empty() ? section(page, "Found in") : mended);
  if (mended.empty()) {
    const std::string_view good = section(page, "Fine as it is");
    if (!good.empty()) add_block(out, "Fine as it is:");
    add_block(out, good);
  }
  return out;
}

std::string setting_text(const FieldSpec& spec, const LintResult& result) {
  std::string out = "**" + header_name(spec) + "**";
  add_block(out, spec.about);
  const std::string words = words_allowed(spec, *result.pack);
  if (!words.empty()) add_block(out, "One of " + words + ".");
  if (words.empty()) add_block(out, "For example `" + std::string(spec.example) + "`.");
  const SettingEntry* entry = result.draft->settings->entry(spec.field);
  if (entry == nullptr) {
    add_block(out, "Nothing is said.");
  } else {
    add_block(out, "In force: `" + setting_json(entry->value) + "`, from " +
                       std::string(layer_text(entry->origin.layer)) + ".");
  }
  return out;
}

std::string kind_text(const LintResult& result) {
  const Draft& draft = *result.draft;
  const DraftTables& tables = result.pack->tables().draft;
  std::string out =
      "**" + std::string(tables.kinds[draft.kind.kind].title) + "**, " + std::string(source_text(draft.kind.source));
  const bool is_inferred = draft.kind.source == KindSource::Inferred && draft.kind.kind != tables.unsure;
  if (is_inferred) out += ", " + std::to_string(std::lround(draft.kind.confidence * 100)) + " % sure";
  add_block(out, sentence(tables.kinds[draft.kind.kind].about));
  std::vector<const EvidenceRow*> reasons;
  if (draft.kind.source == KindSource::Inferred) reasons = kind_reasons(draft.kind.kind, draft, tables);
  const std::vector<std::string> lines = sign_lines(draft, tables, reasons);
  if (!lines.empty()) add_block(out, "It has:\n\n" + join(lines, "\n"));
  return out;
}

std::string plain_text(std::string_view markdown) {
  std::string out;
  for (std::string_view line : split(markdown, '\n')) {
    if (line.starts_with("```")) continue;
    while (line.starts_with('#')) line.remove_prefix(1);
    line = trim(line);
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool is_escape = line[i] == '\\' && i + 1 < line.size();
      if (is_escape) out.push_back(line[++i]);
      if (!is_escape && line[i] != '*' && line[i] != '`') out.push_back(line[i]);
    }
    out.push_back('\n');
  }
  return std::string(trim(out));
}

}  // namespace followup::lsp
