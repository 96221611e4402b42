# The English words as constant tables: compile_words, a host tool, makes them of Hunspell's en_US, SCOWL's lists and
# dictionaries/. The dictionary files are needed by the build alone.
find_file(FOLLOWUP_EN_US_AFF en_US.aff PATHS /usr/share/hunspell /usr/share/myspell/dicts)
find_file(FOLLOWUP_EN_US_DIC en_US.dic PATHS /usr/share/hunspell /usr/share/myspell/dicts)
find_path(FOLLOWUP_SCOWL english-words.10 PATHS /usr/share/dict/scowl)
if(NOT FOLLOWUP_EN_US_AFF OR NOT FOLLOWUP_EN_US_DIC OR NOT FOLLOWUP_SCOWL)
  message(FATAL_ERROR "The English word lists are not there; Debian has them as hunspell-en-us and scowl")
endif()

add_executable(compile_words build/compile_words.cpp build/word_lists.cpp build/affixes.cpp build/graph_builder.cpp
  spell/word_graph.cpp)
target_include_directories(compile_words PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(compile_words PRIVATE followup_flags followup_text)

set(dictionaries ${PROJECT_SOURCE_DIR}/dictionaries)
file(GLOB_RECURSE english_lists CONFIGURE_DEPENDS ${dictionaries}/*.words)
set(word_tables ${CMAKE_CURRENT_BINARY_DIR}/generated/word_tables.cpp)
add_custom_command(
  OUTPUT ${word_tables}
  COMMAND compile_words ${word_tables} ${FOLLOWUP_EN_US_AFF} ${FOLLOWUP_EN_US_DIC} ${FOLLOWUP_SCOWL} ${dictionaries}
  DEPENDS compile_words ${FOLLOWUP_EN_US_AFF} ${FOLLOWUP_EN_US_DIC} ${english_lists} ${dictionaries}/NOTICE
  COMMENT "Compiling the English words")
target_sources(followup_spell PRIVATE ${word_tables})
