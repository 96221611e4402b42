#include "support/mail_frames.h"

#include <algorithm>
#include <filesystem>

#include "support/golden.h"

namespace followup {
namespace {

constexpr std::string_view Slot = "{example}\n\n";
constexpr std::string_view Subject = "\nSubject: ";
constexpr std::string_view Greeting = "Hi Dana,";
constexpr std::string_view Close = "Best regards,";
constexpr std::string_view Names = "Noor Haddad";

std::filesystem::path frames_folder() { return std::filesystem::path(FOLLOWUP_TESTS_DIR) / "support" / "frames"; }

std::string frame(std::string_view kind) {
  const std::filesystem::path path = frames_folder() / (std::string(kind) + ".mail");
  return file_bytes(path.string()).value_or("(no frame of kind " + std::string(kind) + ")\n\n{example}\n\n");
}

Span<Raw> found(std::string_view text, std::string_view wanted, std::size_t from = 0) {
  const std::size_t begin = text.find(wanted, from);
  return begin == std::string_view::npos ? Span<Raw>{text.size(), text.size()}
                                         : Span<Raw>{begin, begin + wanted.size()};
}

/// The stretch of a clean mail that an example of the zone takes the place of.
Span<Raw> place_of(std::string_view mail, Zone zone) {
  switch (zone) {
    case Zone::Subject: {
      const std::size_t begin = found(mail, Subject).end;
      return {begin, std::min(mail.find('\n', begin), mail.size())};
    }
    case Zone::Greeting:
      return found(mail, Greeting);
    case Zone::Close:
      return found(mail, Close);
    case Zone::Names:
      return found(mail, Names, found(mail, Close).end);
    case Zone::Body:
      break;
  }
  return {};
}

FramedText replaced(std::string mail, Span<Raw> place, std::string_view example) {
  mail.replace(place.begin, place.size(), example);
  return {std::move(mail), {place.begin, place.begin + example.size()}};
}

}  // namespace

std::vector<std::string> frame_kinds() {
  std::vector<std::string> kinds;
  for (const auto& entry : std::filesystem::directory_iterator(frames_folder())) {
    if (entry.path().extension() == ".mail") kinds.push_back(entry.path().stem().string());
  }
  std::sort(kinds.begin(), kinds.end());
  return kinds;
}

std::string clean_mail(std::string_view kind) {
  std::string mail = frame(kind);
  const Span<Raw> slot = found(mail, Slot);
  return mail.erase(slot.begin, slot.size());
}

FramedText set_into_frame(std::string_view kind, Zone zone, std::string_view example) {
  if (zone != Zone::Body) {
    std::string mail = clean_mail(kind);
    const Span<Raw> place = place_of(mail, zone);
    return replaced(std::move(mail), place, example);
  }
  std::string mail = frame(kind);
  const Span<Raw> slot = found(mail, Slot);
  return replaced(std::move(mail), {slot.begin, slot.end - 2}, example);
}

FramedText set_as_body(std::string_view kind, std::string_view example) {
  std::string mail = clean_mail(kind);
  const std::size_t begin = found(mail, Greeting).end + 2;
  const std::size_t end = found(mail, "\n\n" + std::string(Close)).begin;
  return replaced(std::move(mail), {begin, end}, example);
}

FramedText with_header(FramedText mail, std::span<const std::string_view> fields) {
  if (fields.empty()) return mail;
  const bool has_block = !mail.text.starts_with(Greeting);
  const std::size_t old_size = has_block ? mail.text.find("\n\n") : 0;
  std::string block = mail.text.substr(0, old_size) + "\n";
  for (const std::string_view field : fields) {
    const std::string name(field.substr(0, field.find(':') + 1));
    const std::size_t line = block.starts_with(name) ? 0 : found(block, "\n" + name).begin + 1;
    if (line < block.size()) block.erase(line, block.find('\n', line) + 1 - line);
    block.append(field).append("\n");
  }
  if (!has_block) block.erase(0, 1);
  const std::string rest = has_block ? mail.text.substr(old_size + 1) : "\n" + mail.text;
  const std::size_t end_to_end = mail.text.size() - mail.example.begin;
  const std::size_t size = mail.example.size();
  mail.text = block + rest;
  mail.example.begin = mail.text.size() - end_to_end;
  mail.example.end = mail.example.begin + size;
  return mail;
}

}  // namespace followup
