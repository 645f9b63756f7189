// SPDX-License-Identifier: Apache-2.0
#include "http/beast/tls.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/system/system_error.hpp>
#include <stdexcept>

#include "http/tls_diagnosis.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

namespace ssl = boost::asio::ssl;

namespace {

/// The option that is at fault, before OpenSSL's words.
template <class Function>
void apply(const char* option, Function function) {
  try {
    function();
  } catch (const boost::system::system_error& error) {
    throw std::runtime_error(std::string(option) + ": " + error.code().message());
  }
}

void set_trust(ssl::context& context, const TrustStore& trust) {
  if (trust.is_native) return apply("system's store", [&] { context.set_default_verify_paths(); });
  if (!trust.file.empty()) apply("tls.ca_file", [&] { context.load_verify_file(trust.file); });
  if (!trust.directory.empty()) apply("tls.ca_directory", [&] { context.add_verify_path(trust.directory); });
  if (trust.pem.empty()) return;
  apply("tls.ca_pem", [&] { context.add_certificate_authority(boost::asio::buffer(trust.pem)); });
}

void set_revocations(ssl::context& context, const TlsOptions& options) {
  if (options.crl_file.empty()) return;
  X509_STORE* const store = SSL_CTX_get_cert_store(context.native_handle());
  X509_LOOKUP* const files = X509_STORE_add_lookup(store, X509_LOOKUP_file());
  if (files == nullptr || X509_load_crl_file(files, options.crl_file.c_str(), X509_FILETYPE_PEM) == 0) {
    ERR_clear_error();
    throw std::runtime_error("tls.crl_file: holds no revocation list");
  }
  X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(context.native_handle()),
                              X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
}

void set_client_certificate(ssl::context& context, const TlsOptions& options) {
  if (options.client_certificate_file.empty()) return;
  // Without it OpenSSL would ask for the password on the terminal.
  context.set_password_callback(
      [password = options.client_key_password](std::size_t, ssl::context::password_purpose) { return password; });
  apply("tls.client_certificate_file", [&] { context.use_certificate_chain_file(options.client_certificate_file); });
  const auto& key = options.client_key_file.empty() ? options.client_certificate_file : options.client_key_file;
  apply("tls.client_key_file", [&] { context.use_private_key_file(key, ssl::context::pem); });
}

}  // namespace

DefaultTrust library_default() { return {X509_get_default_cert_file(), X509_get_default_cert_dir()}; }

std::unique_ptr<ssl::context> make_tls_context(const TlsOptions& options, const TrustStore& trust) {
  auto context = std::make_unique<ssl::context>(ssl::context::tls_client);
  SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
  context->set_verify_mode(options.verify ? ssl::verify_peer : ssl::verify_none);
  if (options.verify) {
    // As libcurl does: what is trusted need not be a root.
    X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(context->native_handle()),
                                X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_TRUSTED_FIRST);
    set_trust(*context, trust);
    set_revocations(*context, options);
  }
  set_client_certificate(*context, options);
  return context;
}

void expect_host(AnyStream::Tls& tls, const std::string& host, const TlsOptions& options) {
  SSL* const handle = tls.native_handle();
  static constexpr unsigned char http1[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
  SSL_set_alpn_protos(handle, http1, sizeof http1);
  boost::system::error_code is_name;
  static_cast<void>(boost::asio::ip::make_address(host, is_name));
  if (is_name) SSL_set_tlsext_host_name(handle, host.c_str());
  if (!options.verify) return;
  X509_VERIFY_PARAM* const expected = SSL_get0_param(handle);
  X509_VERIFY_PARAM_set_hostflags(expected, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  const int is_set = is_name ? X509_VERIFY_PARAM_set1_host(expected, host.data(), host.size())
                             : X509_VERIFY_PARAM_set1_ip_asc(expected, host.c_str());
  if (is_set != 1) throw std::runtime_error("the host name cannot be checked");
}

TlsFailure handshake_failure(AnyStream::Tls& tls, const boost::system::error_code& error) {
  if (error.category() != boost::asio::error::get_ssl_category()) return TlsFailure::interrupted;
  const std::string words = error.message();
  // Without verification there is a verdict too, which ends nothing.
  const bool is_verdict = words.find("certificate verify failed") != std::string::npos;
  if (!is_verdict) return tls_failure_of_words(words).value_or(TlsFailure::other);
  return tls_failure_of_verdict(SSL_get_verify_result(tls.native_handle())).value_or(TlsFailure::invalid_certificate);
}

std::string handshake_words(AnyStream::Tls& tls, const boost::system::error_code& error) {
  const long verdict = SSL_get_verify_result(tls.native_handle());
  return verdict == X509_V_OK ? error.message() : X509_verify_cert_error_string(verdict);
}

}}}}  // namespace ocelli::v1::http::beast
