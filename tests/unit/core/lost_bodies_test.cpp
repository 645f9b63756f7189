// SPDX-License-Identifier: Apache-2.0
// Bodies of the library's own that cannot be given when they are to be sent.
#include <gtest/gtest.h>

#include <sstream>

#include <ocelli/image.hpp>

#include "core/operations.hpp"
#include "unit/core/client.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace core_test { namespace {

const std::string pixels("\xff\xd8\xff\xe0 pixels");

core::Call image_call(const core::Operation& operation, const Image& image) {
  core::Call call(operation);
  call.path("/books").image_body(image);
  return call;
}

TEST(LostBody, AFileThatChangedIsATransportErrorAndNothingIsSent) {
  TemporaryFolder folder;
  const Image image = Image::from_file(folder.write("cover.jpg", pixels));
  folder.write("cover.jpg", pixels + "more");
  Client client;
  const auto connection = client.connect();
  const auto result = core::try_call<JsonValue>(*connection, image_call(put_book, image), {});
  const auto* error = result.error_as<TransportException>();
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(error->kind(), http::FailureKind::send);
  EXPECT_EQ(error->delivery(), Delivery::not_sent);
  EXPECT_TRUE(contains(error->what(), "was changed")) << error->what();
  EXPECT_TRUE(client.transport->requests().empty());
  auto future = core::call_async<JsonValue>(*connection, image_call(put_book, image), {});
  EXPECT_NE(future.result().error_as<TransportException>(), nullptr);
}

TEST(LostBody, AFileThatChangesDuringThePauseKeepsWhatHappenedBefore) {
  TemporaryFolder folder;
  const Image image = Image::from_file(folder.write("cover.jpg", pixels));
  Client client;
  client.transport->answer_with([&](const testing::SentRequest&) {
    http::Response response;
    response.status = 503;
    folder.write("cover.jpg", pixels + "more");
    return http::Exchange{response, {}};
  });
  const auto result = core::try_call<JsonValue>(*client.connect(), image_call(put_book, image), {});
  const auto* error = result.error_as<ServerErrorException>();
  ASSERT_NE(error, nullptr);
  EXPECT_TRUE(contains(error->what(), "cover.jpg: the file is gone or was changed after it was named"))
      << error->what();
  EXPECT_EQ(client.transport->requests().size(), 1u);
}

TEST(LostBody, AStreamIsSentOnce) {
  const Image image = Image::from_stream(std::make_shared<std::istringstream>(pixels));
  Client client;
  const auto connection = client.connect();
  client.transport->answer(200, "{}");
  EXPECT_TRUE(core::try_call<JsonValue>(*connection, image_call(put_book, image), {}).has_value());
  EXPECT_NE(core::try_call<JsonValue>(*connection, image_call(put_book, image), {}).error_as<TransportException>(),
            nullptr);
}

}}}  // namespace ocelli::core_test
