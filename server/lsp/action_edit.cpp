#include "lsp/action_edit.h"

#include "lsp/convert.h"
#include "lsp/draft_each.h"

namespace followup::lsp {
namespace {

constexpr std::string_view Annotation = "followup-drafts";

void write_created(JsonWriter& out, const EditTarget& target, const NewDraft& draft) {
  const std::string uri = uri_of_path(draft.path);
  const bool is_annotated = target.client.change_annotations;
  out.begin_object().member("kind", "create").member("uri", std::string_view(uri));
  if (is_annotated) out.member("annotationId", Annotation);
  out.end_object();
  out.begin_object()
      .key("textDocument")
      .begin_object()
      .member("uri", std::string_view(uri))
      .key("version")
      .null()
      .end_object();
  out.key("edits").begin_array().begin_object().key("range").begin_object().key("start");
  write_position(out, {});
  out.key("end");
  write_position(out, {});
  out.end_object().member("newText", std::string_view(draft.text));
  if (is_annotated) out.member("annotationId", Annotation);
  out.end_object().end_array().end_object();
}

/// New files are never made without being asked: where the client can, it shows them first.
std::optional<std::string> drafts_edit(const EditTarget& target) {
  const std::vector<NewDraft> drafts = drafts_for_each(target.snapshot, path_of_uri(target.uri));
  if (drafts.empty() || !target.client.create_files || !target.client.document_changes) return std::nullopt;
  JsonWriter out;
  out.begin_object().key("documentChanges").begin_array();
  for (const NewDraft& draft : drafts) write_created(out, target, draft);
  out.end_array();
  if (target.client.change_annotations) {
    out.key("changeAnnotations").begin_object().key(Annotation).begin_object();
    out.member("label", "One draft for each interviewer").member("needsConfirmation", true).end_object().end_object();
  }
  out.end_object();
  return out.take();
}

}  // namespace

std::optional<std::string> action_edit(const EditTarget& target, const ActionKey& key) {
  if (key.deed == Deed::DraftEach) return drafts_edit(target);
  const auto edits = edits_of(target.snapshot, key);
  if (!edits) return std::nullopt;
  JsonWriter out;
  write_workspace_edit(out, target, *edits);
  return out.take();
}

}  // namespace followup::lsp
