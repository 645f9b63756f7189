// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http {

Transport::~Transport() = default;

std::string_view to_string(FailureKind kind) noexcept {
  switch (kind) {
    case FailureKind::dns:
      return "dns";
    case FailureKind::connect:
      return "connect";
    case FailureKind::tls:
      return "tls";
    case FailureKind::send:
      return "send";
    case FailureKind::receive:
      return "receive";
    case FailureKind::protocol:
      return "protocol";
    case FailureKind::deadline:
      return "deadline";
    case FailureKind::connect_timeout:
      return "connect timeout";
    case FailureKind::stalled:
      return "stalled";
    case FailureKind::cancelled:
      return "cancelled";
    case FailureKind::response_too_large:
      return "response too large";
    case FailureKind::expands_too_much:
      return "expands too much";
    case FailureKind::headers_too_large:
      return "headers too large";
    case FailureKind::corrupt:
      return "corrupt";
    case FailureKind::unsupported:
      return "unsupported";
  }
  return "";
}

}}}  // namespace ocelli::v1::http
