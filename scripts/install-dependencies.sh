#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"

usage() {
  cat <<'TEXT'
Usage: scripts/install-dependencies.sh [--for quickstart|test|ci] [--dry-run]

Installs what is missing, with apt-get; where there is none (or no right to use it),
names what is missing and fails, or goes on if nothing is.

  --for quickstart   to build the library and the quickstart (default)
  --for test         to run the tests as well
  --for ci           to run all that CI runs
  --dry-run          print what would be installed and change nothing
TEXT
}

# set | Debian package | how its presence shows where dpkg does not know it | what it is
# A `?` before the package: what uses it is skipped where the distribution has none.
table() {
  cat <<'TABLE'
quickstart|g++|compiles|a C++17 compiler (GCC 9 or Clang 10, or later)
quickstart|cmake|command cmake|CMake 3.20 or later
quickstart|ninja-build|command ninja make|Ninja or make
quickstart|ca-certificates|nothing|root certificates
quickstart|libcurl4-openssl-dev|header curl/curl.h|libcurl 7.68 or later, with headers
quickstart|nlohmann-json3-dev|header nlohmann/json_fwd.hpp|nlohmann_json 3.10 or later
quickstart|libsimdjson-dev|header simdjson.h|simdjson 3.0 or later
quickstart|libssl-dev|header openssl/ssl.h|OpenSSL 1.1 or later, with headers
quickstart|libboost-dev|header boost/beast/version.hpp|Boost 1.74 or later (headers)
test|libgtest-dev|header gtest/gtest.h|GoogleTest
test|python3|command python3|Python 3
test|pkg-config|command pkg-config|pkg-config
test|openssl|command openssl|the openssl program
test|?nginx|command nginx|nginx, for the HTTP/2 tests
ci|git|command git|git
ci|ccache|command ccache|ccache
ci|clang|command clang++|Clang
ci|libclang-rt-dev|nothing|Clang's sanitizer runtime
ci|llvm|command llvm-cov|LLVM's tools, to count executed lines
ci|?clang-tidy-14|clang clang-tidy|clang-tidy 14
ci|?npm|command npm|npm and node, for the contract tests and the tests against other people's servers
ci|?python3-websockets|module websockets|the Python package websockets, for the same
test|python3-yaml|module yaml|PyYAML
test|python3-jinja2|module jinja2|Jinja2
ci|doxygen|command doxygen|Doxygen
ci|?clang-format-14|clang clang-format|clang-format 14
TABLE
}

compiles() {
  printf '#include <optional>\nint main() { return std::optional<int>(0).value(); }\n' |
    "${CXX:-c++}" -std=c++17 -x c++ -o /dev/null - 2>/dev/null
}

finds_header() { echo "#include <$1>" | "${CXX:-c++}" -std=c++17 -x c++ -E -o /dev/null - 2>/dev/null; }

# Whether something is there that no package accounts for: built by hand, or from another package manager.
is_there() {
  local name
  case $1 in
    compiles) compiles ;;
    nothing) true ;;
    clang\ *) clang_14 "${1#clang }" >/dev/null ;;
    header\ *) finds_header "${1#header }" ;;
    module\ *) python_with "${1#module }" >/dev/null ;;
    command\ *) for name in ${1#command }; do command -v "$name" >/dev/null && return; done; false ;;
  esac
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

is_available() { [[ $(apt-cache policy "$1" 2>/dev/null) == *'Candidate: '[0-9]* ]]; }

has_lists() { compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; }

# Rows of the table that the chosen set has and the machine lacks.
missing_rows() {
  local set package check what
  while IFS='|' read -r set package check what; do
    case $sets in *" $set "*) ;; *) continue ;; esac
    if [ "$has_apt" = yes ]; then
      is_installed "${package#\?}" && continue
      [ "$check" != nothing ] && is_there "$check" && continue
    else
      is_there "$check" && continue
    fi
    echo "$set|$package|$check|$what"
  done < <(table)
}

# A package that starts a service must not start it here: a policy says so while apt-get runs. Nor at the next boot.
install_packages() {
  local policy=/usr/sbin/policy-rc.d held=no
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
    $as_root chmod 755 "$policy"
    held=yes
  fi
  local status=0
  apt_get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >/dev/null || status=$?
  [ "$held" = no ] || $as_root rm -f "$policy"
  case " $* " in
    *" nginx "*) [ ! -d /run/systemd/system ] || $as_root systemctl disable --quiet nginx || true ;;
  esac
  return "$status"
}

apt_get() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null; }

update_lists() {
  echo 'Reading the package lists (apt-get update)'
  apt_get update -qq || echo 'Some lists could not be read; going on with what there is.' >&2
}

# Keeps, of the names given, those that the distribution has; a name without `?` is kept whatever is known of it.
wanted() {
  local package
  for package in "$@"; do
    if [ "${package#\?}" = "$package" ]; then
      echo "$package"
    elif is_available "${package#\?}" || ! has_lists; then
      echo "${package#\?}"
    fi
  done
}

all_available() {
  local package
  has_lists || return 1
  for package in "$@"; do
    [ "${package#\?}" != "$package" ] || is_available "$package" || return 1
  done
}

install_with_apt() {
  local packages=("$@")
  if [ "$dry_run" = yes ]; then
    mapfile -t packages < <(wanted "${packages[@]}")
    say_what_would_happen "${packages[@]}"
    return
  fi
  all_available "${packages[@]}" || update_lists
  local names
  mapfile -t names < <(wanted "${packages[@]}")
  say_left_out "${packages[@]}"
  [ ${#names[@]} -gt 0 ] || return 0
  echo "Installing: ${names[*]}"
  install_packages "${names[@]}" && return
  # Old lists name files that the mirror no longer has.
  update_lists
  install_packages "${names[@]}" ||
    fail 'apt-get could not install the packages.' "Try: apt-get install ${names[*]}" 'and run this again.'
}

say_what_would_happen() {
  if [ $# -eq 0 ]; then
    echo 'Would install nothing: everything is there.'
  else
    echo "Would install: $*"
  fi
}

say_left_out() {
  local package
  for package in "$@"; do
    case $package in
      \?*) is_available "${package#\?}" || echo "Not in this distribution, and left out: ${package#\?}" ;;
    esac
  done
}

# Without apt-get: all of it must be there already.
explain_by_hand() {
  local set package check what required=()
  while IFS='|' read -r set package check what; do
    case $package in
      \?*) echo "Not found, and done without: $what" ;;
      *) required+=("$what (Debian: $package)") ;;
    esac
  done
  [ ${#required[@]} -gt 0 ] || return 0
  if [ "$dry_run" = yes ]; then
    echo "Cannot install here. Missing:"
    printf '  %s\n' "${required[@]}"
    return
  fi
  fail "$no_apt_because Please install:" "${required[@]}" 'and run this again.'
}

choose_root() {
  has_apt=no as_root='' no_apt_because='There is no apt-get here, so nothing was installed.'
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 0
  has_apt=yes
  [ "$(id -u)" -eq 0 ] && return
  as_root=sudo
  command -v sudo >/dev/null || no_apt_because='Only root can use apt-get, and there is no sudo here.'
}

read_arguments() {
  for_what=quickstart dry_run=no
  while [ $# -gt 0 ]; do
    case $1 in
      --for) for_what=${2:-}; [ $# -lt 2 ] || shift ;;
      --dry-run) dry_run=yes ;;
      -h | --help) usage; exit ;;
      *) usage >&2; fail "unknown argument '$1'" ;;
    esac
    shift
  done
  case $for_what in
    quickstart) sets=' quickstart ' ;;
    test) sets=' quickstart test ' ;;
    ci) sets=' quickstart test ci ' ;;
    *) usage >&2; fail "--for takes quickstart, test or ci, not '$for_what'" ;;
  esac
}

main() {
  read_arguments "$@"
  choose_root
  local rows packages
  rows=$(missing_rows)
  if [ -z "$rows" ]; then
    if [ "$dry_run" = yes ]; then say_what_would_happen; else echo 'Everything needed is installed.'; fi
  elif [ "$has_apt" = no ] || { [ "$dry_run" = no ] && [ -n "$as_root" ] && ! command -v sudo >/dev/null; }; then
    explain_by_hand <<<"$rows"
  else
    mapfile -t packages < <(cut -d'|' -f2 <<<"$rows")
    install_with_apt "${packages[@]}"
  fi
}

main "$@"
