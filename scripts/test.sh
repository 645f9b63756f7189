#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds, and runs the test suite. The last line counts the tests.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"

usage() {
  cat <<'TEXT'
Usage: scripts/test.sh [--preset NAME] [--cmake ARGUMENT]... [--target NAME]... [ctest arguments]

  --preset NAME      dev (default), release, asan-ubsan, tsan or coverage
  --cmake ARGUMENT   an argument for the configuration, for example --cmake -DBUILD_SHARED_LIBS=ON
  --target NAME      builds only this, for example --target unit_tests -L unit
  others             go to ctest, for example -R Attempts, -L unit, -LE package
TEXT
}

preset=dev cmake_arguments=() build_arguments=() ctest_arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    --preset | --cmake | --target)
      [ $# -gt 1 ] || fail "$1 needs a value"
      case $1 in
        --preset) preset=$2 ;;
        --cmake) cmake_arguments+=("$2") ;;
        --target) build_arguments+=(--target "$2") ;;
      esac
      shift
      ;;
    -h | --help) usage; exit ;;
    *) ctest_arguments+=("$1") ;;
  esac
  shift
done

# summary OUTPUTS RESULTS: counts the outcomes in what ctest printed, one for each test. A process that ran several to
# its end counted them itself, in its output.
summary() {
  awk '
    FNR == 1 { file++ }
    file == 1 && /^[0-9]+\/[0-9]+ Testing: / { name = substr($0, index($0, ": ") + 2) }
    file == 1 && /^\[==========\] [0-9]+ tests? from .* ran\./ { several[name] = $2 > 1 }
    file == 1 && several[name] && /^\[  PASSED  \] / { passed += $4 }
    file == 1 && several[name] && /^\[  SKIPPED \] .* listed below:/ { skipped += $4 }
    file == 1 && several[name] && /^\[  FAILED  \] .* listed below:/ { failed += counted[name] = $4 }
    file == 1 || !/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / { next }
    /\*\*\*Skipped/ { skipped++; next }
    / Passed +[0-9.]+ sec/ { passed += !several[$4]; next }
    !counted[$4] { failed++ }
    END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }' "$@"
}

cd "$root"
directory=build/$preset
mkdir -p build

heading 'Installing what is missing'
scripts/install-dependencies.sh --for test

heading "Building preset $preset with $(jobs) jobs"
cmake --preset "$preset" -G "$(generator)" "${cmake_arguments[@]}" >"$directory.configure.log" 2>&1 || {
  cat "$directory.configure.log" >&2
  fail "CMake could not set up $directory." "After a change of compiler or generator: rm -r $directory, and run this again."
}
build "$directory.build.log" "$directory" "${build_arguments[@]}" || fail 'the build failed; the errors are above.'

heading "Running the tests of $directory"
status=0
ctest --preset "$preset" --no-tests=error -j "$(jobs)" "${ctest_arguments[@]}" 2>&1 | tee "$directory.test.log" || status=$?
summary "$directory/Testing/Temporary/LastTest.log" "$directory.test.log"
exit "$status"
