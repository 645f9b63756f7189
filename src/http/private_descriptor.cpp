// SPDX-License-Identifier: Apache-2.0
#include "http/private_descriptor.hpp"

#ifndef _WIN32

#include <fcntl.h>
#include <sys/socket.h>

namespace ocelli { inline namespace v1 { namespace http {

int open_private_socket(int family, int type, int protocol) noexcept {
#ifdef SOCK_CLOEXEC
  // In one step: another thread may start a program between two.
  return ::socket(family, type | SOCK_CLOEXEC, protocol);
#else
  const int descriptor = ::socket(family, type, protocol);
  if (descriptor >= 0) make_private(descriptor);
  return descriptor;
#endif
}

void make_private(int descriptor) noexcept { static_cast<void>(::fcntl(descriptor, F_SETFD, FD_CLOEXEC)); }

}}}  // namespace ocelli::v1::http

#endif
