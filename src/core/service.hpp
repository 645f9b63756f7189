// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/short_list.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// An error that repeating the call cannot change, told by a text in the answer's body.
struct FinalError {
  int status = 0;
  /// Names joined by dots: the member in which the text stands, in a name or in a text, at any depth.
  std::string_view member;
  std::string_view text;
  /// For people: why it is final.
  std::string_view reason;
};

/// What the core must know of a service; one constant of it per service is generated from the service's document.
struct Service {
  /// The namespace of its API classes.
  std::string_view name;
  std::string_view default_base_url;
  /// Path that a base URL without one gets: "/api"; may be empty.
  std::string_view default_base_path;
  /// Other base paths that are usual; a base URL with yet another path is used as it is, with a warning in the log.
  /// Empty: every path is usual.
  ShortList<std::string_view> usual_base_paths;
  /// Request header that carries the request id ("X-Request-Id"); empty: none is sent.
  std::string_view request_id_header;
  /// Put before the 32 hexadecimal digits of a request id.
  std::string_view request_id_prefix;
  /// Answer headers that name the request id, the best first.
  ShortList<std::string_view> answered_request_id_headers;
  /// Members of an error body that hold its message and its code, the best first.
  ShortList<std::string_view> error_message_members;
  ShortList<std::string_view> error_code_members;
  /// Members of an error body, names joined by dots, that say how many seconds to wait.
  ShortList<std::string_view> retry_after_members = {};
  ShortList<FinalError> final_errors = {};
  /// Statuses with which the service says that it did nothing: a call may be repeated although it is not idempotent.
  ShortList<int> refusal_statuses = {};
};

}}}  // namespace ocelli::v1::core
