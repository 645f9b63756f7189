// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include <ocelli/http/transport.hpp>

namespace ocelli::wire {

/// The recorder's verdict on the requests that it saw.
struct Verdict {
  bool is_ok = false;
  /// What differs, as JSON.
  std::string diffs;
};

/// The recorder's control interface. Throws std::runtime_error where it does not answer as it should.
class Judge {
 public:
  /// `base_url` is the recorder's own, without a path.
  explicit Judge(std::string base_url);

  void arm(const std::string& case_name);
  [[nodiscard]] Verdict verdict(const std::string& case_name);
  [[nodiscard]] std::size_t request_count();

 private:
  std::string ask(const std::string& method, const std::string& path);

  std::string base_url_;
  std::shared_ptr<http::Transport> transport_;
};

}  // namespace ocelli::wire
