// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include "support/sample_images.hpp"
#include "transport/redirect_servers.hpp"

namespace ocelli { namespace transport_test { namespace {

using core_test::contains;
using core_test::library_service;

/// What a caller may pass on without a look: line ends, NUL and other control characters.
const std::vector<std::string>& payloads() {
  static const std::vector<std::string> all = {"a\r\nX-Evil: 1", "a\nX-Evil: 1",
                                               "a\rX-Evil: 1",   std::string("a\0X-Evil: 1", 11),
                                               "a\x0bX-Evil: 1", "a\x7fX-Evil: 1"};
  return all;
}

class Injection : public ::testing::Test {
 protected:
  Injection() { server_.redirect(200, ""); }

  [[nodiscard]] ClientOptions options() const {
    return options_for("http://127.0.0.1:" + std::to_string(server_.port()), {});
  }
  [[nodiscard]] std::string sent(const core::Call& call, const CallOptions& call_options = {}) {
    EXPECT_TRUE(core::connect(library_service(), options())->perform(call, call_options));
    const auto requests = server_.take_requests();
    EXPECT_EQ(requests.size(), 1u);
    return requests.empty() ? std::string() : requests[0];
  }
  /// Whether it is refused as misuse, in a message without the text, and nothing sent.
  template <class Function>
  void expect_refused(const std::string& payload, Function function) {
    const std::string refusal = core_test::refusal_of(function);
    EXPECT_FALSE(contains(refusal, payload)) << refusal;
    EXPECT_EQ(refusal.find_first_of(std::string("\r\n\0\x0b\x7f", 5)), std::string::npos) << refusal;
    EXPECT_EQ(server_.connections(), 0u);
  }

  RedirectingServer server_;
};

/// Whether a head has no control characters but its own line ends.
bool is_clean(const std::string& head) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    const bool is_line_end = head.compare(i, 2, "\r\n") == 0 || (i > 0 && head.compare(i - 1, 2, "\r\n") == 0);
    const auto byte = static_cast<unsigned char>(head[i]);
    if (!is_line_end && (byte < 0x20 || byte == 0x7f)) return false;
  }
  return true;
}

TEST_F(Injection, IntoAHeadersValueOrNameIsRefused) {
  for (const auto& payload : payloads()) {
    expect_refused(payload, [&] { return http::Headers{{"X-Site", payload}}; });
    expect_refused(payload, [&] { return http::Headers{{payload, "north"}}; });
    expect_refused(payload, [&] { return http::Headers{{"X-Request-Id", payload}}; });
    expect_refused(payload, [&] {
      http::Headers headers;
      headers.set("X-Site", payload);
      return headers;
    });
  }
}

TEST_F(Injection, ByHeadersThatWereReceivedIsRefused) {
  for (const auto& payload : payloads()) {
    expect_refused(payload, [&] {
      CallOptions call_options;
      call_options.headers.add_received("X-Request-Id", payload);
      return core::connect(library_service(), options())->perform(call_of("GET"), call_options);
    });
    expect_refused(payload, [&] {
      auto options = this->options();
      options.headers.add_received(payload, "north");
      return core::connect(library_service(), options)->perform(call_of("GET"), {});
    });
  }
}

TEST_F(Injection, IntoTheUserAgentIsRefused) {
  for (const auto& payload : payloads()) {
    expect_refused(payload, [&] {
      auto options = this->options();
      options.user_agent = payload;
      return core::connect(library_service(), options);
    });
  }
}

TEST_F(Injection, IntoACredentialIsRefused) {
  for (const auto& payload : payloads()) {
    expect_refused(payload, [&] { return Credential::bearer(payload); });
    expect_refused(payload, [&] { return Credential::header("x-api-token", payload); });
    expect_refused(payload, [&] { return Credential::header(payload, "secret"); });
    expect_refused(payload, [&] { return Credential::basic(payload, "secret"); });
    expect_refused(payload, [&] { return Credential::basic("me", payload); });
    expect_refused(payload, [&] {
      auto options = this->options();
      options.credential = Credential::bearer([&] { return payload; });
      return core::connect(library_service(), options)->perform(call_of("GET"), {});
    });
  }
}

TEST_F(Injection, IntoABaseUrlOrAMediaTypeIsRefused) {
  for (const auto& payload : payloads()) {
    expect_refused(payload, [&] {
      auto options = this->options();
      options.base_url += "/" + payload;
      return core::connect(library_service(), options);
    });
    expect_refused(payload, [&] { return Image::from_bytes(test_support::sample_png(), "image/" + payload); });
  }
}

TEST_F(Injection, IntoAPathOrAQueryIsEncoded) {
  const std::vector<std::string> encoded = {"a%0D%0AX-Evil%3A%201", "a%0AX-Evil%3A%201", "a%0DX-Evil%3A%201",
                                            "a%00X-Evil%3A%201",    "a%0BX-Evil%3A%201", "a%7FX-Evil%3A%201"};
  for (std::size_t i = 0; i < payloads().size(); ++i) {
    core::Call call(core_test::read_book);
    call.path("/books/").path_parameter("id", payloads()[i]).query("q", payloads()[i]);
    const std::string request = sent(call);
    EXPECT_EQ(request.find("GET /shelves/books/" + encoded[i] + "?q=" + encoded[i] + " HTTP/1.1\r\n"), 0u) << request;
    EXPECT_TRUE(is_clean(request)) << request;
  }
}

TEST_F(Injection, IntoAFormsFileNameIsEncodedAndIntoAFieldStaysInIt) {
  const std::vector<std::string> encoded = {"a%0D%0AX-Evil: 1", "a%0AX-Evil: 1", "a%0DX-Evil: 1",
                                            "a%00X-Evil: 1",    "a%0BX-Evil: 1", "a%7FX-Evil: 1"};
  for (std::size_t i = 0; i < payloads().size(); ++i) {
    core::Call call(core_test::add_book);
    call.path("/books").form_part({"file", http::text_body("bytes"), payloads()[i] + "\"; x=\"", "image/png"});
    const std::string request = sent(call);
    EXPECT_TRUE(contains(request, "Content-Disposition: form-data; name=\"file\"; filename=\"" + encoded[i] +
                                      "%22; x=%22\"\r\nContent-Type: image/png\r\n\r\nbytes\r\n"))
        << request;
    EXPECT_TRUE(is_clean(request)) << request;
  }
}

}}}  // namespace ocelli::transport_test
