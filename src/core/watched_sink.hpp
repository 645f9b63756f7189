// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// A caller's sink, and what has gone into it or was asked for it.
class WatchedSink final : public http::BodySink {
 public:
  explicit WatchedSink(http::BodySink* sink) : sink_(sink) {}

  [[nodiscard]] http::Headers request_headers() override {
    auto headers = sink_->request_headers();
    has_asked_for_rest_ = headers.contains("Range");
    return headers;
  }
  [[nodiscard]] std::string begin(const http::Response& head) override { return sink_->begin(head); }
  void take_trailers(const http::Headers& trailers) override { sink_->take_trailers(trailers); }
  [[nodiscard]] std::string end() override { return sink_->end(); }

  void write(std::string_view bytes) override {
    has_bytes_ = has_bytes_ || !bytes.empty();
    sink_->write(bytes);
  }

  [[nodiscard]] bool has_bytes() const { return has_bytes_; }

  /// True where the next attempt finds a sink that is ready for it.
  [[nodiscard]] bool restart() override {
    if (!has_bytes_) return true;
    has_bytes_ = !sink_->restart();
    return !has_bytes_;
  }

  /// Whether the last request that it had a word in was for a part.
  [[nodiscard]] bool has_asked_for_rest() const { return has_asked_for_rest_; }

  /// Null where there is no sink.
  [[nodiscard]] http::BodySink* target() { return sink_ == nullptr ? nullptr : this; }

 private:
  http::BodySink* sink_;
  bool has_bytes_ = false;
  bool has_asked_for_rest_ = false;
};

}}}  // namespace ocelli::v1::core
