#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From a checkout to the running quickstart. Arguments go to the program: --detector-id ID, --image FILE, --help.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"

directory=$root/build/quickstart
log=$directory.log

heading '1 of 3: installing what is missing'
"$root/scripts/install-dependencies.sh" --for quickstart ||
  fail 'the packages above are missing.' 'Install them and run scripts/quickstart.sh again.'

heading "2 of 3: building in build/quickstart with $(jobs) jobs (the first time takes a minute or two)"
mkdir -p "$directory"
# Unoptimised and many files at a time: for a program that is over in seconds, the compiler's time is what counts.
cmake -S "$root" -B "$directory" -G "$(generator)" -DCMAKE_BUILD_TYPE=Release -DOCELLI_BUILD_TESTS=OFF \
  -DCMAKE_CXX_FLAGS_RELEASE='-O0' -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=12 \
  -DOCELLI_BUILD_EXAMPLES=ON -DOCELLI_INSTALL=OFF >"$log" 2>&1 || {
  grep -A 6 'CMake Error' "$log" >&2 || cat "$log" >&2
  fail 'CMake could not set up the build.' "The whole log: $log" \
    "If a package is too old: scripts/install-dependencies.sh --dry-run lists what is needed." \
    "After a change of compiler or generator: rm -r $directory, and run this again."
}
build "$log" "$directory" --target quickstart || fail 'the build failed.' \
  'Out of memory? Close other programs, or build with fewer jobs: cmake --build build/quickstart -j 1' \
  "Otherwise please report the errors above with your compiler's version (c++ --version)."

heading '3 of 3: running the quickstart'
program=$directory/examples/quickstart
if "$program" "$@"; then exit 0; else status=$?; fi
printf '\nquickstart.sh: the quickstart ended with exit code %s; its last lines above say why.\n' "$status" >&2
exit "$status"
