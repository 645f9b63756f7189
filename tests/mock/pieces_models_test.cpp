// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <stdexcept>

#include <ocelli/pieces.hpp>
#include <ocelli/testing/mock_services.hpp>

namespace ocelli { namespace {

using pieces::Model;

const std::string plain = "5f1c2b3a-0000-4000-8000-000000000001";
const std::string in_cloud = "5f1c2b3a-0000-4000-8000-000000000002";
const std::string custom = "5f1c2b3a-0000-4000-8000-000000000003";

/// The simulated Pieces OS, whose downloads go on only when they are told to.
struct PiecesMock : ::testing::Test {
  static testing::MockOptions by_hand() {
    testing::MockOptions options;
    options.pieces.step_interval = std::chrono::milliseconds(0);
    options.pieces.steps = 1;
    return options;
  }

  [[nodiscard]] ClientOptions options() const {
    ClientOptions options;
    options.base_url = services.pieces_url();
    options.retry.max_retries = 0;
    return options;
  }

  testing::MockServices services{by_hand()};
  pieces::ModelApi api{options()};
};

template <class Error>
std::string body_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.body();
  }
  return "nothing was thrown";
}

TEST_F(PiecesMock, ListsItsModels) {
  const auto models = pieces::ModelsApi(api.connection()).list();
  ASSERT_EQ(models.iterable.size(), 4u);
  EXPECT_EQ(models.iterable[0].id, plain);
  EXPECT_TRUE(models.iterable[1].cloud);
  EXPECT_EQ(models.iterable[2].custom, true);
}

TEST_F(PiecesMock, SaysThatItIsWell) {
  const pieces::WellKnownApi well_known(api.connection());
  EXPECT_EQ(well_known.health().substr(0, 2), "ok");
  EXPECT_EQ(well_known.version(), "12.1.0");
}

TEST_F(PiecesMock, AModelThatItDoesNotKnowIsGone) {
  EXPECT_EQ(body_of<GoneException>([&] { static_cast<void>(api.snapshot("other")); }), "model was not found");
  EXPECT_EQ(body_of<ServerErrorException>([&] { static_cast<void>(api.load("other")); }), "model was not found");
}

TEST_F(PiecesMock, ADownloadGoesThroughItsStates) {
  EXPECT_EQ(api.download(plain).downloading, true);
  EXPECT_EQ(api.download(plain).downloading, true);
  services.advance_pieces_downloads();
  EXPECT_EQ(api.snapshot(plain).downloading, true);
  services.advance_pieces_downloads();
  const auto model = api.snapshot(plain);
  EXPECT_EQ(model.downloading, false);
  EXPECT_EQ(model.downloaded, true);
  EXPECT_EQ(api.load(plain).loaded, true);
  EXPECT_EQ(api.unload(plain).loaded, false);
}

TEST_F(PiecesMock, RefusesWhatCannotBe) {
  EXPECT_EQ(body_of<ServerErrorException>([&] { static_cast<void>(api.download(in_cloud)); }),
            "the model runs in the cloud");
  EXPECT_EQ(body_of<ServerErrorException>([&] { static_cast<void>(api.load(plain)); }), "the model is not downloaded");
  EXPECT_EQ(body_of<ServerErrorException>([&] { static_cast<void>(api.cancel_download(plain)); }),
            "no download is under way");
  EXPECT_EQ(body_of<ServerErrorException>([&] { static_cast<void>(api.update(Model())); }), "model was not found");
  EXPECT_EQ(body_of<ServerErrorException>([&] { static_cast<void>(api.update(api.snapshot(plain))); }),
            "only custom models can be updated");
}

TEST_F(PiecesMock, KeepsWhatAnUpdateDoesNotKnow) {
  services.add_pieces_model({"mine", R"({"custom": true, "provider": "MISTRAL", "description": null, "new": [1.50]})"});
  const auto before = api.snapshot("mine");
  const auto after = pieces::update_model(api, "mine", [](Model& model) { model.name = "Ours"; });
  Model expected = before;
  expected.name = "Ours";
  EXPECT_EQ(to_json(after), to_json(expected));
  EXPECT_EQ(to_json(api.snapshot("mine")), to_json(expected));
}

TEST_F(PiecesMock, ForgetsEverythingWhenItIsReset) {
  services.add_pieces_model({"mine", {}});
  static_cast<void>(api.download(plain));
  services.reset();
  EXPECT_EQ(api.snapshot(plain).downloading, false);
  EXPECT_THROW(static_cast<void>(api.snapshot("mine")), GoneException);
}

TEST_F(PiecesMock, RefusesSettingsThatCannotBe) {
  EXPECT_THROW(services.add_pieces_model({" ", {}}), std::invalid_argument);
  EXPECT_THROW(services.add_pieces_model({"mine", "[]"}), std::invalid_argument);
  testing::MockOptions options;
  options.pieces.steps = -1;
  EXPECT_THROW(testing::MockServices{options}, std::invalid_argument);
  options = {};
  options.pieces.step_interval = std::chrono::milliseconds(-1);
  EXPECT_THROW(testing::MockServices{options}, std::invalid_argument);
}

}}  // namespace ocelli
