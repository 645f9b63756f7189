// SPDX-License-Identifier: Apache-2.0
#include "http/process_id.hpp"

#ifdef _WIN32
#include <process.h>
#else
#include <unistd.h>
#endif

namespace ocelli { inline namespace v1 { namespace http {

#ifdef _WIN32
long current_process_id() noexcept { return _getpid(); }
#else
long current_process_id() noexcept { return getpid(); }
#endif

}}}  // namespace ocelli::v1::http
