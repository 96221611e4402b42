// kind_confusion PATH…: which kinds are seen in labelled mails of folders and `.jsonl` files, and which are taken for
// which. Labels may be given other names: `old=new`.
#include <cstdio>
#include <map>
#include <string>

#include "support/confusion.h"

int main(int argc, char** argv) {
  std::map<std::string, std::string> renamed;
  std::vector<followup::LabelledMail> mails;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const std::size_t sign = argument.find('=');
    if (sign != std::string::npos) {
      renamed[argument.substr(0, sign)] = argument.substr(sign + 1);
      continue;
    }
    for (followup::LabelledMail& mail : followup::labelled_mails(argument)) mails.push_back(std::move(mail));
  }
  if (mails.empty()) {
    std::fputs("usage: kind_confusion [LABEL=KIND]... PATH...\n", stderr);
    return 2;
  }
  for (followup::LabelledMail& mail : mails) {
    const auto known = renamed.find(mail.kind);
    if (known != renamed.end()) mail.kind = known->second;
  }
  std::fputs(followup::Confusion(followup::judge_kinds(mails)).text().c_str(), stdout);
  return 0;
}
