# The shipped rule pack as constant tables: compile_pack, a host tool on the same code that loads a user's pack,
# turns rules/ into two C++ sources.
add_executable(compile_pack build/compile_pack.cpp build/cpp_writer.cpp)
target_link_libraries(compile_pack PRIVATE followup_flags followup_lint)

file(GLOB_RECURSE rule_files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/rules/*.json)
list(FILTER rule_files EXCLUDE REGEX "schema\\.json$")
list(SORT rule_files)
list(TRANSFORM rule_files PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE rule_paths)
set(generated_dir ${CMAKE_CURRENT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${generated_dir})
add_custom_command(
  OUTPUT ${generated_dir}/shipped_tables.cpp ${generated_dir}/shipped_sources.cpp
  COMMAND compile_pack ${generated_dir}/shipped_tables.cpp ${generated_dir}/shipped_sources.cpp ${PROJECT_SOURCE_DIR} ${rule_files}
  DEPENDS compile_pack ${rule_paths}
  COMMENT "Compiling the rule pack")

add_library(followup_tables STATIC
  ${generated_dir}/shipped_tables.cpp ${generated_dir}/shipped_sources.cpp lint/shipped_pack.cpp)
target_link_libraries(followup_tables PUBLIC followup_lint PRIVATE followup_flags)
