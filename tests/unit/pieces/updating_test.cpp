// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/updating.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

#include "unit/pieces/fake_pieces.hpp"

namespace ocelli { namespace {

using pieces::Model;
using pieces::update_model;
using test_support::FakePieces;
using test_support::model_json;

TEST(UpdateModel, SendsBackWhatItDoesNotKnowAsItCame) {
  const std::string more =
      R"(,"custom":true,"provider":"MISTRAL","description":null,"parameters":null,"bytes":null,"future":{"a":[1.50,null]},)"
      R"("maxTokens":{"total":9007199254740993,"input":null,"later":1e2},"capabilities":{"images":null})";
  FakePieces fake;
  fake.transport->answer(200, model_json(more));
  fake.transport->answer(200, model_json());
  static_cast<void>(update_model(fake.api, "m", [](Model& model) { model.name = "Ours"; }));
  const auto sent = fake.transport->requests().at(1);
  EXPECT_EQ(sent.method, "POST");
  EXPECT_EQ(sent.url, "http://127.0.0.1:39300/model/update");
  std::string expected = model_json(more);
  expected.replace(expected.find("Phi-3 Mini"), 10, "Ours");
  EXPECT_EQ(JsonValue::parse(sent.body), JsonValue::parse(expected));
  EXPECT_NE(sent.body.find("\"total\":9007199254740993"), std::string::npos);
  EXPECT_NE(sent.body.find(R"("future":{"a":[1.50,null]})"), std::string::npos);
}

TEST(UpdateModel, GivesTheModelAsItIsThen) {
  FakePieces fake;
  fake.transport->answer(200, model_json());
  fake.transport->answer(200, model_json(R"(,"description":"new")"));
  const auto model = update_model(fake.api, "m", [](Model& changed) { changed.description = "mine"; });
  EXPECT_EQ(model.description, "new");
}

TEST(UpdateModel, SendsNothingBackWhereTheChangeThrowsOrChangesTheId) {
  FakePieces fake;
  for (int i = 0; i < 2; ++i) fake.transport->answer(200, model_json());
  EXPECT_THROW(static_cast<void>(update_model(fake.api, "m", [](Model&) { throw std::domain_error("mine"); })),
               std::domain_error);
  EXPECT_THROW(static_cast<void>(update_model(fake.api, "m", [](Model& model) { model.id = "other"; })),
               std::invalid_argument);
  EXPECT_EQ(fake.transport->requests().size(), 2u);
}

TEST(UpdateModel, HasOneTimeoutForBothCalls) {
  FakePieces fake;
  for (int i = 0; i < 2; ++i) fake.transport->answer(200, model_json());
  const auto end = fake.clock->now() + std::chrono::seconds(10);
  CallOptions call;
  call.timeout = std::chrono::seconds(10);
  const auto take_time = [&](Model&) { fake.clock->advance(std::chrono::seconds(4)); };
  static_cast<void>(update_model(fake.api, "m", take_time, call));
  for (const auto& request : fake.transport->requests()) EXPECT_EQ(request.options.deadline, end);
}

}}  // namespace ocelli
