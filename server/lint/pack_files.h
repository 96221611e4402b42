// The readers of the single rule files. load_pack.cpp calls them in the order in which they need each other.
#pragma once

#include "lint/pack_builder.h"

namespace followup {

/// lexicon files: `classes`. Form classes such as `{need:ing}` are made where `used` names them.
void read_lexicon(const PackFile& file, const std::vector<std::string>& used, PackBuilder& builder);
/// kinds.json, first the ids, then the evidence, which needs the moves.
void read_kind_names(const PackFile& file, PackBuilder& builder);
void read_kind_evidence(const PackFile& file, PackBuilder& builder);
/// moves.json.
void read_moves(const PackFile& file, PackBuilder& builder);
/// guidance.json, schedule.json, templates/*.json: sections, and how `new` puts a draft together from them.
void read_guidance(const PackFile& file, PackBuilder& builder);
void read_steps(const PackFile& file, PackBuilder& builder);
void read_sections(const PackFile& file, PackBuilder& builder);
void read_outlines(const PackFile& file, PackBuilder& builder);
/// A family of rules.
void read_rules(const PackFile& file, PackBuilder& builder);

/// The rules about rules that a single row shows; faults are added to the builder's problems.
struct RuleInFile {
  const RuleRow* rule = nullptr;
  const Json* json = nullptr;
  const PackFile* file = nullptr;
};
void check_rule(const RuleInFile& one, PackBuilder& builder);

}  // namespace followup
