// SPDX-License-Identifier: Apache-2.0
// An image as a data URL. An input: the media type, the size of a read, the image's bytes.
#include <algorithm>

#include <ocelli/image.hpp>

#include "core/base64.hpp"
#include "core/data_url_body.hpp"
#include "core/digits.hpp"
#include "fuzz/body_text.hpp"
#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz { namespace {

using core::base64_decoded;

void check_image(const Image& image, std::string_view bytes, std::size_t read_size) {
  const auto body = core::data_url_body(image);
  const std::string url = text_of(*body, read_size);
  require(body->size() == url.size(), "the size is known before");
  require_equal(text_of(*body, 1 << 16), url, "it is read twice");
  require(std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '"' && c != '\\'; }),
          "a data URL needs no escape in JSON");
  const auto comma = url.find(',');
  require_equal(url.substr(0, 5), "data:", "a data URL begins with its scheme");
  require(comma != std::string::npos && url.substr(comma - 7, 7) == ";base64", "what follows the comma is base64");
  require_equal(base64_decoded(url.substr(comma + 1)).value_or("not base64"), bytes, "the bytes are the image's");
}

void check(std::string_view text) {
  Input input(text);
  const std::string media_type(input.line());
  const auto read_size = core::parse_digits(input.line()).value_or(1) % 5000 + 1;
  const std::string bytes(input.rest());
  if (const auto decoded = base64_decoded(input.rest())) {
    const std::string again = core::base64(*decoded);
    // The last character has bits that say nothing.
    require(again.size() == input.rest().size(), "base64 is as long as it is written");
    const std::size_t certain = again.size() < 4 ? 0 : again.size() - 4;
    require_equal(again.substr(0, certain), input.rest().substr(0, certain), "base64 is what is written");
  }
  try {
    check_image(Image::from_bytes(bytes, media_type), bytes, static_cast<std::size_t>(read_size));
  } catch (const std::invalid_argument&) {
    require(bytes.empty() || !image_media_type(bytes) || !media_type.empty(), "an image that says its kind is taken");
  }
}

const Registration registration({"data_url", 2048, &check});

}}}  // namespace ocelli::fuzz
