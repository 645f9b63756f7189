// SPDX-License-Identifier: Apache-2.0
#include "http/program_end.hpp"

#include <atomic>

namespace ocelli { inline namespace v1 { namespace http {

namespace {

std::atomic<bool> has_ended{false};

struct End {
  ~End() { has_ended = true; }
};

}  // namespace

void watch_for_the_end() { static const End end; }

bool has_program_ended() noexcept { return has_ended; }

std::string end_of_tls(const std::string& peer) {
  return "TLS with " + peer + " failed: the program is ending and its TLS library is gone; make the call before that";
}

}}}  // namespace ocelli::v1::http
