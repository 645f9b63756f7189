// SPDX-License-Identifier: Apache-2.0
#include "http/trust_store.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace http {

std::string refusal_of(const TlsOptions& options) {
  try {
    static_cast<void>(choose_trust_store(options, {}));
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "nothing was refused";
}

TEST(TrustStore, IsTheFirstFileThatIsThereAndNamesThoseThatAreNot) {
  core_test::TemporaryFolder folder;
  const std::string bundle = folder.write("bundle.pem", "certificates");
  const TrustStore store = find_system_store({folder.path("none.pem"), bundle}, {folder.path("")});
  EXPECT_EQ(store.file, bundle);
  EXPECT_EQ(store.directory, "");
  EXPECT_EQ(store.description, "certificates trusted: " + bundle + "; not found: " + folder.path("none.pem"));
}

TEST(TrustStore, IsAFolderWhereThereIsNoFile) {
  const core_test::TemporaryFolder folder;
  const TrustStore store = find_system_store({folder.path("none.pem")}, {folder.path("")});
  EXPECT_EQ(store.directory, folder.path(""));
  EXPECT_FALSE(store.is_native);
}

TEST(TrustStore, IsTheSystemsOwnWhereNothingIsThere) {
  const core_test::TemporaryFolder folder;
  const TrustStore store = find_system_store({folder.path("none.pem")}, {folder.path("none")});
  EXPECT_TRUE(store.is_native);
  EXPECT_EQ(store.description, "certificates trusted: the operating system's own store; not found: " +
                                   folder.path("none.pem") + ", " + folder.path("none"));
}

TEST(TrustStore, RefusesOptionsThatNameNothing) {
  TlsOptions options;
  options.ca_directory = "/nowhere/at/all";
  EXPECT_EQ(refusal_of(options), "tls.ca_directory: no folder at /nowhere/at/all");
  options.ca_directory = "/";
  options.ca_pem = "-----BEGIN";
  EXPECT_EQ(refusal_of(options),
            "tls.ca_pem: takes the place of tls.ca_file and tls.ca_directory; give one or the other");
}

}}  // namespace ocelli::http
