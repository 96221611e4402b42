# followup_core(TARGETS target… HEADERS layer…): the objects of the layers that do no I/O as one static library
# that other projects link as followup::core; with its headers and the files for find_package(followup).
include(CMakePackageConfigHelpers)

set(followup_config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/followup)

function(followup_core)
  cmake_parse_arguments(arg "" "" "TARGETS;HEADERS" ${ARGN})
  set(objects)
  foreach(target IN LISTS arg_TARGETS)
    if(TARGET ${target})
      get_target_property(type ${target} TYPE)
      if(NOT type STREQUAL INTERFACE_LIBRARY)
        list(APPEND objects $<TARGET_OBJECTS:${target}>)
      endif()
    endif()
  endforeach()

  add_library(followup_core STATIC ${objects})
  add_library(followup::core ALIAS followup_core)
  set_target_properties(followup_core PROPERTIES LINKER_LANGUAGE CXX EXPORT_NAME core)
  target_compile_features(followup_core INTERFACE cxx_std_20)
  target_include_directories(followup_core INTERFACE
    $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/followup>)
  target_link_libraries(followup_core INTERFACE followup::re2)
  add_dependencies(programs followup_core)

  install(TARGETS followup_core EXPORT followupTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  foreach(layer IN LISTS arg_HEADERS)
    install(DIRECTORY ${layer} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/followup FILES_MATCHING PATTERN "*.h")
  endforeach()
  followup_install_config()
endfunction()

function(followup_install_config)
  configure_package_config_file(cmake/followupConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/followupConfig.cmake
    INSTALL_DESTINATION ${followup_config_dir})
  write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/followupConfigVersion.cmake
    COMPATIBILITY SameMinorVersion)
  install(EXPORT followupTargets NAMESPACE followup:: DESTINATION ${followup_config_dir})
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/followupConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/followupConfigVersion.cmake
    DESTINATION ${followup_config_dir})
  install(FILES cmake/pkg_config.cmake DESTINATION ${followup_config_dir} RENAME followupPkgConfig.cmake)
endfunction()
