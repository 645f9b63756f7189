// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <ocelli/export.hpp>
#include <ocelli/http/headers.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace testing {

/// A cassette that cannot be read or written, or an exchange that is not on it. `what()` says where and what to do.
class OCELLI_EXPORT CassetteError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A body on a cassette.
struct TapedBody {
  /// Any bytes, without secrets. Empty where they were too many.
  std::string bytes;
  /// How many bytes there were, where they were more than CassetteOptions::max_body_bytes.
  std::optional<std::uint64_t> omitted_size;
};

/// A request on a cassette.
struct TapedRequest {
  std::string method;
  /// Path and query, percent-encoded. Where the request went is not on the tape, so that it can be played elsewhere.
  std::string target;
  /// Only fields that are known to be harmless.
  http::Headers headers;
  TapedBody body;
};

/// An answer on a cassette, whatever its status.
struct TapedResponse {
  int status = 0;
  std::string http_version;
  http::Headers headers;
  TapedBody body;
};

struct TapedExchange {
  TapedRequest request;
  std::variant<TapedResponse, http::TransportFailure> outcome;
  /// What a sink had got of an answer before the failure. Nothing where none had begun.
  std::optional<TapedBody> received = {};
};

/// Exchanges as a file keeps them: JSON for people, with a version in it. A plain value.
///
/// A body is a text where it is UTF-8, one with line ends an array of its lines, and base64 otherwise.
struct OCELLI_EXPORT Cassette {
  std::vector<TapedExchange> exchanges;

  /// Reads what `text` wrote. Throws CassetteError naming the place where it is cut, damaged or of another version.
  [[nodiscard]] static Cassette parse(std::string_view text);
  /// `parse` gives an equal cassette. A text that is not UTF-8, other than a body, is written with U+FFFD in it.
  [[nodiscard]] std::string text() const;

  /// Reads a file of at most 256 MiB. Throws CassetteError.
  [[nodiscard]] static Cassette load(const std::string& path);
  /// Writes a file whole or not at all. Throws CassetteError.
  void save(const std::string& path) const;
};

OCELLI_EXPORT bool operator==(const Cassette& left, const Cassette& right);
inline bool operator!=(const Cassette& left, const Cassette& right) { return !(left == right); }

/// Settings of a recorder and of the player of what it recorded: the same for both.
struct CassetteOptions {
  /// Texts that must not be on the tape, beside those that requests show. Default: none.
  std::vector<std::string> secrets = {};
  /// Query parameters whose values may be on the tape, beside those of the documented operations. Other values become
  /// "***", and any value matches them. Default: none.
  std::vector<std::string> query_names = {};
  /// Whether a request must have the taped body. Default: true; false for bodies that are different each time.
  bool match_body = true;
  /// Larger bodies are left out: such a request is matched by its body's size, such an answer cannot be played.
  /// Default: 8 MiB.
  std::size_t max_body_bytes = std::size_t{8} << 20U;
};

/// A transport that sends with another one and keeps what was said, for a CassettePlayer:
///
///     auto recorder = std::make_shared<testing::CassetteRecorder>(http::make_default_transport(), "gate.json");
///     ClientOptions options = groundlight::options_from_environment();
///     options.transport = recorder;
///     use(groundlight::ImageQueriesApi(options));
///     recorder->save();
///
/// and later, with no network and no token:
///
///     auto player = std::make_shared<testing::CassettePlayer>("gate.json");
///     ClientOptions options;
///     options.base_url = "https://api.groundlight.ai";
///     options.credential = Credential::header("x-api-token", "nobody");
///     options.transport = player;
///     options.clock = std::make_shared<testing::ManualClock>();
///     use(groundlight::ImageQueriesApi(options));
///     EXPECT_EQ(player->left(), 0u);
///
/// No secret is on the tape. Of headers it has an allow-list; of queries, also those of URLs within texts, the values
/// of an allow-list of names. Taken out of all the rest, whenever they were learnt, are: the values of the other
/// headers and parameters, passwords of a Basic credential and cookies, each also percent-encoded, in hex and in
/// base64; members of a JSON body or fields of a form whose name says so ("access_token", "refresh_token", "password",
/// "client_secret", "api_key" and the like) with that value wherever else it stands; and CassetteOptions::secrets. Each
/// becomes "***". What cannot be seen is a secret that stands only in an answer, under a harmless name, or within
/// compressed or encrypted bytes, or across the break of a transfer: look at a new tape before giving it away.
///
/// Failures of the transport are taped too, all but a caller's own cancel, with what a sink had got by then: a download
/// that broke and went on is played alike, unless a secret was taken out of its bytes. Bodies are on the tape decoded,
/// so that where they were encoded their digests are not on it. WebSockets are not: they go over
/// ClientOptions::websocket_transport, for which there is FakeWebSocketTransport. The boundary of a multipart body
/// becomes a fixed one. Bodies are streamed as without a recorder, and kept in memory up to max_body_bytes each. Safe
/// to use from many threads.
class OCELLI_EXPORT CassetteRecorder : public http::Transport {
 public:
  /// Throws std::invalid_argument where the transport is null or the path empty.
  CassetteRecorder(std::shared_ptr<http::Transport> transport, std::string path, CassetteOptions options = {});
  /// Saves what was not saved yet, in silence where that fails.
  ~CassetteRecorder() override;

  [[nodiscard]] http::Exchange exchange(const http::Request& request, const http::ExchangeOptions& options) override;

  /// What was recorded so far, without secrets, in the order in which the requests were made.
  [[nodiscard]] Cassette cassette() const;
  /// Writes it to the file. Throws CassetteError.
  void save() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A transport without a network: it answers as the tape has it.
///
/// An exchange matches where method, path, query and body are the same, less the secrets; the first one that was not
/// played yet is played, each once, so that repeated requests get their answers in order. A request that matches none
/// throws CassetteError out of the call, naming what was asked and what is next on the tape: to a program under test a
/// faulty test must not look like a faulty network. So does an answer that was too large for the tape. An answer over
/// `max_response_bytes` fails as it would from a server. Safe to use from many threads.
class OCELLI_EXPORT CassettePlayer : public http::Transport {
 public:
  /// Throws CassetteError where there is no such cassette.
  explicit CassettePlayer(const std::string& path, CassetteOptions options = {});
  explicit CassettePlayer(Cassette cassette, CassetteOptions options = {});
  ~CassettePlayer() override;

  [[nodiscard]] http::Exchange exchange(const http::Request& request, const http::ExchangeOptions& options) override;

  /// Exchanges that were not played yet.
  [[nodiscard]] std::size_t left() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}}}  // namespace ocelli::v1::testing
