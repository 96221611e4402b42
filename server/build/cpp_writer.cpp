#include "build/cpp_writer.h"

#include <type_traits>

namespace followup {
namespace {

constexpr std::size_t PieceBytes = 4096;  ///< compilers limit one string literal; neighbours are joined

void print_literal(std::string& out, std::string_view text) {
  out += "std::string_view(\"";
  std::size_t in_piece = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte >= 0x20 && byte < 0x7F && c != '?') {
      out += c;
    } else {
      out += {'\\', static_cast<char>('0' + (byte >> 6U)), static_cast<char>('0' + ((byte >> 3U) & 7U)),
              static_cast<char>('0' + (byte & 7U))};
    }
    if (++in_piece % PieceBytes == 0) out += "\"\n\"";
  }
  out += "\", " + std::to_string(text.size()) + ")";
}

template <class T>
void print_value(std::string& out, const T& value) {
  if constexpr (std::is_convertible_v<T, std::string_view>) {
    print_literal(out, value);
  } else if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_enum_v<T>) {
    print_value(out, static_cast<std::underlying_type_t<T>>(value));
  } else if constexpr (std::is_same_v<T, RowRange>) {
    out += "{" + std::to_string(value.begin) + "," + std::to_string(value.end) + "}";
  } else if constexpr (std::is_same_v<T, Delay>) {
    out += "{" + std::to_string(value.days) + (value.business ? ",true}" : ",false}");
  } else {
    out += std::to_string(value);
    if constexpr (std::is_unsigned_v<T>) out += sizeof(T) == 8 ? "ULL" : "U";
  }
}

template <class Enum>
std::string enumerator(std::string_view type, Enum value) {
  return "static_cast<" + std::string(type) + ">(" + std::to_string(static_cast<int>(value)) + ")";
}

/// A literal piece of C++, printed as it is.
struct Verbatim {
  std::string text;
};

template <class First, class... Rest>
void print_fields(std::string& out, const First& first, const Rest&... rest) {
  if constexpr (std::is_same_v<First, Verbatim>) {
    out += first.text;
  } else {
    print_value(out, first);
  }
  if constexpr (sizeof...(Rest) > 0) {
    out += ",";
    print_fields(out, rest...);
  }
}

template <class... Fields>
void print_row(std::string& out, const Fields&... fields) {
  out += "{";
  print_fields(out, fields...);
  out += "},";
}

void print(std::string& out, const WordSlot& row) { print_row(out, row.hash, row.word); }
void print(std::string& out, const LabelBlur& row) { print_row(out, row.low, row.high); }
void print(std::string& out, const GraphNode& row) {
  print(out += "{", row.takes);
  print_fields(out, row.first_edge, row.take_count, row.look_count, row.any, row.turn);
  out += "},";
}
void print(std::string& out, const WordRow& row) {
  print(out += "{", row.blur);
  print_fields(out, row.first_label, row.first_start, row.start_count, row.label_count);
  out += "},";
}
void print(std::string& out, const WalkStart& row) { print_row(out, row.node, row.level, row.turned); }
void print(std::string& out, const GraphEdge& row) {
  print_row(out, row.label, Verbatim{enumerator("Step", row.step)}, row.target);
}
void print(std::string& out, const SearchRow& row) {
  print_row(out, row.phrases, row.unless, row.frames, row.zones, row.affirmed);
}
void print(std::string& out, const SearchPhrase& row) {
  print_row(out, row.text, row.replacement, row.has_replacement, row.phrase);
}
void print(std::string& out, const FrameRow& row) {
  print_row(out, row.all, row.any, row.none, row.within, row.ordered, row.types, row.mark, row.every);
}
void print(std::string& out, const PhraseUse& row) {
  print_row(out, row.search, row.row, Verbatim{enumerator("PhraseUse::Role", row.role)});
}
void print(std::string& out, const MoveRow& row) { print_row(out, row.id, row.title, row.search); }
void print(std::string& out, const KindRow& row) {
  print_row(out, row.id, row.title, row.about, row.evidence, row.base);
}
void print(std::string& out, const EvidenceRow& row) {
  print_row(out, row.move, row.search, row.weight, Verbatim{enumerator("SignPlace", row.place)}, row.title);
}
void print(std::string& out, const LimitRow& row) { print_row(out, row.kind, row.name, row.value); }
void print(std::string& out, const ExampleRow& row) {
  print_row(out, row.text, row.fixed, row.kind, Verbatim{enumerator("Zone", row.zone)}, row.also, row.header,
            row.settings, row.whole_body, row.is_bad);
}
void print(std::string& out, const PatternRow& row) { print_row(out, row.regex, row.literal); }
void print(std::string& out, const GuidanceRow& row) {
  print_row(out, row.id, row.text, row.sources, row.how, Verbatim{enumerator("Severity", row.at_most)});
}
void print(std::string& out, const DocumentRow& row) { print_row(out, row.id, row.title); }
void print(std::string& out, const SectionRow& row) { print_row(out, row.part, row.text, row.kinds); }
void print(std::string& out, const StepRow& row) {
  print_row(out, row.kind, row.after, row.from, row.patient_from, row.by, row.too_late, row.gap, row.optional,
            row.guidance, row.about);
}
void print(std::string& out, const OutlineRow& row) { print_row(out, row.kind, row.subject, row.paragraphs); }
void print(std::string& out, const RuleRow& row) {
  print_row(out, row.id, row.family, row.message, row.explanation, row.check, row.fix_title,
            Verbatim{enumerator("Severity", row.severity)}, Verbatim{enumerator("Applicability", row.applicability)},
            row.kinds, row.search, row.pattern, row.guidance, row.parts, row.limits, row.examples, row.preview,
            row.strict, row.in_templates, row.is_filler, row.yields);
}
template <class T>
void print(std::string& out, const T& value) {
  print_value(out, value);
  out += ",";
}

/// `constexpr TYPE NAME[] = {…};`, or an empty span where there are no rows.
template <class Row>
void print_table(std::string& out, std::string_view type, std::string_view name, std::span<const Row> rows) {
  if (rows.empty()) {
    out += "constexpr std::span<const " + std::string(type) + "> " + std::string(name) + ";\n";
    return;
  }
  out += "constexpr " + std::string(type) + " " + std::string(name) + "[] = {";
  std::size_t on_line = 0;
  for (const Row& row : rows) {
    print(out, row);
    if (++on_line % 8 == 0) out += "\n";
  }
  out += "};\n";
}

void print_graph(std::string& out, const GraphTables& graph) {
  print_table(out, "WordSlot", "words", graph.words);
  print_table(out, "WordRow", "word_rows", graph.word_rows);
  print_table(out, "Label", "labels", graph.labels);
  print_table(out, "GraphNode", "nodes", graph.nodes);
  print_table(out, "GraphEdge", "edges", graph.edges);
  print_table(out, "WalkStart", "starts", graph.starts);
  print_table(out, "std::uint32_t", "class_starts", graph.class_starts);
  print_table(out, "std::string_view", "class_names", graph.class_names);
}

void print_searches(std::string& out, const SearchTables& searches) {
  print_table(out, "SearchRow", "searches", searches.searches);
  print_table(out, "SearchPhrase", "search_phrases", searches.phrases);
  print_table(out, "FrameRow", "frames", searches.frames);
  print_table(out, "std::uint32_t", "numbers", searches.numbers);
  print_table(out, "std::uint32_t", "use_begin", searches.use_begin);
  print_table(out, "PhraseUse", "uses", searches.uses);
}

void print_draft(std::string& out, const DraftTables& draft) {
  print_table(out, "MoveRow", "moves", draft.moves);
  print_table(out, "KindRow", "kinds", draft.kinds);
  print_table(out, "EvidenceRow", "evidence", draft.evidence);
  print_table(out, "WordHash", "titles", draft.titles);
  print_table(out, "WordHash", "abbreviations", draft.abbreviations);
  print_table(out, "WordHash", "greetings", draft.greetings);
  print_table(out, "WordHash", "closes", draft.closes);
  print_table(out, "TraitSlot", "traits", draft.traits);
  print_table(out, "std::string_view", "rule_names", draft.rule_names);
  print_table(out, "std::string_view", "kind_names", draft.kind_names);
}

void print_rules(std::string& out, const PackTables& tables) {
  print_table(out, "RuleRow", "rules", tables.rules);
  print_table(out, "LimitRow", "limits", tables.limits);
  print_table(out, "ExampleRow", "examples", tables.examples);
  print_table(out, "PatternRow", "patterns", tables.patterns);
  print_table(out, "GuidanceRow", "guidance", tables.guidance);
  print_table(out, "DocumentRow", "documents", tables.documents);
  print_table(out, "SectionRow", "sections", tables.sections);
  print_table(out, "StepRow", "steps", tables.steps);
  print_table(out, "OutlineRow", "outlines", tables.outlines);
  print_table(out, "std::string_view", "strings", tables.strings);
}

}  // namespace

std::string tables_source(const PackTables& tables) {
  std::string out =
      "// Made by compile_pack from rules/; not to be edited.\n#include \"lint/shipped_tables.h\"\n\nnamespace "
      "followup {\nnamespace {\n\n";
  print_graph(out, tables.draft.graph);
  print_searches(out, tables.draft.searches);
  print_draft(out, tables.draft);
  print_rules(out, tables);
  const GraphTables& graph = tables.draft.graph;
  out += "\nconstexpr PackTables All = {{{words, word_rows, labels, nodes, edges, starts, class_starts, class_names, " +
         std::to_string(graph.first_class) + ", " + std::to_string(graph.label_count) + ", " +
         std::to_string(graph.level_count) + "},\n {searches, search_phrases, frames, numbers, use_begin, uses, " +
         std::to_string(tables.draft.searches.negation) + "},\n moves, kinds, evidence, " +
         std::to_string(tables.draft.unsure) +
         ", titles, abbreviations, greetings, closes, traits, rule_names, kind_names},\n rules, limits, examples, "
         "patterns, guidance, documents, sections, steps, outlines, strings};\n\n}  // namespace\n\n"
         "const PackTables& shipped_tables() { return All; }\n\n}  // namespace followup\n";
  return out;
}

std::string sources_source(std::span<const PackSource> sources) {
  std::string out =
      "// Made by compile_pack from rules/; not to be edited.\n#include \"lint/shipped_sources.h\"\n\nnamespace "
      "followup {\nnamespace {\n\n";
  out += "constexpr ShippedSource Sources[] = {\n";
  for (const PackSource& source : sources) {
    print_row(out, source.path, source.bytes);
    out += "\n";
  }
  out +=
      "};\n\n}  // namespace\n\nstd::span<const ShippedSource> shipped_sources() { return Sources; }\n\n}  // "
      "namespace followup\n";
  return out;
}

}  // namespace followup
