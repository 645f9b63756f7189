// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Marks what the shared library exports; everything else is hidden.
#if defined(_WIN32) && defined(OCELLI_SHARED)
#if defined(OCELLI_BUILDING)
#define OCELLI_EXPORT __declspec(dllexport)
#else
#define OCELLI_EXPORT __declspec(dllimport)
#endif
#elif defined(__GNUC__) || defined(__clang__)
#define OCELLI_EXPORT __attribute__((visibility("default")))
#else
#define OCELLI_EXPORT
#endif
