# SPDX-License-Identifier: Apache-2.0
# Settings that the targets of this project share.

function(ocelli_target target)
  target_compile_features(${target} PUBLIC cxx_std_17)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden
                                             VISIBILITY_INLINES_HIDDEN ON POSITION_INDEPENDENT_CODE ON)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
    if(OCELLI_WARNINGS_AS_ERRORS)
      target_compile_options(${target} PRIVATE -Werror)
    endif()
  elseif(MSVC)
    target_compile_options(${target} PRIVATE /W4 /utf-8)
  endif()
  if(OCELLI_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${OCELLI_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${OCELLI_SANITIZE})
  endif()
  if(OCELLI_COVERAGE AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # Of two counters that a thread writes at once one may lose a step, never become 0 again: lines need no more.
    target_compile_options(${target} PRIVATE -fprofile-instr-generate -fcoverage-mapping)
    target_link_options(${target} PUBLIC -fprofile-instr-generate)
  elseif(OCELLI_COVERAGE)
    target_compile_options(${target} PRIVATE --coverage)
    target_link_options(${target} PUBLIC --coverage)
  endif()
endfunction()

# Instrumented so that libFuzzer sees which ways a run took. Whoever links it needs nothing: the runtime library of
# AddressSanitizer, which OCELLI_FUZZ asks for, has what the instrumentation calls.
function(ocelli_seen_by_fuzzer target)
  if(OCELLI_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# A library that is installed. While the major version is 0, each minor version is its own binary interface.
function(ocelli_library target)
  ocelli_target(${target})
  ocelli_seen_by_fuzzer(${target})
  set_target_properties(${target} PROPERTIES VERSION ${PROJECT_VERSION} DEFINE_SYMBOL ""
                                             SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
endfunction()
