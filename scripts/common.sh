# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the scripts share. Sourced, with `root` set to the checkout.

heading() { printf '\n==> %s\n' "$*"; }

fail() {
  printf '\n%s: %s\n' "$(basename "$0")" "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

# As many compilers as there are cores and memory: one takes up to 1.5 GB.
jobs() {
  local cores memory
  cores=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN)
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || true)
  memory=${memory:-$cores}
  [ "$memory" -ge 1 ] || memory=1
  echo $((memory < cores ? memory : cores))
}

# Leaves CMake its own choice of generator where Ninja is missing.
generator() {
  if command -v ninja >/dev/null; then echo Ninja; else echo 'Unix Makefiles'; fi
}

# build LOG DIRECTORY [cmake --build arguments]: progress on a terminal, otherwise into the log, whose errors are shown.
build() {
  local log=$1 directory=$2
  shift 2
  mkdir -p "$(dirname "$log")"
  if [ -t 1 ]; then
    cmake --build "$directory" -j "$(jobs)" "$@"
  elif ! cmake --build "$directory" -j "$(jobs)" "$@" >"$log" 2>&1; then
    grep -E -A 12 'error:|warning:|FAILED:|undefined reference|CMake Error' "$log" | head -n 60 >&2 || true
    echo "The whole log: $log" >&2
    return 1
  fi
}

# The first Python 3 that has all of the modules: one that is first in PATH need not be the system's.
python_with() {
  local candidate
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c "import ${1// /, }" 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

# clang_14 NAME: the program of Clang 14 that decides, clang-format or clang-tidy: others lay out code otherwise and find
# other things.
clang_14() {
  local candidate
  for candidate in "$1-14" "$1"; do
    if [[ $("$candidate" --version 2>/dev/null) == *'version 14.'* ]]; then
      echo "$candidate"
      return
    fi
  done
  return 1
}
