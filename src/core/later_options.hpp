// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/cancellation.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// Settings of a call that is carried out later and that any of three sides can cancel.
class LaterOptions {
 public:
  LaterOptions(CallOptions options, const CancellationToken& future, const CancellationToken& stopping)
      : options_(std::move(options)),
        on_caller_(options_.cancellation, [this] { source_.cancel(); }),
        on_future_(future, [this] { source_.cancel(); }),
        on_stopping_(stopping, [this] { source_.cancel(); }) {
    options_.cancellation = source_.token();
  }

  [[nodiscard]] const CallOptions& options() const { return options_; }

 private:
  CallOptions options_;
  CancellationSource source_;
  CancellationCallback on_caller_;
  CancellationCallback on_future_;
  CancellationCallback on_stopping_;
};

}}}  // namespace ocelli::v1::core
