// SPDX-License-Identifier: Apache-2.0
// Answers of a few MB that become ten thousand times as many.
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <string>

#include <ocelli/errors.hpp>
#include <ocelli/groundlight.hpp>

#include "memory/own_memory.hpp"
#include "support/deflate_bomb.hpp"
#include "support/raw_server.hpp"

namespace ocelli { namespace memory_test { namespace {

using test_support::RawConnection;
using test_support::RawServer;

constexpr std::uint64_t mib = std::uint64_t{1} << 20;
constexpr std::uint64_t gib = std::uint64_t{1} << 30;
constexpr std::uint64_t response_limit = 64 * mib;
/// What a transfer of any size may cost beside what it keeps.
constexpr std::uint64_t most_growth = 16 * mib;

class CountingSink final : public http::BodySink {
 public:
  void write(std::string_view bytes) override { count += bytes.size(); }
  std::uint64_t count = 0;
};

/// Answers each request with so many bytes of zeros, compressed to a thousandth.
struct Bomb {
  explicit Bomb(std::uint64_t bytes)
      : server([bytes](RawConnection& connection) {
          connection.read_request();
          const std::string block = test_support::mib_of_zeros_deflated();
          const std::string end = test_support::end_of_deflate();
          connection.write(
              "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Type: image/jpeg\r\nContent-Length: " +
              std::to_string(bytes / mib * block.size() + end.size()) + "\r\n\r\n");
          for (std::uint64_t sent = 0; sent < bytes; sent += mib) {
            if (!connection.write(block)) return;
          }
          connection.write(end);
        }) {
    options.base_url = server.url() + "/device-api";
    options.credential = groundlight::api_token("api_token");
  }

  [[nodiscard]] groundlight::ImageQueriesApi api() const { return groundlight::ImageQueriesApi(options); }

  RawServer server;
  ClientOptions options;
};

template <class Function>
std::string decode_error_of(Function function) {
  try {
    static_cast<void>(function());
  } catch (const DecodeException& error) {
    return error.what();
  }
  ADD_FAILURE() << "nothing was refused";
  return {};
}

TEST(Bomb, OfTenGigabytesIsHeldUpToTheLimit) {
  const Bomb bomb(10 * gib);
  const auto api = bomb.api();
  const std::uint64_t before = memory("VmRSS");
  const std::string what = decode_error_of([&] { return api.get_image("iq_1"); });
  EXPECT_NE(what.find("ClientOptions::max_response_bytes"), std::string::npos) << what;
  // A string that grows has two of its lengths for a moment.
  EXPECT_LT(memory("VmHWM"), before + 3 * response_limit);
}

TEST(Bomb, OfTenGigabytesIsNotWrittenToASink) {
  const Bomb bomb(10 * gib);
  const auto api = bomb.api();
  CallOptions call;
  const auto sink = std::make_shared<CountingSink>();
  call.sink = sink;
  const std::uint64_t before = memory("VmRSS");
  const std::string what = decode_error_of([&] { return api.get_image("iq_1", call); });
  EXPECT_NE(what.find("ClientOptions::max_expansion"), std::string::npos) << what;
  EXPECT_LT(sink->count, gib);
  EXPECT_LT(memory("VmHWM"), before + most_growth);
}

TEST(Bomb, ThatIsAllowedIsWrittenToASinkInConstantMemory) {
  Bomb bomb(2 * gib);
  bomb.options.max_expansion = std::numeric_limits<std::uint64_t>::max();
  const auto api = bomb.api();
  CallOptions call;
  const auto sink = std::make_shared<CountingSink>();
  call.sink = sink;
  const std::uint64_t before = memory("VmRSS");
  static_cast<void>(api.get_image("iq_1", call));
  EXPECT_EQ(sink->count, 2 * gib);
  EXPECT_LT(memory("VmHWM"), before + most_growth);
}

}}}  // namespace ocelli::memory_test
