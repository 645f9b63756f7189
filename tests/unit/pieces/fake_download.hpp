// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "unit/pieces/fake_pieces.hpp"

namespace ocelli::test_support {

/// A download that is started and followed: what the socket says after the start, and what the looks see.
struct FakeDownload : FakePieces {
  testing::WebSocketScript script = testing::WebSocketScript().run(silence(std::chrono::milliseconds(50)));

  /// The model as the first look sees it, and as the start answers.
  FakeDownload() {
    transport->answer(200, idle_model());
    transport->answer(200, downloading_model());
  }
  FakeDownload& says(const std::string& status, const std::string& more = "") {
    script.message(message_json(status, more));
    return *this;
  }
  FakeDownload& shows(const std::string& model) {
    transport->answer(200, model);
    return *this;
  }
  pieces::DownloadedModel run(const pieces::DownloadProgressCallback& on_progress = {},
                              const pieces::DownloadOptions& options = {}) {
    websocket->accept(script);
    return pieces::download_and_wait(api, "m", on_progress, options);
  }
};

}  // namespace ocelli::test_support
