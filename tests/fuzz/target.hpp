// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ocelli { namespace fuzz {

/// A property that does not hold for an input. Nothing in a target may catch it.
class Broken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// `sentence` says what should have held.
inline void require(bool holds, const char* sentence) {
  if (!holds) throw Broken(sentence);
}

inline void require_equal(std::string_view found, std::string_view expected, const char* sentence) {
  if (found == expected) return;
  throw Broken(std::string(sentence) + "\n  found:    " + std::string(found) +
               "\n  expected: " + std::string(expected));
}

struct Seed {
  std::string name;
  std::string input;
};

/// What is fed with inputs: a function that throws for those that break a property.
struct Target {
  std::string_view name;
  /// Longer inputs find nothing that shorter ones do not, and take longer.
  std::size_t longest_input;
  void (*check)(std::string_view input);
  /// Inputs to start from, beside those in corpus/<name>; null for none.
  std::vector<Seed> (*seeds)() = nullptr;
};

std::vector<Target>& targets();
/// Null where no target is called so.
const Target* find_target(std::string_view name);

/// One constant of this in each target's file makes the target known.
struct Registration {
  explicit Registration(const Target& target) { targets().push_back(target); }
};

/// Lines of an input, and what is left of it: so corpora can be read and written by hand.
class Input {
 public:
  explicit Input(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool is_empty() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }

  /// Up to the next line feed, which is used up with it.
  std::string_view line() {
    const auto end = rest_.find('\n');
    const auto taken = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return taken;
  }

 private:
  std::string_view rest_;
};

}}  // namespace ocelli::fuzz
