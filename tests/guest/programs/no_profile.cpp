// SPDX-License-Identifier: Apache-2.0

/// Whoever defines it has the counters of executed lines without their start, which keeps a text for each loading of a
/// library, and without their end, which writes a file for each unloading.
extern "C" int __llvm_profile_runtime;
int __llvm_profile_runtime = 0;
