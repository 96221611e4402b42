#include "report/fix_text.h"

#include "report/layout.h"
#include "report/printable.h"
#include "report/style.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::size_t FurtherIndent = 2;

/// What an edit takes away and what it puts there, as they stand in the file.
struct Change {
  std::string_view before;
  std::string_view after;
};

std::string_view without_line_ends(std::string_view text) {
  const std::size_t begin = text.find_first_not_of("\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of("\r\n") - begin + 1);
}

bool is_one_line(std::string_view text) { return text.find_first_of("\r\n") == std::string_view::npos; }

/// One line with its cells, which colours do not change.
struct Line {
  std::string text;
  std::size_t cells = 0;
};

void add(Line& line, std::string_view plain, const Painter& paint, Look look) {
  line.cells += display_width(plain);
  paint.add(line.text, look, plain);
}

std::string quoted(std::string_view text) { return "“" + printable(text) + "”"; }

/// `“old” → “new”`, for changes without line ends.
Line arrow(Change change, const Painter& paint) {
  Line line;
  if (change.before.empty()) {
    add(line, "insert ", paint, Look::Plain);
    add(line, quoted(change.after), paint, Look::New);
    return line;
  }
  if (change.after.empty()) {
    add(line, "delete ", paint, Look::Plain);
    add(line, quoted(change.before), paint, Look::Old);
    return line;
  }
  add(line, quoted(change.before), paint, Look::Old);
  add(line, " → ", paint, Look::Plain);
  add(line, quoted(change.after), paint, Look::New);
  return line;
}

/// The lines of a text, each behind a sign, long ones wrapped.
class ChangedLines {
 public:
  ChangedLines(const Painter& paint, std::size_t indent, std::size_t width)
      : paint_(paint), indent_(indent), width_(width) {}

  std::string of(std::string_view text, char sign, Look look) const {
    std::string out;
    text = without_line_ends(text);
    if (text.empty()) return out;
    for (std::string_view line : split(text, '\n')) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      out.append(indent_, ' ');
      const std::string shown = wrapped(printable(line), width_, indent_ + 2, indent_ + 2);
      paint_.add(out, look, shown.empty() ? std::string(1, sign) : std::string(1, sign) + ' ' + shown);
      out += '\n';
    }
    return out;
  }

 private:
  const Painter& paint_;
  std::size_t indent_;
  std::size_t width_;
};

}  // namespace

std::string fix_text(const Fix& fix, FixFrame frame, const RenderOptions& options) {
  const Painter paint(options.color);
  const std::size_t indent = frame.indent + FurtherIndent;
  Line head;
  add(head, "= fix (" + std::string(applicability_name(fix.applicability)) + "): ", paint, Look::Strong);
  add(head, printable(fix.title), paint, Look::Plain);
  std::string out = head.text;
  bool alone = fix.edits.size() == 1;
  for (const Edit& edit : fix.edits) {
    const Change change{frame.bytes.substr(edit.where.begin, edit.where.size()), edit.text};
    const bool flat = is_one_line(change.before) && is_one_line(change.after);
    const Line line = flat ? arrow(change, paint) : Line{};
    if (flat && alone && frame.indent + head.cells + 2 + line.cells <= options.width)
      return out + ": " + line.text + '\n';
    out += '\n';
    if (flat && indent + line.cells <= options.width) {
      out.append(indent, ' ');
      out += line.text;
      continue;
    }
    const ChangedLines lines(paint, indent, options.width);
    std::string changed = lines.of(change.before, '-', Look::Old) + lines.of(change.after, '+', Look::New);
    if (!changed.empty()) changed.pop_back();
    out += changed;
  }
  return out + '\n';
}

}  // namespace followup
