// SPDX-License-Identifier: Apache-2.0
#include "core/user_agent.hpp"

#include <ocelli/version.hpp>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

std::string system_name() {
#if defined(_WIN32)
  return "Windows";
#elif defined(__APPLE__)
  return "macOS";
#elif defined(__linux__)
  return "Linux";
#else
  return "other system";
#endif
}

std::string machine_name() {
#if defined(__x86_64__) || defined(_M_X64)
  return "x86_64";
#elif defined(__aarch64__) || defined(_M_ARM64)
  return "aarch64";
#elif defined(__arm__)
  return "arm";
#else
  return "other machine";
#endif
}

std::string compiler_name() {
#if defined(__clang__)
  return "Clang " + std::to_string(__clang_major__) + "." + std::to_string(__clang_minor__);
#elif defined(__GNUC__)
  return "GCC " + std::to_string(__GNUC__) + "." + std::to_string(__GNUC_MINOR__);
#elif defined(_MSC_VER)
  return "MSVC " + std::to_string(_MSC_VER);
#else
  return "other compiler";
#endif
}

}  // namespace

std::string user_agent(const std::string& application) {
  const std::string own =
      std::string("ocelli/") + version + " (" + system_name() + "; " + machine_name() + "; " + compiler_name() + ")";
  return application.empty() ? own : application + " " + own;
}

}}}  // namespace ocelli::v1::core
