// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight.hpp>

#include <atomic>
#include <sstream>

#include "core/stream_body.hpp"
#include "support/sample_images.hpp"
#include "transport/redirect_servers.hpp"

namespace ocelli { namespace transport_test { namespace {

using core_test::contains;
using core_test::library_service;

constexpr int redirects[] = {301, 302, 303, 307, 308};

/// A Location, and what is said of it, for an origin at a port of 127.0.0.1.
std::vector<std::pair<std::string, std::string>> deceptive_locations(const std::string& port, const std::string& evil) {
  const std::string none = "names an address to go to that is none of http or https";
  const std::string other = "another scheme, host or port";
  return {
      {"//" + evil + "/moved", other},
      {"///" + evil + "/moved", none},
      {"http:" + evil + "/moved", none},
      {"https:evil.test", none},
      {"http:/moved", none},
      {"\\\\" + evil + "\\moved", none},
      {"/\\" + evil + "/moved", none},
      {"http:\\\\u:hunter22@" + evil + "\\moved", none},
      {"http://127.0.0.1:" + port + "@" + evil + "/moved", "with a user name before the host"},
      {"http://127.0.0.1:" + port + "\\@" + evil + "/moved", none},
      {"http://u:hunter22@127.0.0.1:" + port + "/moved", "leads to http://127.0.0.1:" + port + "/moved, with a user"},
      {"//hunter22@127.0.0.1:" + port + "/moved", "with a user name before the host"},
      {"http://127.0.0.1.:" + port + "/moved", other},
      {"http://127.1:" + port + "/moved", other},
      {"http://2130706433:" + port + "/moved", other},
      {"http://0x7f.0.0.1:" + port + "/moved", other},
      {"http://0.0.0.0:" + port + "/moved", other},
      {"http://[::1]:" + port + "/moved", other},
      {"http://[::ffff:127.0.0.1]:" + port + "/moved", other},
      {"http://127.0.0.1.evil.test:" + port + "/moved", other},
      {"http://127.0.0.1%2eevil.test:" + port + "/moved", none},
      {"http://127.0.0.1:" + port + "0000/moved", none},
      {"http://127.0.0.1/moved", other},
      {"http://:" + port + "/moved", none},
      {"ws://127.0.0.1:" + port + "/moved", none},
      {"ftp://127.0.0.1:" + port + "/moved", none},
      {"file:///moved", none},
      {"javascript:alert(1)", none},
      {"http://" + evil + "/moved;session=hunter22", other},
      {"/moved\tthere", none},
      {"/moved there", none},
      {"/moved\x01", none},
      {"", "names no address to go to"},
  };
}

/// A server that redirects, and others that nothing must come to.
class Redirected : public ::testing::Test {
 protected:
  [[nodiscard]] std::string origin_port() const { return std::to_string(origin_.port()); }
  [[nodiscard]] std::string origin() const { return "http://127.0.0.1:" + origin_port(); }
  [[nodiscard]] std::string evil() const { return "127.0.0.2:" + std::to_string(other_host_.port()); }

  [[nodiscard]] Result<core::Answer> perform(const core::Call& call, Credential credential) const {
    return core::connect(library_service(), options_for(origin(), std::move(credential)))->perform(call, {});
  }

  /// "name of the target" and where it leads.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> elsewhere() const {
    return {{"scheme", "https://127.0.0.1:" + origin_port()},
            {"host by name", "http://localhost:" + origin_port()},
            {"host by address", "http://" + evil()},
            {"port", "http://127.0.0.1:" + std::to_string(other_port_.port())}};
  }

  void expect_nothing_elsewhere() {
    EXPECT_EQ(other_host_.connections(), 0u);
    EXPECT_EQ(other_port_.connections(), 0u);
  }

  RedirectingServer origin_;
  RedirectingServer other_port_;
  RedirectingServer other_host_{"127.0.0.2"};
};

TEST_F(Redirected, NothingGoesToAnotherSchemeHostOrPortWhateverTheStatusCredentialAndMethod) {
  int rows = 0;
  for (const int status : redirects) {
    for (const auto& [kind, target] : elsewhere()) {
      for (const auto& secret : all_credentials()) {
        for (const std::string method : {"GET", "POST"}) {
          SCOPED_TRACE(std::to_string(status) + " to another " + kind + ", " + secret.name + ", " + method);
          origin_.redirect_to(status, target + "/moved/here?token=hunter22&key=planted-secret-5#hunter22");
          EXPECT_TRUE(is_contained(perform(call_of(method), secret.credential),
                                   ": leads to " + target +
                                       "/moved/here, another scheme, host or port, where nothing "
                                       "is sent; set ClientOptions::base_url to the right address"));
          EXPECT_EQ(origin_.take_requests().size(), 1u);
          ++rows;
        }
      }
    }
  }
  expect_nothing_elsewhere();
  EXPECT_EQ(rows, 5 * 4 * 4 * 2);
}

TEST_F(Redirected, WithinTheOriginItIsFollowedAsHttpSaysWithTheCredential) {
  int rows = 0;
  for (const int status : redirects) {
    for (const auto& secret : all_credentials()) {
      for (const std::string method : {"GET", "POST"}) {
        SCOPED_TRACE(std::to_string(status) + ", " + secret.name + ", " + method);
        origin_.redirect_to(status, origin() + "/moved?x=1#part");
        EXPECT_TRUE(perform(call_of(method), secret.credential));
        const auto requests = origin_.take_requests();
        ASSERT_EQ(requests.size(), 2u);
        const bool has_body = method == "POST" && status != 303;
        const std::string start = (has_body ? "POST" : "GET") + std::string(" /moved?x=1 HTTP/1.1\r\n");
        EXPECT_EQ(requests[1].substr(0, start.size()), start);
        EXPECT_TRUE(contains(requests[1], "\r\n" + secret.on_the_wire + "\r\n")) << requests[1];
        EXPECT_EQ(contains(requests[1], "\"planted-secret-6\""), has_body);
        EXPECT_EQ(contains(requests[1], "Content-Type"), has_body);
        EXPECT_FALSE(contains(requests[1], "planted-secret-5"));
        ++rows;
      }
    }
  }
  EXPECT_EQ(rows, 5 * 4 * 2);
}

TEST_F(Redirected, ALocationThatTriesToLookLikeTheOriginIsNotFollowed) {
  for (const auto& [location, says] : deceptive_locations(origin_port(), evil())) {
    SCOPED_TRACE(location);
    origin_.redirect_to(307, location);
    EXPECT_TRUE(is_contained(perform(call_of("POST"), Credential::bearer("planted-secret-2")), says));
    EXPECT_EQ(origin_.take_requests().size(), 1u);
  }
  expect_nothing_elsewhere();
}

TEST_F(Redirected, OneOfSeveralLocationsIsNotChosen) {
  const std::string good = "Location: /moved\r\n";
  const std::string bad = "location: http://" + evil() + "/moved\r\n";
  for (const std::string& lines : {good + bad, bad + good}) {
    origin_.redirect(308, lines);
    EXPECT_TRUE(is_contained(perform(call_of("GET"), {}), "names several addresses to go to"));
  }
  origin_.redirect(308, good + good);
  EXPECT_TRUE(perform(call_of("GET"), {}));
  expect_nothing_elsewhere();
}

TEST_F(Redirected, ALineEndInALocationSmugglesNothingIn) {
  for (const std::string& location : {"/moved\r\n Location: http://" + evil(), "/moved\r\n\thttp://" + evil()}) {
    origin_.redirect_to(307, location);
    EXPECT_TRUE(is_contained(perform(call_of("GET"), {}), "none of http or https")) << location;
  }
  expect_nothing_elsewhere();
}

TEST_F(Redirected, ALocationIsResolvedAsAReference) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"/moved", "/moved"},
      {"../moved", "/moved"},
      {"?moved=1", "/shelves/books/b1?moved=1"},
      {"/a/../moved", "/moved"},
      {"//127.0.0.1:" + origin_port() + "/moved", "/moved"},
      {"HTTP://127.0.0.1:" + origin_port() + "/moved#fragment", "/moved"},
  };
  for (const auto& [location, target] : table) {
    origin_.redirect_to(302, location == "../moved" ? "../../moved" : location);
    EXPECT_TRUE(perform(call_of("GET"), {})) << location;
    const auto requests = origin_.take_requests();
    ASSERT_EQ(requests.size(), 2u) << location;
    EXPECT_TRUE(contains(requests[1], "GET " + target + " HTTP/1.1\r\n")) << requests[1];
  }
}

TEST_F(Redirected, AHostComparesWithoutCase) {
  origin_.redirect_to(302, "http://LocalHost:" + origin_port() + "/moved");
  EXPECT_TRUE(core::connect(library_service(), options_for("http://LOCALHOST:" + origin_port(), {}))
                  ->perform(call_of("GET"), {}));
}

TEST_F(Redirected, AnIpv6AddressIsItsOwnOrigin) {
  RedirectingServer ipv6("::1");
  const std::string url = "http://[::1]:" + std::to_string(ipv6.port());
  const auto connection = core::connect(library_service(), options_for(url, Credential::bearer("planted-secret-2")));
  ipv6.redirect_to(307, url + "/moved");
  EXPECT_TRUE(connection->perform(call_of("POST"), {}));
  ipv6.redirect_to(307, "http://[::1]:" + origin_port() + "/moved");
  EXPECT_TRUE(is_contained(connection->perform(call_of("POST"), {}), "leads to http://[::1]:" + origin_port()));
}

TEST_F(Redirected, ACircleIsNoticedWhenItCloses) {
  origin_.redirect_to(302, "/shelves/books/b1?key=planted-secret-5");
  EXPECT_TRUE(is_contained(perform(call_of("GET"), {}),
                           "leads back to " + origin() + "/shelves/books/b1: the server's redirects go in a circle"));
  EXPECT_EQ(origin_.take_requests().size(), 1u);
}

TEST_F(Redirected, ATrailWithoutEndIsLeftAfterFiveRedirects) {
  std::atomic<int> count{0};
  RawServer endless([&count](RawConnection& connection) {
    while (!connection.read_request().empty()) {
      connection.write(http_response(307, {{"Location", "/" + std::to_string(++count)}}));
    }
  });
  const auto connection = core::connect(library_service(), options_for(endless.url(), {}));
  EXPECT_TRUE(is_contained(connection->perform(call_of("POST"), {}),
                           "leads on to " + endless.url() + "/6 after 5 redirects, more than are followed"));
  EXPECT_EQ(count, 6);
}

TEST_F(Redirected, ABodyThatCannotBeReadAgainIsNotSentAgain) {
  for (const int status : {301, 302, 307, 308}) {
    core::Call call(core_test::add_book);
    call.path("/books/b1")
        .binary_body(core::stream_body("planted-", std::make_shared<std::istringstream>("secret-6")), "text/plain");
    origin_.redirect_to(status, "/moved");
    EXPECT_TRUE(is_contained(perform(call, {}), "leads to " + origin() + "/moved, but the body cannot be sent again"));
    EXPECT_EQ(origin_.take_requests().size(), 1u);
  }
}

TEST_F(Redirected, AllThreeFormsOfAnOperationContainIt) {
  const groundlight::ImageQueriesApi api(
      options_for(origin() + "/device-api", groundlight::api_token("planted-secret-1")));
  const auto image = Image::from_bytes(test_support::sample_png());
  for (const int status : redirects) {
    for (const auto& [kind, target] : elsewhere()) {
      SCOPED_TRACE(std::to_string(status) + " to another " + kind);
      origin_.redirect_to(status, target + "/moved?token=hunter22");
      EXPECT_THROW(static_cast<void>(api.get_image_query("iq_1")), RedirectException);
      EXPECT_NE(api.try_submit_image_query("det_1", image).error_as<RedirectException>(), nullptr);
      auto submitted = api.submit_image_query_async("det_1", image);
      auto got = api.get_image_query_async("iq_1");
      EXPECT_THROW(static_cast<void>(submitted.get()), RedirectException);
      EXPECT_THROW(static_cast<void>(got.get()), RedirectException);
      EXPECT_EQ(origin_.take_requests().size(), 4u);
    }
  }
  expect_nothing_elsewhere();
}

}}}  // namespace ocelli::transport_test
