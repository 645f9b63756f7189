// SPDX-License-Identifier: Apache-2.0
#pragma once

// OCELLI_THREAD_SANITIZED is defined where ThreadSanitizer watches, OCELLI_SANITIZED also where AddressSanitizer does:
// GCC and Clang each say so in their own way.
#if defined(__SANITIZE_THREAD__)
#define OCELLI_THREAD_SANITIZED
#elif defined(__SANITIZE_ADDRESS__)
#define OCELLI_SANITIZED
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define OCELLI_THREAD_SANITIZED
#elif __has_feature(address_sanitizer)
#define OCELLI_SANITIZED
#endif
#endif
#ifdef OCELLI_THREAD_SANITIZED
#define OCELLI_SANITIZED
#endif
