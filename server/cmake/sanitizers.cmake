# Instrumentation of the whole build: FOLLOWUP_SANITIZE, FOLLOWUP_FUZZ and FOLLOWUP_COVERAGE, for every target
# alike, because a program that mixes instrumented objects with others reports nonsense.
if(FOLLOWUP_SANITIZE)
  add_compile_options(-fsanitize=${FOLLOWUP_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${FOLLOWUP_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    # With coroutines, clang 14 makes section differences for this check that the assembler cannot represent.
    add_compile_options(-fno-sanitize=function)
  else()
    # g++ 12 sees dangling and uninitialised values in instrumented code of the standard library that are not there.
    add_compile_options(-Wno-error=maybe-uninitialized -Wno-maybe-uninitialized)
  endif()
endif()

if(FOLLOWUP_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES Clang)
    message(FATAL_ERROR "FOLLOWUP_FUZZ needs clang (the preset `fuzz` names it): libFuzzer is a part of clang")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(FOLLOWUP_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
