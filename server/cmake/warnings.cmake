# Every target of the project is compiled with these; third-party headers come as SYSTEM and are exempt.
add_library(followup_flags INTERFACE)
target_compile_options(followup_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Werror
  # g++ 12 sees overlapping copies in plain `"a" + string` (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
