#include "mail/mime.h"

#include <algorithm>
#include <optional>

#include "mail/field_names.h"
#include "mail/headers.h"
#include "text/words.h"

namespace followup {
namespace {

/// Containers open at once; what is nested deeper is not taken apart.
constexpr std::size_t MaxDepth = 64;
/// Fields of a part that are looked at; further ones belong to it and say nothing.
constexpr std::size_t MaxFields = 256;

Transfer transfer_named(std::string_view name) {
  if (name == "quoted-printable") return Transfer::QuotedPrintable;
  return name == "base64" ? Transfer::Base64 : Transfer::Identity;
}

/// Takes what one field says; only the first of a name counts.
class FieldTaker {
 public:
  explicit FieldTaker(MimePart& part) : part_(part) {
    part_.type.value = "text/plain";
    part_.is_seven_bit = true;
  }

  void take(std::string_view name, std::string_view value) {
    if (name.size() < 12 || (name[0] != 'C' && name[0] != 'c')) return;
    if (!has_type_ && ascii_iequals(name, "Content-Type")) {
      has_type_ = true;
      ContentField type = parse_content_field(value);
      if (type.value.find('/') != std::string::npos) part_.type = std::move(type);
    } else if (!has_transfer_ && ascii_iequals(name, "Content-Transfer-Encoding")) {
      has_transfer_ = true;
      const std::string transfer = parse_content_field(value).value;
      part_.transfer = transfer_named(transfer);
      part_.is_seven_bit = transfer == "7bit";
    } else if (part_.disposition.value.empty() && ascii_iequals(name, "Content-Disposition")) {
      part_.disposition = parse_content_field(value);
    }
  }

  /// Containers are never encoded, whatever they say (RFC 2045, 6.4).
  void finish() {
    if (part_.is_multipart()) part_.transfer = Transfer::Identity;
  }

 private:
  MimePart& part_;
  bool has_type_ = false;
  bool has_transfer_ = false;
};

/// Walks the lines of a message once; a line that begins with two dashes is compared with the boundaries in force.
class PartReader {
 public:
  PartReader(std::string_view raw, MimePart message) : raw_(raw), end_(message.body.end) {
    parts_.push_back(std::move(message));
    parts_[0].parent = 0;
    at_ = parts_[0].body.begin;
    enter(0);
  }

  std::vector<MimePart> read() {
    while (!open_.empty()) {
      const std::size_t line = next_dashes();
      if (line == end_) break;
      read_delimiter(line);
    }
    // A container without any boundary is a text that says it is one: nothing of it may be lost.
    for (MimePart& part : parts_) {
      if (!part.is_multipart() || has_children(part)) continue;
      part.type = {"text/plain", {}};
    }
    return std::move(parts_);
  }

 private:
  struct Open {
    std::string boundary;
    std::size_t part;
  };

  bool has_children(const MimePart& part) const {
    const auto index = static_cast<std::size_t>(&part - parts_.data());
    return index + 1 < parts_.size() && parts_[index + 1].parent == index;
  }

  void enter(std::size_t index) {
    if (!parts_[index].is_multipart() || open_.size() >= MaxDepth) return;
    const std::string_view boundary = parts_[index].type.parameter("boundary");
    if (!boundary.empty()) open_.push_back({std::string(boundary), index});
  }

  /// The next line that begins with two dashes; the end of the message when there is none.
  std::size_t next_dashes() {
    while (at_ < end_) {
      const std::size_t line = at_;
      at_ = raw_line_at(raw_.substr(0, end_), line).next;
      if (raw_.substr(line, 2) == "--") return line;
    }
    return end_;
  }

  /// Closes what ends at the line and begins the part behind it, when it is a delimiter of an open container.
  void read_delimiter(std::size_t line_begin) {
    const RawLine line = raw_line_at(raw_.substr(0, end_), line_begin);
    std::string_view text = raw_.substr(line_begin + 2, line.end - line_begin - 2);
    while (!text.empty() && is_space_or_tab(text.back())) text.remove_suffix(1);
    for (std::size_t i = open_.size(); i > 0; --i) {
      const std::string_view boundary = open_[i - 1].boundary;
      const bool is_end = text.size() == boundary.size() + 2 && text.starts_with(boundary) && text.ends_with("--");
      if (text != boundary && !is_end) continue;
      close_inside(i - 1, line_begin);
      if (is_end) {
        if (i > 1) parts_[open_.back().part].body.end = line.end;
        open_.pop_back();
      } else {
        begin_part(open_.back().part);
      }
      return;
    }
  }

  /// Ends the last part and all containers open inside of the one at `depth`, before the line end above the delimiter.
  void close_inside(std::size_t depth, std::size_t line_begin) {
    std::size_t end = line_begin;
    if (end > 0 && raw_[end - 1] == '\n') --end;
    if (end > 0 && raw_[end - 1] == '\r') --end;
    const auto finish = [&](MimePart& part) {
      if (part.body.end == end_) part.body.end = std::max(part.body.begin, end);
    };
    if (parts_.size() - 1 > open_[depth].part) finish(parts_.back());
    for (std::size_t i = depth + 1; i < open_.size(); ++i) finish(parts_[open_[i].part]);
    open_.resize(depth + 1);
  }

  void begin_part(std::size_t container) {
    MimePart part;
    part.parent = container;
    FieldTaker taker(part);
    std::size_t count = 0;
    while (at_ < end_) {
      const auto start = field_start(raw_.substr(at_, std::min(end_ - at_, MaxFieldName + 1)));
      if (!start) break;
      const RawLine field = field_lines(raw_.substr(0, end_), at_);
      if (++count <= MaxFields) {
        const std::size_t value = at_ + start->colon + 1;
        taker.take(raw_.substr(at_, start->name_length), unfolded(raw_.substr(value, field.end - value)));
      }
      at_ = field.next;
    }
    taker.finish();
    at_ += line_end_length(raw_.substr(0, end_), at_);
    part.body = {at_, end_};
    parts_.push_back(std::move(part));
    enter(parts_.size() - 1);
  }

  static std::string unfolded(std::string_view value) {
    std::string text;
    for (const char c : value) {
      if (c != '\r' && c != '\n') text.push_back(c);
    }
    return text;
  }

  std::string_view raw_;
  std::size_t end_;
  std::size_t at_ = 0;
  std::vector<MimePart> parts_;
  std::vector<Open> open_;
};

}  // namespace

std::string_view MimePart::file_name() const {
  const std::string_view name = disposition.parameter("filename");
  return name.empty() ? type.parameter("name") : name;
}

MimePart part_of_fields(const std::vector<Header>& fields, Span<Raw> body) {
  MimePart part;
  FieldTaker taker(part);
  for (const Header& field : fields) taker.take(field.name, field.value.utf8());
  taker.finish();
  part.body = body;
  return part;
}

std::vector<MimePart> read_parts(std::string_view raw, MimePart message) {
  return PartReader(raw, std::move(message)).read();
}

}  // namespace followup
