// SPDX-License-Identifier: Apache-2.0
#include "http/curl/process.hpp"

#ifndef _WIN32
#include <pthread.h>
#endif

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

#ifdef _WIN32

SigpipeGuard::SigpipeGuard() noexcept = default;
SigpipeGuard::~SigpipeGuard() = default;

#else

namespace {

sigset_t only_sigpipe() noexcept {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  return set;
}

bool sigpipe_is_pending() noexcept {
  sigset_t pending;
  sigemptyset(&pending);
  sigpending(&pending);
  return sigismember(&pending, SIGPIPE) == 1;
}

}  // namespace

SigpipeGuard::SigpipeGuard() noexcept {
  if (sigpipe_is_pending())
    return;  // the host's own, and blocked: nothing can get out, and it is not ours to take away
  const sigset_t sigpipe = only_sigpipe();
  is_active_ = pthread_sigmask(SIG_BLOCK, &sigpipe, &previous_mask_) == 0;
}

SigpipeGuard::~SigpipeGuard() {
  if (!is_active_) return;
  if (sigpipe_is_pending()) {
    const sigset_t sigpipe = only_sigpipe();
    int signal = 0;
    sigwait(&sigpipe, &signal);  // sigtimedwait is missing on macOS; a pending signal does not make this wait
  }
  pthread_sigmask(SIG_SETMASK, &previous_mask_, nullptr);
}

#endif

}}}}  // namespace ocelli::v1::http::curl
