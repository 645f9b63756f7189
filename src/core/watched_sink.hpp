// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// A caller's sink, and whether anything has gone into it.
class WatchedSink final : public http::BodySink {
 public:
  explicit WatchedSink(http::BodySink* sink) : sink_(sink) {}

  [[nodiscard]] http::Headers request_headers() override { return sink_->request_headers(); }
  [[nodiscard]] std::string begin(const http::Response& head) override { return sink_->begin(head); }
  [[nodiscard]] std::string end() override { return sink_->end(); }

  void write(std::string_view bytes) override {
    has_bytes_ = true;
    sink_->write(bytes);
  }

  [[nodiscard]] bool has_bytes() const { return has_bytes_; }

  /// True where the next attempt finds a sink that is ready for it.
  [[nodiscard]] bool restart() override {
    if (!has_bytes_) return true;
    has_bytes_ = !sink_->restart();
    return !has_bytes_;
  }

  /// Null where there is no sink.
  [[nodiscard]] http::BodySink* target() { return sink_ == nullptr ? nullptr : this; }

 private:
  http::BodySink* sink_;
  bool has_bytes_ = false;
};

}}}  // namespace ocelli::v1::core
