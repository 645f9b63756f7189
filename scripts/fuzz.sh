#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs each fuzz target for a while on a copy of its corpus. The last line counts the targets.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"

# "wait -n -p" came with it.
if [ "${BASH_VERSINFO[0]}" -lt 5 ] || { [ "${BASH_VERSINFO[0]}" -eq 5 ] && [ "${BASH_VERSINFO[1]}" -lt 1 ]; }; then
  fail "this needs bash 5.1 or later; $BASH is $BASH_VERSION"
fi

usage() {
  cat <<'TEXT'
Usage: scripts/fuzz.sh [--seconds N] [--jobs N] [--build DIRECTORY] [--target NAME]...

  --seconds N        how long each target runs; 60 where nothing is said
  --jobs N           how many run at a time; 2 where nothing is said
  --build DIRECTORY  a build folder with OCELLI_FUZZ=ON; else build/fuzz is set up and built with clang++
  --target NAME      only this one; else all
TEXT
}

seconds=60 at_once=2 directory='' chosen=()
while [ $# -gt 0 ]; do
  case $1 in
    --seconds | --jobs | --build | --target)
      [ $# -gt 1 ] || fail "$1 needs a value"
      case $1 in
        --seconds) seconds=$2 ;;
        --jobs) at_once=$2 ;;
        --build) directory=$2 ;;
        --target) chosen+=("$2") ;;
      esac
      shift
      ;;
    -h | --help) usage; exit ;;
    *) usage >&2; fail "$1 is not understood" ;;
  esac
  shift
done

cd "$root"
if [ -z "$directory" ]; then
  directory=build/fuzz
  heading "Building $directory with $(jobs) jobs"
  mkdir -p build
  cmake --preset asan-ubsan -B "$directory" -G "$(generator)" -DCMAKE_CXX_COMPILER=clang++ -DOCELLI_FUZZ=ON \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=12 >"$directory.configure.log" 2>&1 ||
    { cat "$directory.configure.log" >&2; fail "CMake could not set up $directory."; }
fi
build "$directory.build.log" "$directory" --target fuzz_targets || fail 'the build failed; the errors are above.'
program=$directory/tests/fuzz/fuzz_targets
logs=$directory/fuzz
declare -A longest=()
while read -r name length; do longest[$name]=$length; done < <("$program" --list)
[ ${#longest[@]} -gt 0 ] || fail "$program knows no target."
if [ ${#chosen[@]} -eq 0 ]; then mapfile -t chosen < <("$program" --list | cut -d' ' -f1); fi

# fuzz TARGET, in a process of its own: its log and its reproducers are in a folder of its own. Entropic scheduling
# counts each feature of each input, which with the many of this library takes far longer than the runs themselves.
fuzz() {
  local folder=$logs/$1 dictionary=tests/fuzz/dictionaries/$1.dict arguments=()
  rm -rf "$folder"
  mkdir -p "$folder/corpus"
  cp tests/fuzz/corpus/"$1"/* "$folder/corpus/"
  [ ! -f "$dictionary" ] || arguments+=("-dict=$dictionary")
  exec "$program" "--target=$1" "--seeds=$folder/corpus" "-max_total_time=$seconds" "-max_len=${longest[$1]}" \
    -timeout=10 -entropic=0 -rss_limit_mb=2048 -print_final_stats=1 "-artifact_prefix=$folder/reproducer-" "${arguments[@]}" "$folder/corpus" \
    >"$folder/log" 2>&1
}

# report TARGET OUTCOME: one line, and what is wanted to see why it failed.
report() {
  local log=$logs/$1/log runs rate coverage reproducer
  runs=$(awk '/^stat::number_of_executed_units:/ { print $2 }' "$log")
  rate=$(awk '/^stat::average_exec_per_sec:/ { print $2 }' "$log")
  coverage=$(grep -Eo 'cov: [0-9]+ ft: [0-9]+ corp: [0-9]+' "$log" | tail -n 1 || true)
  printf '%-12s %-6s %9s runs %7s/s  %s\n' "$1" "$2" "${runs:-?}" "${rate:-?}" "${coverage:-nothing covered}"
  [ "$2" = failed ] || return 0
  reproducer=$(find "$logs/$1" -name 'reproducer-*' | head -n 1)
  grep -E -A 3 'what\(\):|ERROR: |runtime error: ' "$log" | head -n 12 || true
  printf '  reproducer: %s\n  log:        %s\n' "${reproducer:-none, the program did not start}" "$log"
}

heading "Fuzzing ${#chosen[@]} targets for $seconds s each, $at_once at a time"
passed=0 failed=0
declare -A name_of=()
collect() {
  local pid status=0
  wait -n -p pid || status=$?
  if [ "$status" -eq 0 ]; then
    passed=$((passed + 1))
    report "${name_of[$pid]}" passed
  else
    failed=$((failed + 1))
    report "${name_of[$pid]}" failed
  fi
  unset "name_of[$pid]"
}
trap 'kill "${!name_of[@]}" 2>/dev/null || true' EXIT
for name in "${chosen[@]}"; do
  [ -n "${longest[$name]:-}" ] || fail "no target is called $name"
  [ ${#name_of[@]} -lt "$at_once" ] || collect
  fuzz "$name" &
  name_of[$!]=$name
done
while [ ${#name_of[@]} -gt 0 ]; do collect; done
trap - EXIT
printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
