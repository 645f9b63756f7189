// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include <ocelli/http/body.hpp>
#include <ocelli/testing/cassette.hpp>

namespace ocelli { inline namespace v1 { namespace testing { namespace cassette {

/// Bytes that went by, up to a limit; of more only their number. Safe to use from many threads.
class BodyCapture {
 public:
  explicit BodyCapture(std::size_t limit) : limit_(limit) {}

  void restart();
  void add(std::string_view bytes);
  void end();
  /// Whether all bytes went by.
  [[nodiscard]] bool is_whole() const;
  [[nodiscard]] TapedBody body() const;

 private:
  const std::size_t limit_;
  mutable std::mutex mutex_;
  std::string bytes_;
  std::uint64_t size_ = 0;
  bool is_whole_ = false;
};

/// The body with a look at what is read of it, last of all from its start.
[[nodiscard]] std::shared_ptr<const http::Body> watched_body(std::shared_ptr<const http::Body> body,
                                                             std::shared_ptr<BodyCapture> capture);

/// Reads a body to its end. A null one is empty.
void read_whole(const http::Body* body, BodyCapture& capture);

/// A sink with a look at what is written to it.
class CapturingSink final : public http::BodySink {
 public:
  CapturingSink(http::BodySink& sink, std::size_t limit) : sink_(sink), capture_(limit) {}

  [[nodiscard]] http::Headers request_headers() override { return sink_.request_headers(); }
  [[nodiscard]] std::string begin(const http::Response& head) override;
  void write(std::string_view bytes) override;
  void take_trailers(const http::Headers& trailers) override { sink_.take_trailers(trailers); }
  [[nodiscard]] std::string end() override { return sink_.end(); }
  [[nodiscard]] bool restart() override;
  [[nodiscard]] TapedBody body() const { return capture_.body(); }
  /// Whether it saw the head of an answer.
  [[nodiscard]] bool has_begun() const noexcept { return has_begun_; }

 private:
  http::BodySink& sink_;
  BodyCapture capture_;
  bool has_begun_ = false;
};

}}}}  // namespace ocelli::v1::testing::cassette
