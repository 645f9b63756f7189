// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/attempt.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/result.hpp>

namespace ocelli { namespace chaos {

/// What became of the calls, as the clients saw it. All members may be called from many threads at once.
class Findings {
 public:
  void ended_well();
  void ended_in(const ApiException& error);
  /// Something that must not be.
  void wrong(std::string what);

  template <class T>
  void note(const Result<T>& result) {
    result ? ended_well() : ended_in(result.error());
  }

  [[nodiscard]] const std::vector<std::string>& wrong() const { return wrong_; }
  /// Values and errors.
  [[nodiscard]] std::size_t total() const;
  void print() const;

 private:
  mutable std::mutex mutex_;
  std::size_t values_ = 0;
  std::map<std::string, std::size_t> errors_;
  std::vector<std::string> wrong_;
};

/// What the clients of one service were told about the things they made there, each under a name of its own.
class Made {
 public:
  /// `error` is null for a success.
  void note(const std::string& name, const ApiException* error);

  /// Compares with how often each name is found at the server: once after a success, never where the error said that
  /// nothing was made, once or never otherwise.
  void compare(const std::map<std::string, std::size_t>& found, const std::string& what, Findings& findings) const;
  /// The same where the server has no names: as many as successes, and at most as many more as may have been processed.
  void compare_count(std::size_t found, const std::string& what, Findings& findings) const;
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  [[nodiscard]] std::size_t count(Delivery delivery) const;

  std::mutex mutex_;
  std::map<std::string, Delivery> deliveries_;
};

}}  // namespace ocelli::chaos
