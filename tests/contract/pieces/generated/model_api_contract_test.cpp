// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <gtest/gtest.h>

#include <ocelli/json_value.hpp>
#include <ocelli/pieces/generated/model_api.hpp>

#include "support/contract_service.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

using namespace test_support;

TEST(ContractPiecesSnapshot, IsAcceptedWithWhatIsRequired) {
  const ModelApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_snapshot("5f1c2b3a-0000-4000-8000-000000000001")));
}

TEST(ContractPiecesDownload, IsAcceptedWithWhatIsRequired) {
  const ModelApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_download("5f1c2b3a-0000-4000-8000-000000000001")));
}

TEST(ContractPiecesCancelDownload, IsAcceptedWithWhatIsRequired) {
  const ModelApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_cancel_download("5f1c2b3a-0000-4000-8000-000000000001")));
}

TEST(ContractPiecesLoad, IsAcceptedWithWhatIsRequired) {
  const ModelApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_load("5f1c2b3a-0000-4000-8000-000000000001")));
}

TEST(ContractPiecesUnload, IsAcceptedWithWhatIsRequired) {
  const ModelApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_unload("5f1c2b3a-0000-4000-8000-000000000001")));
}

TEST(ContractPiecesUpdate, IsAcceptedWithWhatIsRequired) {
  const ModelApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_update(
      from_json<Model>(JsonValue::parse(R"({"schema": {"migration": 0, "semantic": "MAJOR_0_MINOR_0_PATCH_1"},
"id": "5f1c2b3a-0000-4000-8000-000000000001", "version": "0.0.1",
"created": {"value": "2024-05-01T10:00:00.000Z", "readable": "2 months ago"}, "name": "Phi-3 Mini",
"description": "A small model.", "cloud": true, "type": "SPEED", "usage": "CODE_CONVERSATION",
"bytes": {"value": 2393231072, "readable": "2.39 GB"}, "ram": {"value": 3900000000, "readable": "3.9 GB"},
"quantization": "q4f16_1", "foundation": "PHI_3_MINI", "downloaded": false, "loaded": false,
"unique": "phi-3-mini-q4", "parameters": 3.8, "provider": "MICROSOFT", "cpu": true, "downloading": true,
"maxTokens": {"total": 4096, "input": null, "output": null}, "custom": true,
"capabilities": {"temporal": false}, "score": {"manual": 1, "automatic": 2}, "denied": false,
"organization": {"id": "5f1c2b3a-0000-4000-8000-0000000000aa", "reference": {"name": "Acme",
"type": "ORGANIZATION"}}})")))));
}

}}}}  // namespace ocelli::v1::pieces
