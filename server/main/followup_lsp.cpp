// The language server: real files, real transports.
#include "host/real_host.h"
#include "lsp/run.h"

int main(int argc, char** argv) {
  followup::RealHost host;
  return followup::lsp::run(argc, argv, host);
}
