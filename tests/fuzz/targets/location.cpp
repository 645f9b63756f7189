// SPDX-License-Identifier: Apache-2.0
// Where a redirect leads. An input: the URL that was asked, and the Location of the answer. libcurl, which will open
// the connection, must see the same place as the code that decides whether a credential goes there.
#include <curl/curl.h>

#include <memory>
#include <optional>
#include <string>

#include "core/redirects.hpp"
#include "core/url.hpp"
#include "fuzz/target.hpp"
#include "http/target.hpp"
#include "http/tokens.hpp"

namespace ocelli { namespace fuzz { namespace {

struct Place {
  std::string scheme, host, port;

  friend bool operator==(const Place& a, const Place& b) {
    return a.scheme == b.scheme && a.host == b.host && a.port == b.port;
  }
};

std::string part_of(CURLU* url, CURLUPart which) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
  const std::unique_ptr<char, decltype(&curl_free)> owner(text, &curl_free);
  return http::lower_case(text);
}

/// Nothing where libcurl takes it for no URL.
std::optional<Place> seen_by_curl(const std::string& text) {
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(curl_url(), &curl_url_cleanup);
  if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) return std::nullopt;
  require(part_of(url.get(), CURLUPART_USER).empty(), "no user name is sent");
  return Place{part_of(url.get(), CURLUPART_SCHEME), part_of(url.get(), CURLUPART_HOST),
               part_of(url.get(), CURLUPART_PORT)};
}

void check_url(const core::Url& url) {
  const core::Url again = core::parse_url("again", url.text());
  require_equal(again.text(), url.text(), "a URL that is written is read as the same");
  require(core::same_origin(again, url), "its origin stays");
  require(!again.has_user_information && !again.has_fragment, "neither user nor fragment is sent");
  const auto place = seen_by_curl(url.text());
  if (!place || !url.is_loopback()) return;
  require(place->host == "localhost" || place->host == "[::1]" || place->host.substr(0, 4) == "127.",
          "what counts as loopback is loopback");
}

void check_followed(const core::Url& base, std::string_view location) {
  http::Request request;
  request.method = "GET";
  request.url = base.text();
  http::Response response;
  response.status = 307;
  response.headers.add_received("Location", std::string(location));
  if (!core::follow_redirect(request, response)) return;
  const auto before = seen_by_curl(base.text());
  const auto after = seen_by_curl(request.url);
  require(before.has_value() || !after.has_value(), "a redirect makes no URL of what is none");
  require(!before || !after || *before == *after, "a redirect that is followed stays at its place");
  try {
    const std::string origin = http::lower_case(http::parse_target(base.text()).origin);
    require_equal(http::lower_case(http::parse_target(request.url).origin), origin, "it stays at its origin");
  } catch (const std::invalid_argument&) {
    return;
  }
}

void check(std::string_view text) {
  Input input(text);
  try {
    const core::Url base = core::parse_url("base", input.line());
    check_url(base);
    check_followed(base, input.rest());
    check_url(core::resolve_location(base, input.rest()));
  } catch (const std::invalid_argument&) {
    return;
  }
}

const Registration registration({"location", 512, &check});

}}}  // namespace ocelli::fuzz
