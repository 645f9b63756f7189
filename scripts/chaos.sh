#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The long chaos run: 100,000 calls over 16 threads, a fifth of them harmed. Prints its seed; --seed N repeats one.
# Arguments go to the program: --calls N, --threads N, --seed N.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"

cd "$root"
heading 'Installing what is missing'
scripts/install-dependencies.sh --for test
mkdir -p build
heading 'Building preset release'
cmake --preset release -G "$(generator)" >build/release.configure.log 2>&1 || { cat build/release.configure.log >&2; fail 'CMake could not set up the build.'; }
build build/release.build.log build/release --target chaos || fail 'the build failed; the errors are above.'
heading 'Running'
exec build/release/tests/chaos/chaos --calls 100000 --seed "$RANDOM" "$@"
