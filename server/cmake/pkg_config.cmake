# followup_pkg_config(NAME MODULE): a package that has no CMake files, as the target followup::NAME. Installed too,
# because whoever links followup::core needs the same RE2. The package is linked by name, not by path, so that
# `-static` picks its static library.
find_package(PkgConfig REQUIRED)

function(followup_pkg_config name module)
  if(NOT TARGET followup::${name})
    pkg_check_modules(followup_${name} REQUIRED ${module})
    add_library(followup::${name} INTERFACE IMPORTED GLOBAL)
    target_include_directories(followup::${name} SYSTEM INTERFACE ${followup_${name}_INCLUDE_DIRS})
    target_link_directories(followup::${name} INTERFACE ${followup_${name}_LIBRARY_DIRS})
    target_link_libraries(followup::${name} INTERFACE ${followup_${name}_LIBRARIES} ${followup_${name}_LDFLAGS_OTHER})
  endif()
endfunction()
