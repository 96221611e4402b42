# followup_layer(NAME DEPENDS layer… PACKAGES target…): one folder of server/ as one library, linked to the layers
# below it. tests/architecture holds the includes to the same table.
function(followup_layer name)
  cmake_parse_arguments(arg "" "" "DEPENDS;PACKAGES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  # shipped_*.cpp stand on the generated tables and are part of followup_tables (tables.cmake).
  list(FILTER sources EXCLUDE REGEX "/shipped_[a-z]+\\.cpp$")
  list(TRANSFORM arg_DEPENDS PREPEND followup_)
  if(sources)
    add_library(followup_${name} STATIC ${sources})
    target_include_directories(followup_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(followup_${name} PUBLIC ${arg_DEPENDS} PRIVATE followup_flags ${arg_PACKAGES})
  else()
    add_library(followup_${name} INTERFACE)
    target_include_directories(followup_${name} INTERFACE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(followup_${name} INTERFACE ${arg_DEPENDS})
  endif()
endfunction()
