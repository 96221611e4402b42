// The command-line linter: the real world, handed to the program.
#include "cli/run.h"
#include "host/real_host.h"

int main(int argc, char** argv) {
  followup::install_interrupt_handlers();
  followup::RealHost host;
  return followup::cli::run(argc, argv, host);
}
