// Names that client and server both say: commands, kinds of code action, token types. Nothing here decides anything.
#pragma once

#include <string_view>

namespace followup::lsp {

inline constexpr std::string_view ServerName = "followup-lsp";
inline constexpr std::string_view DiagnosticSource = "followup";

namespace command {
inline constexpr std::string_view AddWord = "followup.addWord";
inline constexpr std::string_view ApplyAction = "followup.applyAction";
inline constexpr std::string_view IgnoreHere = "followup.ignoreHere";
inline constexpr std::string_view IgnoreInProject = "followup.ignoreInProject";
inline constexpr std::string_view SetKind = "followup.setKind";
inline constexpr std::string_view Explain = "followup.explain";
inline constexpr std::string_view InsertPart = "followup.insertPart";
inline constexpr std::string_view ShowReport = "followup.showReport";
inline constexpr std::string_view CheckAll = "followup.checkAll";
inline constexpr std::string_view All[] = {AddWord, ApplyAction, IgnoreHere, IgnoreInProject, SetKind,
                                           Explain, InsertPart,  ShowReport, CheckAll};
}  // namespace command

namespace action {
inline constexpr std::string_view QuickFix = "quickfix";
inline constexpr std::string_view Rewrite = "refactor.rewrite";
inline constexpr std::string_view Insert = "refactor.insert";
inline constexpr std::string_view DraftEach = "refactor.extract";
inline constexpr std::string_view FixAll = "source.fixAll.followup";
inline constexpr std::string_view SetKind = "source.setKind.followup";
inline constexpr std::string_view All[] = {QuickFix, Rewrite, Insert, DraftEach, FixAll, SetKind};
}  // namespace action

/// Semantic token types, in the order of their numbers.
inline constexpr std::string_view TokenTypes[] = {"property", "parameter", "variable", "number", "comment", "string"};

/// Scheme of read-only documents such as the report (workspace/textDocumentContent).
inline constexpr std::string_view ContentScheme = "followup-report";

}  // namespace followup::lsp
