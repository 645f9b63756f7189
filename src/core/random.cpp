// SPDX-License-Identifier: Apache-2.0
#include "core/random.hpp"

#include <memory>
#include <mutex>
#include <random>

#include "http/per_process.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

struct Generator {
  std::mutex mutex;
  std::mt19937_64 engine;

  Generator() {
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device(), device(), device(), device(), device()};
    engine.seed(seed);
  }

  double next() {
    const std::lock_guard<std::mutex> lock(mutex);
    return std::uniform_real_distribution<double>(0, 1)(engine);
  }
};

}  // namespace

std::function<double()> system_random() {
  // A forked child must not give the numbers of its parent again.
  const auto generator = std::make_shared<http::PerProcess<Generator>>([] { return std::make_shared<Generator>(); });
  return [generator] { return generator->get()->next(); };
}

std::string random_hex(const std::function<double()>& random) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (int word = 0; word < 4; ++word) {
    // A double has 53 random bits; 32 of them are used.
    auto bits = static_cast<unsigned long>(random() * 4294967296.0);
    for (int digit = 0; digit < 8; ++digit, bits >>= 4) text += digits[bits & 15];
  }
  return text;
}

}}}  // namespace ocelli::v1::core
