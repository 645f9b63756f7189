# SPDX-License-Identifier: Apache-2.0
# find_package first; a download only where OCELLI_FETCH_DEPENDENCIES asks for it.

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(CURL 7.68 REQUIRED)

function(ocelli_dependency name version url)
  find_package(${name} ${version} QUIET)
  if(${name}_FOUND)
    return()
  endif()
  if(NOT OCELLI_FETCH_DEPENDENCIES)
    message(FATAL_ERROR "ocelli needs ${name} >= ${version}. Install its development package "
                        "(scripts/install-dependencies.sh --dry-run prints the names) or set OCELLI_FETCH_DEPENDENCIES=ON.")
  endif()
  include(FetchContent)
  FetchContent_Declare(${name} URL ${url})
  FetchContent_MakeAvailable(${name})
endfunction()

ocelli_dependency(nlohmann_json 3.10 https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz)
ocelli_dependency(simdjson 3.0 https://github.com/simdjson/simdjson/archive/refs/tags/v3.10.1.tar.gz)

if(OCELLI_BUILD_TESTING_LIBRARY OR OCELLI_BUILD_TESTS)
  find_package(Boost 1.74 REQUIRED)
endif()
if(OCELLI_BUILD_TESTS)
  find_package(GTest REQUIRED)
endif()
