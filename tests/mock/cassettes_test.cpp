// SPDX-License-Identifier: Apache-2.0
// Cassettes recorded from each simulated service over real connections, and played with no network.
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/http/default_transport.hpp>
#include <ocelli/ocelli.hpp>
#include <ocelli/testing/cassette.hpp>
#include <ocelli/testing/manual_clock.hpp>
#include <ocelli/testing/mock_services.hpp>

#include "support/sample_images.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace {

using testing::CassettePlayer;
using testing::CassetteRecorder;

template <class T>
std::string printed(const T& value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

class Cassettes : public ::testing::Test {
 protected:
  using Program = std::function<std::string(const ClientOptions&)>;

  /// What the program gives with the service and then, when the service is gone, with the tape.
  void plays_as_recorded(const std::string& url, const Credential& real, const Credential& made_up,
                         const Program& program) {
    ClientOptions options;
    options.base_url = url;
    options.credential = real;
    options.retry.base_delay = std::chrono::milliseconds(1);
    const auto recorder = std::make_shared<CassetteRecorder>(http::make_default_transport(), path);
    options.transport = recorder;
    const std::string recorded = program(options);
    recorder->save();

    services.reset();
    const auto before = services.requests().size();
    const auto player = std::make_shared<CassettePlayer>(path);
    options.base_url =
        "https://gate.invalid" + url.substr(url.find('/', 7) == std::string::npos ? url.size() : url.find('/', 7));
    options.credential = made_up;
    options.transport = player;
    options.clock = std::make_shared<testing::ManualClock>();
    EXPECT_EQ(program(options), recorded);
    EXPECT_EQ(player->left(), 0u);
    EXPECT_EQ(services.requests().size(), before);
    EXPECT_EQ(tape().find("real"), std::string::npos) << tape();
  }

  [[nodiscard]] std::string tape() const { return testing::Cassette::load(path).text(); }

  testing::MockServices services;
  core_test::TemporaryFolder folder;
  std::string path = folder.path("tape.json");
};

Image jpeg() { return Image::from_bytes(test_support::sample_jpeg()); }

TEST_F(Cassettes, PlayGroundlightAsItWas) {
  plays_as_recorded(services.groundlight_url(), groundlight::api_token("api_real_1234"),
                    groundlight::api_token("nobody"), [](const ClientOptions& options) {
                      const groundlight::ImageQueriesApi api(options);
                      const auto query = api.submit_image_query("det_gate", jpeg());
                      std::string text = printed(query) + printed(api.get_image_query(query.id));
                      for (const auto& each : api.list_all_image_queries()) text += each.id;
                      return text + api.get_image(query.id).bytes;
                    });
}

TEST_F(Cassettes, PlayRetriesAndRefusalsAsTheyWere) {
  testing::Fault cut;
  cut.cut = testing::Fault::Cut::before_status_line;
  services.inject(cut);
  testing::Fault busy;
  busy.status = 503;
  services.inject(busy);
  plays_as_recorded(services.groundlight_url(), groundlight::api_token("api_real_1234"),
                    groundlight::api_token("nobody"), [](const ClientOptions& options) {
                      const groundlight::ImageQueriesApi api(options);
                      const auto result = api.try_get_image_query("iq_none");
                      const auto& error = result.error();
                      std::string text = error.what();
                      text.erase(0, text.find(options.base_url) + options.base_url.size());
                      for (const auto& attempt : error.attempts()) {
                        text += attempt.decision + attempt.transport_code + std::to_string(attempt.status.value_or(0));
                      }
                      text.erase(text.find("request id"), text.find(", ") - text.find("request id"));
                      return text;
                    });
  EXPECT_NE(tape().find("\"failure\""), std::string::npos);
}

TEST_F(Cassettes, PlayScenarioAsItWas) {
  plays_as_recorded(services.scenario_url(), scenario::api_key("key", "real_5678"), scenario::api_key("key", "nobody"),
                    [](const ClientOptions& options) {
                      const scenario::TrainingImagesApi api(options);
                      const auto added = api.add("model_gate", scenario::add_options_of(jpeg()));
                      return added.images().at(0).id + added.images().at(0).name.value_or("");
                    });
}

TEST_F(Cassettes, PlayGiqAsItWas) {
  plays_as_recorded(services.giq_url(), giq::api_key("real_key_9"), giq::api_key("nobody"),
                    [this](const ClientOptions& options) {
                      const giq::InferenceApi api(options);
                      const giq::FilesApi files(api.connection());
                      const auto file = folder.write("scene.tif", "II*scene");
                      const auto id = giq::upload_file(files, file).file_id;
                      return id + printed(api.list_models());
                    });
}

TEST_F(Cassettes, PlayCoactiveAsItWasWithoutTheTokenOfItsLogin) {
  const auto program = [](const std::string& secret) {
    return [secret](ClientOptions options) {
      ClientOptions login = options;
      login.credential = {};
      options.credential = coactive::client_login("id", secret, login);
      const coactive::SimilaritySearchApi api(options);
      const char* embedding = "b78a6e5f-5434-46c4-9e4f-ded092147584";
      return printed(api.search_images_by_text_grouped(embedding, "a dog")) +
             printed(api.get_similar_images(embedding, jpeg()));
    };
  };
  plays_as_recorded(services.coactive_url(), {}, {}, program("real_0000"));
  EXPECT_EQ(tape().find("token_1"), std::string::npos) << tape();
  EXPECT_NE(tape().find("access_token"), std::string::npos) << "the login is on the tape";
}

TEST_F(Cassettes, PlayPiecesAsItWas) {
  plays_as_recorded(services.pieces_url(), Credential::bearer("real_pieces"), {}, [](const ClientOptions& options) {
    const pieces::ModelsApi api(options);
    return printed(api.list());
  });
}

}}  // namespace ocelli
