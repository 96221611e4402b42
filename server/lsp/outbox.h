// Where messages to the client go. A transport sends them; tests keep them.
#pragma once

#include <string>

namespace followup::lsp {

class Outbox {
 public:
  virtual ~Outbox() = default;
  /// Takes one message, without its header. Never blocks.
  virtual void send(std::string message) = 0;
};

}  // namespace followup::lsp
