# SPDX-License-Identifier: Apache-2.0
# ccache where it is installed. -DOCELLI_CCACHE= (empty) does without; a CMAKE_CXX_COMPILER_LAUNCHER of the user's wins.

if(OCELLI_IS_TOP_LEVEL AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(OCELLI_CCACHE ccache DOC "Compiler cache; empty for none")
  if(OCELLI_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${OCELLI_CCACHE}")
  endif()
endif()
