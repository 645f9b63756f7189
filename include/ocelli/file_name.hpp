// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

/// A name for a file in a folder of the caller's, made of a foreign text: only what follows the last slash or
/// backslash; no control characters, none that turn the direction of writing, none that Windows does not allow (angle
/// brackets, colon, quote, bar, question mark, asterisk), each as an underscore; no dots or spaces at either end;
/// nothing that Windows takes for a device (an underscore is put before "con.txt"); UTF-8, at most 200 bytes with the
/// extension kept. What would be empty is `fallback`, treated likewise, and then "download". Takes any bytes, throws
/// nothing of its own.
[[nodiscard]] OCELLI_EXPORT std::string safe_file_name(std::string_view text, std::string_view fallback);

/// The file name that a server suggests in a Content-Disposition header (RFC 6266: the extended form before the
/// plain one, quoted or not), made safe as by safe_file_name: never a path. Takes any bytes, throws nothing of its own.
[[nodiscard]] OCELLI_EXPORT std::string suggested_file_name(std::string_view content_disposition,
                                                            std::string_view fallback);

}}  // namespace ocelli::v1
