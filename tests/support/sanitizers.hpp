// SPDX-License-Identifier: Apache-2.0
#pragma once

// OCELLI_SANITIZED is defined where AddressSanitizer or ThreadSanitizer watches: GCC and Clang each say so in their own
// way.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OCELLI_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define OCELLI_SANITIZED
#endif
#endif
