// SPDX-License-Identifier: Apache-2.0
#pragma once

#ifndef _WIN32
#include <csignal>
#endif

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// Keeps a SIGPIPE that this thread causes from reaching the host for as long as it lives.
///
/// The signal is blocked in this thread only and taken away before the mask is put back; the host's handlers stay as
/// they are. Does nothing where the platform has no SIGPIPE.
class SigpipeGuard {
 public:
  SigpipeGuard() noexcept;
  ~SigpipeGuard();
  SigpipeGuard(const SigpipeGuard&) = delete;
  SigpipeGuard& operator=(const SigpipeGuard&) = delete;

 private:
#ifndef _WIN32
  sigset_t previous_mask_;
  bool is_active_ = false;
#endif
};

}}}}  // namespace ocelli::v1::http::curl
