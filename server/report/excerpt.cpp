#include "report/excerpt.h"

namespace followup {

std::size_t gutter_width(std::size_t line) { return std::to_string(line).size() + 5; }

std::string excerpt_text(const Excerpt& excerpt, const RenderOptions& options) {
  const Painter paint(options.color);
  const std::size_t gutter = gutter_width(excerpt.line);
  const std::size_t room = options.width > gutter ? options.width - gutter : 1;
  const MarkedLine shown = marked_line(excerpt.source, room);
  std::string out = paint(Look::Frame, "  " + std::to_string(excerpt.line) + " |");
  if (!shown.text.empty()) out += ' ' + shown.text;
  out += '\n';
  out += paint(Look::Frame, std::string(gutter - 2, ' ') + '|');
  out.append(shown.indent + 1, ' ');
  std::string carets(shown.carets, '^');
  if (!excerpt.note.empty()) carets += ' ' + excerpt.note;
  paint.add(out, excerpt.look, carets);
  out += '\n';
  return out;
}

}  // namespace followup
