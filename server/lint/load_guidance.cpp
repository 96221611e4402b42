#include "lint/pack_files.h"
#include "text/words.h"

namespace followup {

void read_guidance(const PackFile& file, PackBuilder& builder) {
  ObjectReader all(file.root, "guidance.json", file, builder.problems());
  for (const Json* one : all.list("guidance")) {
    ObjectReader reader(*one, "a row of the guidance", file, builder.problems());
    GuidanceRow row;
    row.id = builder.keep(reader.text("id"));
    row.text = builder.keep(reader.text("text"));
    row.sources = builder.keep(reader.text("sources"));
    reader.refuse_unknown();
    builder.storage().guidance.push_back(row);
  }
  all.any("$schema");
  all.refuse_unknown();
}

void read_steps(const PackFile& file, PackBuilder& builder) {
  ObjectReader all(file.root, "schedule.json", file, builder.problems());
  for (const Json* one : all.list("steps")) {
    ObjectReader reader(*one, "a step", file, builder.problems());
    StepRow row;
    row.kind = builder.keep(reader.text("kind"));
    row.after = builder.keep(reader.text("after"));
    row.days = static_cast<std::int32_t>(reader.number("days", 0));
    row.business_days = reader.flag("business_days", false);
    row.optional = reader.flag("optional", false);
    row.guidance = builder.keep_all(reader.texts("guidance"));
    row.about = builder.keep(reader.text("about"));
    reader.refuse_unknown();
    builder.storage().steps.push_back(row);
  }
  all.any("$schema");
  all.refuse_unknown();
}

void read_sections(const PackFile& file, PackBuilder& builder) {
  ObjectReader all(file.root, "a file of sections", file, builder.problems());
  for (const Json* one : all.list("sections")) {
    ObjectReader reader(*one, "a section", file, builder.problems());
    SectionRow row;
    row.part = builder.keep(reader.text("part"));
    row.text = builder.keep(reader.text("text"));
    row.kinds = builder.kinds(reader.any("kinds"), file);
    reader.refuse_unknown();
    builder.storage().sections.push_back(row);
  }
  all.any("$schema");
  all.refuse_unknown();
}

}  // namespace followup
