// SPDX-License-Identifier: Apache-2.0
#include "http/trust_store.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace ocelli { inline namespace v1 { namespace http {

namespace {

bool is_readable_file(const std::string& path) {
  std::error_code error;
  return !path.empty() && !std::filesystem::is_directory(path, error) && std::ifstream(path).good();
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return !path.empty() && std::filesystem::is_directory(path, error);
}

TrustStore explicit_store(const TlsOptions& options) {
  TrustStore store;
  store.file = options.ca_file;
  store.directory = options.ca_directory;
  store.pem = options.ca_pem;
  store.description = "certificates trusted:";
  if (!store.pem.empty()) store.description += " those of tls.ca_pem";
  if (!store.file.empty()) store.description += " tls.ca_file " + store.file;
  if (!store.directory.empty()) store.description += " tls.ca_directory " + store.directory;
  return store;
}

void check_readable(const char* option, const std::string& path) {
  if (!path.empty() && !std::ifstream(path).good()) {
    throw std::invalid_argument(std::string(option) + ": cannot read " + path);
  }
}

void check(const TlsOptions& options) {
  if (!options.ca_file.empty() && !is_readable_file(options.ca_file)) {
    throw std::invalid_argument("tls.ca_file: cannot read " + options.ca_file);
  }
  if (!options.crl_file.empty() && !is_readable_file(options.crl_file)) {
    throw std::invalid_argument("tls.crl_file: cannot read " + options.crl_file);
  }
  if (!options.ca_directory.empty() && !is_folder(options.ca_directory)) {
    throw std::invalid_argument("tls.ca_directory: no folder at " + options.ca_directory);
  }
  if (!options.ca_pem.empty() && !(options.ca_file.empty() && options.ca_directory.empty())) {
    throw std::invalid_argument(
        "tls.ca_pem: takes the place of tls.ca_file and tls.ca_directory; give one or the other");
  }
}

}  // namespace

TrustStore find_system_store(const std::vector<std::string>& files, const std::vector<std::string>& directories) {
  TrustStore store;
  std::string missing;
  const auto look_at = [&missing](const std::string& path, bool (*exists)(const std::string&)) {
    if (exists(path)) return true;
    if (!path.empty()) missing += (missing.empty() ? "; not found: " : ", ") + path;
    return false;
  };
  for (const auto& file : files) {
    if (!look_at(file, is_readable_file)) continue;
    store.file = file;
    store.description = "certificates trusted: " + file + missing;
    return store;
  }
  for (const auto& directory : directories) {
    if (!look_at(directory, is_folder)) continue;
    store.directory = directory;
    store.description = "certificates trusted: " + directory + missing;
    return store;
  }
  store.is_native = true;
  store.description = "certificates trusted: the operating system's own store" + missing;
  return store;
}

TrustStore choose_trust_store(const TlsOptions& options, const DefaultTrust& library) {
  check(options);
  if (!options.ca_file.empty() || !options.ca_directory.empty() || !options.ca_pem.empty())
    return explicit_store(options);
  return find_system_store({library.file, "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", "/etc/ssl/cert.pem",
                            "/etc/ssl/ca-bundle.pem", "/usr/local/share/certs/ca-root-nss.crt"},
                           {library.directory});
}

void check_client_certificate(const TlsOptions& options) {
  check_readable("tls.client_certificate_file", options.client_certificate_file);
  check_readable("tls.client_key_file", options.client_key_file);
}

}}}  // namespace ocelli::v1::http
