// SPDX-License-Identifier: Apache-2.0
#include "http/curl/curl_errors.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

// One line a code, in the order of curl.h.
#define OCELLI_CURL_CODES(X)                     \
  X(CURLE_OK, receive)                           \
  X(CURLE_UNSUPPORTED_PROTOCOL, protocol)        \
  X(CURLE_FAILED_INIT, connect)                  \
  X(CURLE_URL_MALFORMAT, protocol)               \
  X(CURLE_NOT_BUILT_IN, protocol)                \
  X(CURLE_COULDNT_RESOLVE_PROXY, dns)            \
  X(CURLE_COULDNT_RESOLVE_HOST, dns)             \
  X(CURLE_COULDNT_CONNECT, connect)              \
  X(CURLE_WEIRD_SERVER_REPLY, protocol)          \
  X(CURLE_REMOTE_ACCESS_DENIED, connect)         \
  X(CURLE_HTTP2, protocol)                       \
  X(CURLE_PARTIAL_FILE, receive)                 \
  X(CURLE_HTTP_RETURNED_ERROR, receive)          \
  X(CURLE_WRITE_ERROR, receive)                  \
  X(CURLE_UPLOAD_FAILED, send)                   \
  X(CURLE_READ_ERROR, send)                      \
  X(CURLE_OUT_OF_MEMORY, receive)                \
  X(CURLE_OPERATION_TIMEDOUT, connect_timeout)   \
  X(CURLE_RANGE_ERROR, receive)                  \
  X(CURLE_SSL_CONNECT_ERROR, tls)                \
  X(CURLE_BAD_DOWNLOAD_RESUME, receive)          \
  X(CURLE_ABORTED_BY_CALLBACK, receive)          \
  X(CURLE_BAD_FUNCTION_ARGUMENT, protocol)       \
  X(CURLE_INTERFACE_FAILED, connect)             \
  X(CURLE_TOO_MANY_REDIRECTS, protocol)          \
  X(CURLE_UNKNOWN_OPTION, protocol)              \
  X(CURLE_GOT_NOTHING, receive)                  \
  X(CURLE_SSL_ENGINE_NOTFOUND, tls)              \
  X(CURLE_SSL_ENGINE_SETFAILED, tls)             \
  X(CURLE_SEND_ERROR, send)                      \
  X(CURLE_RECV_ERROR, receive)                   \
  X(CURLE_SSL_CERTPROBLEM, tls)                  \
  X(CURLE_SSL_CIPHER, tls)                       \
  X(CURLE_PEER_FAILED_VERIFICATION, tls)         \
  X(CURLE_BAD_CONTENT_ENCODING, protocol)        \
  X(CURLE_FILESIZE_EXCEEDED, response_too_large) \
  X(CURLE_USE_SSL_FAILED, tls)                   \
  X(CURLE_SEND_FAIL_REWIND, send)                \
  X(CURLE_SSL_ENGINE_INITFAILED, tls)            \
  X(CURLE_LOGIN_DENIED, connect)                 \
  X(CURLE_SSL_CACERT_BADFILE, tls)               \
  X(CURLE_SSL_SHUTDOWN_FAILED, receive)          \
  X(CURLE_AGAIN, receive)                        \
  X(CURLE_SSL_CRL_BADFILE, tls)                  \
  X(CURLE_SSL_ISSUER_ERROR, tls)                 \
  X(CURLE_CHUNK_FAILED, receive)                 \
  X(CURLE_NO_CONNECTION_AVAILABLE, connect)      \
  X(CURLE_SSL_PINNEDPUBKEYNOTMATCH, tls)         \
  X(CURLE_SSL_INVALIDCERTSTATUS, tls)            \
  X(CURLE_HTTP2_STREAM, receive)                 \
  X(CURLE_RECURSIVE_API_CALL, protocol)          \
  X(CURLE_AUTH_ERROR, connect)                   \
  X(CURLE_HTTP3, protocol)

#if LIBCURL_VERSION_NUM >= 0x074500
#define OCELLI_CURL_CODES_7_69(X) X(CURLE_QUIC_CONNECT_ERROR, connect)
#else
#define OCELLI_CURL_CODES_7_69(X)
#endif

#if LIBCURL_VERSION_NUM >= 0x074900
#define OCELLI_CURL_CODES_7_73(X) X(CURLE_PROXY, connect)
#else
#define OCELLI_CURL_CODES_7_73(X)
#endif

#if LIBCURL_VERSION_NUM >= 0x074d00
#define OCELLI_CURL_CODES_7_77(X) X(CURLE_SSL_CLIENTCERT, tls)
#else
#define OCELLI_CURL_CODES_7_77(X)
#endif

#if LIBCURL_VERSION_NUM >= 0x075400
#define OCELLI_CURL_CODES_7_84(X) X(CURLE_UNRECOVERABLE_POLL, receive)
#else
#define OCELLI_CURL_CODES_7_84(X)
#endif

#if LIBCURL_VERSION_NUM >= 0x080600
#define OCELLI_CURL_CODES_8_6(X) X(CURLE_TOO_LARGE, response_too_large)
#else
#define OCELLI_CURL_CODES_8_6(X)
#endif

#if LIBCURL_VERSION_NUM >= 0x080800
#define OCELLI_CURL_CODES_8_8(X) X(CURLE_ECH_REQUIRED, tls)
#else
#define OCELLI_CURL_CODES_8_8(X)
#endif

// Codes of protocols that are switched off, and codes that are out of use: by number, because curl.h renames those.
// clang-format never comes to rest on such lists.
// clang-format off
#define OCELLI_CURL_FOREIGN_CODES(X) \
  X(10) X(11) X(12) X(13) X(14) X(15) X(17) X(19) X(20) X(21) X(24) X(29) X(30) X(31) X(32) \
  X(34) X(37) X(38) X(39) X(40) X(41) X(44) X(46) X(49) X(50) X(51) X(57) X(62) X(68) X(69) \
  X(70) X(71) X(72) X(73) X(74) X(75) X(76) X(78) X(79) X(84) X(85) X(86) X(87)

// 8.14 alone names what its own tests use.
#if LIBCURL_VERSION_NUM >= 0x080e00 && LIBCURL_VERSION_NUM < 0x080f00
#define OCELLI_CURL_CODES_8_14(X) \
  X(115) X(116) X(117) X(118) X(119) X(120) X(121) X(122) X(123) X(124) X(125) X(126)
#else
#define OCELLI_CURL_CODES_8_14(X)
#endif
// clang-format on

// No default: the compiler names what this libcurl has and the table has not.
CurlError curl_error(CURLcode code) noexcept {
  switch (code) {
#define OCELLI_CASE(code_name, kind) \
  case code_name:                    \
    return {#code_name, FailureKind::kind};
    OCELLI_CURL_CODES(OCELLI_CASE)
    OCELLI_CURL_CODES_7_69(OCELLI_CASE)
    OCELLI_CURL_CODES_7_73(OCELLI_CASE)
    OCELLI_CURL_CODES_7_77(OCELLI_CASE)
    OCELLI_CURL_CODES_7_84(OCELLI_CASE)
    OCELLI_CURL_CODES_8_6(OCELLI_CASE)
    OCELLI_CURL_CODES_8_8(OCELLI_CASE)
#undef OCELLI_CASE
#define OCELLI_CASE(number) case static_cast<CURLcode>(number):
    OCELLI_CURL_FOREIGN_CODES(OCELLI_CASE)
    OCELLI_CURL_CODES_8_14(OCELLI_CASE)
#undef OCELLI_CASE
    case CURL_LAST:
      break;
  }
  return {"CURLE_UNKNOWN", FailureKind::receive};
}

}}}}  // namespace ocelli::v1::http::curl
