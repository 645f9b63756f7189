// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <sstream>

#include "transport/nginx_process.hpp"
#include "transport/redirect_servers.hpp"

namespace ocelli { namespace transport_test { namespace {

/// nginx that redirects, over http and over https, by its configuration.
class NginxRedirects : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!NginxProcess::is_available()) GTEST_SKIP() << "needs the programs nginx and openssl";
    run("cd " + folder_.path("") +
        " && openssl req -x509 -days 2 -subj /CN=nginx -addext subjectAltName=IP:127.0.0.1 -newkey ec -pkeyopt "
        "ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem 2>/dev/null");
    const std::string log = "log_format seen '$scheme $host $uri'; access_log " + folder_.path("seen.log") + " seen;\n";
    process_.start(folder_, log + server(http_, "") + server(https_, " ssl"), {&http_, &https_});
  }

  [[nodiscard]] std::vector<std::pair<std::string, std::string>> targets() const {
    const std::string other_port = "127.0.0.1:" + std::to_string(elsewhere_.port());
    return {{"http-port", "http://" + other_port},
            {"https-port", "https://" + other_port},
            {"host", "http://127.0.0.2:" + std::to_string(other_host_.port())},
            {"name", "http://localhost:" + std::to_string(http_.port)},
            {"secure-name", "https://localhost:" + std::to_string(https_.port)},
            {"upgrade", "https://" + http_.host_and_port()},
            {"downgrade", "http://" + https_.host_and_port()},
            {"other-nginx", (flip_ ? "http://" : "https://") + (flip_ ? http_ : https_).host_and_port()}};
  }

  [[nodiscard]] std::string server(const NginxProcess::Listener& listener, const std::string& flags) {
    flip_ = !flags.empty();
    std::string text = "server { listen " + listener.host_and_port() + flags + ";\n" +
                       "ssl_certificate cert.pem; ssl_certificate_key key.pem; location /moved { return 200 '{}'; }\n";
    for (const int status : {301, 302, 303, 307, 308}) {
      const std::string code = std::to_string(status);
      text += "location /" + code + "-same { return " + code + " /moved; }\n";
      for (const auto& [name, target] : targets()) {
        text += "location /" + code + "-" + name + " { return " + code + " " + target + "/moved?token=hunter22; }\n";
      }
    }
    return text + "}\n";
  }

  [[nodiscard]] ClientOptions options(const std::string& url, const Credential& credential) const {
    auto options = options_for(url, credential);
    options.connection.tls.ca_file = folder_.path("cert.pem");
    return options;
  }

  /// One line for each request that nginx took, whatever the port, once it has ended.
  [[nodiscard]] std::vector<std::string> seen() {
    process_.stop();
    std::ifstream file(folder_.path("seen.log"));
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
  }

  TemporaryFolder folder_;
  NginxProcess::Listener http_;
  NginxProcess::Listener https_;
  RedirectingServer elsewhere_;
  RedirectingServer other_host_{"127.0.0.2"};
  bool flip_ = false;
  NginxProcess process_;
};

TEST_F(NginxRedirects, AreFollowedOrContainedOverHttpAndHttps) {
  std::size_t expected = 0;
  for (const std::string& origin : {"http://" + http_.host_and_port(), "https://" + https_.host_and_port()}) {
    flip_ = origin.substr(0, 5) == "https";
    for (const auto& secret : all_credentials()) {
      for (const int status : {301, 302, 303, 307, 308}) {
        const std::string base = origin + "/" + std::to_string(status) + "-";
        for (const std::string method : {"GET", "POST"}) {
          SCOPED_TRACE(base + " " + method + " " + secret.name);
          EXPECT_TRUE(core::connect(core_test::library_service(), options(base + "same", secret.credential))
                          ->perform(call_of(method), {}));
          expected += 2;
          for (const auto& [name, target] : targets()) {
            if (target == origin) continue;
            SCOPED_TRACE(name);
            const auto connection =
                core::connect(core_test::library_service(), options(base + name, secret.credential));
            EXPECT_TRUE(
                is_contained(connection->perform(call_of(method), {}), "leads to " + target + "/moved, another"));
            ++expected;
          }
        }
      }
    }
  }
  EXPECT_EQ(elsewhere_.connections(), 0u);
  EXPECT_EQ(other_host_.connections(), 0u);
  const auto lines = seen();
  EXPECT_EQ(lines.size(), expected);
  EXPECT_EQ(expected, 2u * 4 * 5 * 2 * (2 + 8));
  for (const auto& line : lines) EXPECT_EQ(line.find("localhost"), std::string::npos) << line;
}

}}}  // namespace ocelli::transport_test
