# The single-byte charsets as constant tables: compile_charsets asks the iconv of the building machine.
add_executable(compile_charsets build/compile_charsets.cpp)
target_link_libraries(compile_charsets PRIVATE followup_flags)
set(charset_source ${CMAKE_CURRENT_BINARY_DIR}/generated/charset_tables.cpp)
add_custom_command(
  OUTPUT ${charset_source}
  COMMAND compile_charsets ${charset_source}
  DEPENDS compile_charsets
  COMMENT "Compiling the charsets")
target_sources(followup_mail PRIVATE ${charset_source})
