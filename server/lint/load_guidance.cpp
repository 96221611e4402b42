#include "lint/pack_files.h"
#include "lint/rule_words.h"
#include "text/words.h"

namespace followup {
namespace {

/// Reads each item of a file's one list, then what may stand beside the list.
template <class Deed>
void each_item(const PackFile& file, PackBuilder& builder, std::string_view key, const Deed& deed) {
  const std::string whole = "the file of “" + std::string(key) + "”";
  const std::string item = "an item of “" + std::string(key) + "”";
  ObjectReader all(file.root, whole, file, builder.problems());
  for (const Json* one : all.list(key)) {
    ObjectReader reader(*one, item, file, builder.problems());
    deed(reader);
    reader.refuse_unknown();
  }
  all.any("$schema");
  all.any("documents");
  all.refuse_unknown();
}

void read_documents(const PackFile& file, PackBuilder& builder) {
  ObjectReader all(file.root, "the file of “guidance”", file, builder.problems());
  for (const Json* one : all.list("documents")) {
    ObjectReader reader(*one, "a document", file, builder.problems());
    builder.storage().documents.push_back({builder.keep(reader.text("id")), builder.keep(reader.text("title"))});
    reader.refuse_unknown();
  }
}

Delay read_delay(ObjectReader& reader, std::string_view key) {
  const std::string_view text = reader.optional_text(key);
  if (text.empty()) return {};
  const std::optional<Delay> delay = parse_delay(text);
  if (!delay) reader.fault(reader.any(key), "a delay is written “7 days” or “1 business day”");
  return delay.value_or(Delay{});
}

}  // namespace

void read_guidance(const PackFile& file, PackBuilder& builder) {
  read_documents(file, builder);
  each_item(file, builder, "guidance", [&](ObjectReader& reader) {
    GuidanceRow row;
    row.id = builder.keep(reader.text("id"));
    row.text = builder.keep(reader.text("text"));
    row.sources = builder.keep(reader.text("sources"));
    row.how = builder.keep(reader.optional_text("how"));
    row.at_most = static_cast<Severity>(reader.word("at_most", SeverityWords, 0));
    builder.storage().guidance.push_back(row);
  });
}

void read_steps(const PackFile& file, PackBuilder& builder) {
  each_item(file, builder, "steps", [&](ObjectReader& reader) {
    StepRow row;
    row.kind = builder.keep(reader.text("kind"));
    row.after = builder.keep(reader.text("after"));
    reader.text("from");
    row.from = read_delay(reader, "from");
    row.patient_from = read_delay(reader, "patient_from");
    row.by = read_delay(reader, "by");
    row.too_late = read_delay(reader, "too_late");
    row.gap = read_delay(reader, "gap");
    row.optional = reader.flag("optional", false);
    row.guidance = builder.keep_all(reader.texts("guidance"));
    row.about = builder.keep(reader.text("about"));
    builder.storage().steps.push_back(row);
  });
}

void read_sections(const PackFile& file, PackBuilder& builder) {
  each_item(file, builder, "sections", [&](ObjectReader& reader) {
    SectionRow row;
    row.part = builder.keep(reader.text("part"));
    row.text = builder.keep(reader.text("text"));
    row.kinds = builder.kinds(reader.any("kinds"), file);
    builder.storage().sections.push_back(row);
  });
}

void read_outlines(const PackFile& file, PackBuilder& builder) {
  each_item(file, builder, "outlines", [&](ObjectReader& reader) {
    OutlineRow row;
    row.kind = builder.keep(reader.text("kind"));
    row.subject = builder.keep(reader.optional_text("subject"));
    row.paragraphs = builder.keep_all(reader.texts("paragraphs"));
    builder.storage().outlines.push_back(row);
  });
}

}  // namespace followup
