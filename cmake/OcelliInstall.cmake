# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where: libraries, headers, a CMake package with the component `testing`, a pkg-config file.
include(CMakePackageConfigHelpers)

set(OCELLI_CMAKE_DIR "${CMAKE_INSTALL_LIBDIR}/cmake/ocelli")

install(TARGETS ocelli EXPORT ocelli-targets
        RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(EXPORT ocelli-targets NAMESPACE ocelli:: DESTINATION "${OCELLI_CMAKE_DIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/ocelli" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
        FILES_MATCHING PATTERN "*.hpp"
        PATTERN "testing" EXCLUDE)

if(OCELLI_BUILD_TESTING_LIBRARY)
  install(TARGETS ocelli-testing EXPORT ocelli-testing-targets
          RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
          LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
          ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
  install(EXPORT ocelli-testing-targets NAMESPACE ocelli:: DESTINATION "${OCELLI_CMAKE_DIR}")
  install(TARGETS ocelli-mock-server RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/ocelli/testing" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/ocelli"
          FILES_MATCHING PATTERN "*.hpp")
endif()

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/ocelli-config.cmake.in" "${PROJECT_BINARY_DIR}/ocelli-config.cmake"
                              INSTALL_DESTINATION "${OCELLI_CMAKE_DIR}" NO_SET_AND_CHECK_MACRO)
# While the major version is 0, a new minor version may break what was.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/ocelli-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/ocelli-config.cmake" "${PROJECT_BINARY_DIR}/ocelli-config-version.cmake"
        DESTINATION "${OCELLI_CMAKE_DIR}")

# Who links a static library links what it needs, and is not asked to say --static.
set(needed "libcurl, simdjson")
if(OCELLI_HAS_OPENSSL)
  string(APPEND needed ", openssl")
endif()
if(OCELLI_LIBRARY_TYPE STREQUAL "STATIC_LIBRARY")
  set(OCELLI_PC_REQUIRES "nlohmann_json, ${needed}")
  set(OCELLI_PC_REQUIRES_PRIVATE "")
else()
  set(OCELLI_PC_REQUIRES "nlohmann_json")
  set(OCELLI_PC_REQUIRES_PRIVATE "${needed}")
endif()
# Relative to itself, so that `cmake --install --prefix` and a moved tree are right too.
set(OCELLI_PC_PREFIX "${CMAKE_INSTALL_PREFIX}")
if(NOT IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  file(RELATIVE_PATH to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
  set(OCELLI_PC_PREFIX "\${pcfiledir}/${to_prefix}")
endif()
foreach(kind LIB INCLUDE)
  set(OCELLI_PC_${kind}DIR "${CMAKE_INSTALL_${kind}DIR}")
  if(NOT IS_ABSOLUTE "${CMAKE_INSTALL_${kind}DIR}")
    set(OCELLI_PC_${kind}DIR "\${prefix}/${CMAKE_INSTALL_${kind}DIR}")
  endif()
endforeach()
configure_file("${PROJECT_SOURCE_DIR}/cmake/ocelli.pc.in" "${PROJECT_BINARY_DIR}/ocelli.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/ocelli.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
