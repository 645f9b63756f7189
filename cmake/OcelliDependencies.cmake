# SPDX-License-Identifier: Apache-2.0
# find_package first; a download only where OCELLI_FETCH_DEPENDENCIES asks for it.

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(CURL 7.68 REQUIRED)

function(ocelli_dependency name version url hash)
  # Without the version: a later major one, which a package may refuse to be, is welcome.
  find_package(${name} QUIET)
  if(${name}_FOUND AND ${name}_VERSION VERSION_GREATER_EQUAL ${version})
    return()
  endif()
  if(NOT OCELLI_FETCH_DEPENDENCIES)
    message(FATAL_ERROR "ocelli needs ${name} >= ${version}. Install its development package "
                        "(scripts/install-dependencies.sh --dry-run prints the names) or set OCELLI_FETCH_DEPENDENCIES=ON.")
  endif()
  include(FetchContent)
  FetchContent_Declare(${name} URL ${url} URL_HASH SHA256=${hash})
  FetchContent_MakeAvailable(${name})
  # What was downloaded is installed by nobody, so a package that needs it would not work.
  set(OCELLI_FETCHED ON PARENT_SCOPE)
endfunction()

ocelli_dependency(nlohmann_json 3.10 https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
                  d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d)
ocelli_dependency(simdjson 3.0 https://github.com/simdjson/simdjson/archive/refs/tags/v3.10.1.tar.gz
                  1e8f881cb2c0f626c56cd3665832f1e97b9d4ffc648ad9e1067c134862bba060)

if(OCELLI_BUILD_TESTING_LIBRARY OR OCELLI_WEBSOCKET)
  find_package(Boost 1.74 REQUIRED)
endif()
if(OCELLI_WEBSOCKET AND NOT OCELLI_OPENSSL)
  message(FATAL_ERROR "OCELLI_OPENSSL=OFF: WebSocket needs OpenSSL; set OCELLI_WEBSOCKET=OFF, too")
elseif(OCELLI_WEBSOCKET)
  find_package(OpenSSL 1.1 REQUIRED)
elseif(OCELLI_OPENSSL)
  find_package(OpenSSL 1.1 QUIET)
endif()
# Of this library's own: a project around it may have found OpenSSL for itself.
set(OCELLI_HAS_OPENSSL OFF)
if(OCELLI_OPENSSL AND OPENSSL_FOUND)
  set(OCELLI_HAS_OPENSSL ON)
else()
  message(STATUS "ocelli: no OpenSSL, so of the digests of downloads only crc32c is compared")
endif()
if(OCELLI_BUILD_TESTS)
  find_package(GTest REQUIRED)
endif()
