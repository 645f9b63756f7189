// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <cstdint>

#include <gtest/gtest.h>

#include <ocelli/giq/generated/files_api.hpp>
#include <ocelli/open_enum.hpp>

#include "support/contract_service.hpp"

namespace ocelli { inline namespace v1 { namespace giq { namespace {

using namespace test_support;

TEST(ContractGiqUpload, IsAcceptedWithAllThatCanBeGiven) {
  const FilesApi api(contract_options(Credential::header("X-API-KEY", "contract-key")));
  UploadOptions options;
  options.source_type = OpenEnum<SourceType>(SourceType::czml);
  options.file_name = "a file.tif";
  options.file_max_bytes = std::int64_t{100000000};
  EXPECT_TRUE(was_accepted(api.try_upload(http::text_body("bytes of file"), options)));
}

TEST(ContractGiqUpload, IsAcceptedWithWhatIsRequired) {
  const FilesApi api(contract_options(Credential::header("X-API-KEY", "contract-key")));
  EXPECT_TRUE(was_accepted(api.try_upload(http::text_body("bytes of file"))));
}

}}}}  // namespace ocelli::v1::giq
