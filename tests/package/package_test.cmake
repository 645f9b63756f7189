# SPDX-License-Identifier: Apache-2.0
# Builds and runs a consumer of the package:
#   cmake -DKIND=static|shared|minimal|subdirectory -DSOURCE=checkout -DBUILD=build tree of the checkout -DWORK=folder
#         -DGENERATOR=… -DCOMPILER=… [-DFLAGS=…] [-DLAUNCHER=…] [-DPREFIXES=…] -P package_test.cmake
cmake_minimum_required(VERSION 3.20)

set(here "${SOURCE}/tests/package")
set(settings -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}"
             "-DOCELLI_TEST_LAUNCHER=${LAUNCHER}" "-DCMAKE_BUILD_TYPE=Debug" "-DCMAKE_CXX_FLAGS_DEBUG=${FLAGS}"
             "-DCMAKE_PREFIX_PATH=${PREFIXES}")

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    string(REPLACE ";" " " command "${ARGN}")
    message(FATAL_ERROR "${command}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

function(build directory)
  run("${CMAKE_COMMAND}" --build "${directory}" --parallel 2)
endfunction()

function(expect_lines_of program)
  run("${program}")
  message(STATUS "${output}")
endfunction()

# What an installed header mentions is installed, and nothing of the build tree is mentioned.
function(check_installed prefix)
  file(GLOB_RECURSE files "${prefix}/*.cmake" "${prefix}/*.pc")
  foreach(file IN LISTS files)
    file(READ "${file}" text)
    string(FIND "${text}" "${SOURCE}/src" at)
    if(NOT at EQUAL -1)
      message(FATAL_ERROR "${file} names the source tree")
    endif()
  endforeach()
endfunction()

function(check_pkg_config prefix)
  find_program(pkg_config NAMES pkg-config pkgconf)
  if(NOT pkg_config)
    message(STATUS "pkg-config is missing; its file is not checked")
    return()
  endif()
  file(GLOB_RECURSE found "${prefix}/*/ocelli.pc")
  get_filename_component(folder "${found}" DIRECTORY)
  run("${CMAKE_COMMAND}" -E env "PKG_CONFIG_PATH=${folder}" "${pkg_config}" --cflags --libs ocelli)
  separate_arguments(flags UNIX_COMMAND "${output}")
  get_filename_component(libraries "${folder}" DIRECTORY)
  run("${COMPILER}" -std=c++17 "${here}/consumer.cpp" ${flags} "-Wl,-rpath,${libraries}" -o "${WORK}/pkg_config_consumer")
  expect_lines_of("${WORK}/pkg_config_consumer")
endfunction()

file(REMOVE_RECURSE "${WORK}/prefix" "${WORK}/consumer")
if(KIND STREQUAL "shared")
  run("${CMAKE_COMMAND}" -S "${SOURCE}" -B "${WORK}/library" ${settings} -DBUILD_SHARED_LIBS=ON -DOCELLI_BUILD_TESTS=OFF
      -DOCELLI_BUILD_EXAMPLES=OFF -DOCELLI_BUILD_TESTING_LIBRARY=OFF -DOCELLI_WARNINGS_AS_ERRORS=ON)
  build("${WORK}/library")
  set(BUILD "${WORK}/library")
endif()

# Without WebSocket neither Boost nor OpenSSL is looked for.
if(KIND STREQUAL "minimal")
  run("${CMAKE_COMMAND}" -S "${SOURCE}" -B "${WORK}/library" ${settings} -DOCELLI_WEBSOCKET=OFF -DOCELLI_BUILD_TESTS=OFF
      -DOCELLI_BUILD_EXAMPLES=OFF -DOCELLI_BUILD_TESTING_LIBRARY=OFF -DOCELLI_WARNINGS_AS_ERRORS=ON
      -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON)
  build("${WORK}/library")
  set(BUILD "${WORK}/library")
endif()

if(KIND STREQUAL "subdirectory")
  run("${CMAKE_COMMAND}" -S "${here}/add_subdirectory" -B "${WORK}/consumer" ${settings} "-DOCELLI_SOURCE_DIR=${SOURCE}"
      -DOCELLI_WARNINGS_AS_ERRORS=ON)
else()
  run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/prefix")
  check_installed("${WORK}/prefix")
  run("${CMAKE_COMMAND}" -S "${here}/find_package" -B "${WORK}/consumer" ${settings}
      "-DCMAKE_PREFIX_PATH=${WORK}/prefix;${PREFIXES}")
  check_pkg_config("${WORK}/prefix")
endif()
build("${WORK}/consumer")
file(GLOB programs "${WORK}/consumer/*consumer")
foreach(program IN LISTS programs)
  expect_lines_of("${program}")
endforeach()
