# followup_program(NAME SOURCE LIBRARIES target…): one program of the product, fully static where that is possible
# (a cold start costs half then), installed, and a part of the target `programs`. Nothing when SOURCE is not there.
include(CheckCXXSourceCompiles)

function(followup_check_static result)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static)
  set(CMAKE_REQUIRED_LIBRARIES followup::re2 followup::hunspell)
  check_cxx_source_compiles("#include <string>\nint main(int n, char**) { return std::string(1, char(n)).empty(); }"
    FOLLOWUP_STATIC_WORKS)
  set(${result} ${FOLLOWUP_STATIC_WORKS} PARENT_SCOPE)
endfunction()

set(static_default OFF)
if(CMAKE_BUILD_TYPE STREQUAL Release AND NOT FOLLOWUP_SANITIZE AND NOT FOLLOWUP_COVERAGE)
  followup_check_static(static_works)
  if(static_works)
    set(static_default ON)
  endif()
endif()
option(FOLLOWUP_STATIC "Link the programs fully static" ${static_default})

if(FOLLOWUP_LTO)
  include(CheckIPOSupported)
  check_ipo_supported(LANGUAGES CXX)
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
endif()

add_custom_target(programs)

function(followup_program name source)
  cmake_parse_arguments(arg "" "" "LIBRARIES" ${ARGN})
  file(GLOB found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${source})
  if(found)
    add_executable(${name} ${found})
    target_link_libraries(${name} PRIVATE followup_flags ${arg_LIBRARIES})
    target_link_options(${name} PRIVATE $<$<BOOL:${FOLLOWUP_STATIC}>:-static>)
    add_dependencies(programs ${name})
    install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endfunction()
