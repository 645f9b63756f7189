// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "support/raw_server.hpp"

namespace ocelli { namespace test_support {

/// The server's side of TLS on a connection that a test holds, so that the test says when what is sent and closed.
class OpensslPeer {
 public:
  struct Files {
    std::string certificate;
    std::string key;
    /// Not empty: the client must show a certificate that this one issued.
    std::string client_ca = {};
  };

  OpensslPeer(RawConnection& connection, const Files& files)
      : connection_(connection), context_(SSL_CTX_new(TLS_server_method())) {
    const bool is_set = SSL_CTX_use_certificate_chain_file(context_.get(), files.certificate.c_str()) == 1 &&
                        SSL_CTX_use_PrivateKey_file(context_.get(), files.key.c_str(), SSL_FILETYPE_PEM) == 1 &&
                        (files.client_ca.empty() ||
                         SSL_CTX_load_verify_locations(context_.get(), files.client_ca.c_str(), nullptr) == 1);
    if (!is_set) throw std::runtime_error("OpensslPeer: the files cannot be used");
    if (!files.client_ca.empty()) {
      SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    }
    ssl_.reset(SSL_new(context_.get()));
    SSL_set_bio(ssl_.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_accept_state(ssl_.get());
  }

  /// Whether the handshake came to its end; its last word, an alert perhaps, has been sent.
  bool shake_hands() {
    int result = SSL_do_handshake(ssl_.get());
    while (result != 1 && SSL_get_error(ssl_.get(), result) == SSL_ERROR_WANT_READ && flush_and_fill()) {
      result = SSL_do_handshake(ssl_.get());
    }
    flush();
    return result == 1;
  }

  /// The head of a request.
  std::string read_head() {
    std::string head;
    while (head.find("\r\n\r\n") == std::string::npos) {
      char byte = 0;
      const int result = SSL_read(ssl_.get(), &byte, 1);
      if (result == 1) head += byte;
      if (result != 1 && (SSL_get_error(ssl_.get(), result) != SSL_ERROR_WANT_READ || !flush_and_fill())) break;
    }
    return head;
  }

  void write(const std::string& text) {
    SSL_write(ssl_.get(), text.data(), static_cast<int>(text.size()));
    flush();
  }

 private:
  struct Free {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    void operator()(SSL* ssl) const { SSL_free(ssl); }
  };

  void flush() {
    char bytes[4096];
    for (int count = 0; (count = BIO_read(SSL_get_wbio(ssl_.get()), bytes, sizeof bytes)) > 0;) {
      connection_.write({bytes, static_cast<std::size_t>(count)});
    }
  }

  bool flush_and_fill() {
    flush();
    const std::string bytes = connection_.read_some();
    BIO_write(SSL_get_rbio(ssl_.get()), bytes.data(), static_cast<int>(bytes.size()));
    return !bytes.empty();
  }

  RawConnection& connection_;
  std::unique_ptr<SSL_CTX, Free> context_;
  std::unique_ptr<SSL, Free> ssl_;
};

}}  // namespace ocelli::test_support
