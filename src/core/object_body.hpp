// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/http/body.hpp>
#include <ocelli/image.hpp>

#include "core/json_codec.hpp"
#include "core/segments_body.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// A JSON object put together member by member, of which images are read only when it is sent. A text that is not UTF-8
/// throws std::invalid_argument.
class ObjectBody {
 public:
  ObjectBody() { text_.begin_object(); }

  /// Adds a member; nothing for an absent optional.
  template <class T>
  void member(std::string_view name, const T& value) {
    text_.key(name);
    Codec<T>::write(text_, value);
  }
  void member(std::string_view name, std::string_view value) { member(name, std::string(value)); }
  template <class T>
  void member(std::string_view name, const std::optional<T>& value) {
    if (value) member(name, *value);
  }

  /// Adds an image as a data URL, streamed in constant memory.
  void data_url(std::string_view name, const Image& image);
  void data_url(std::string_view name, const std::optional<Image>& image) {
    if (image) data_url(name, *image);
  }

  /// Once: the whole object. Replayable and of known size where each image is.
  [[nodiscard]] std::shared_ptr<const http::Body> take();

 private:
  JsonWriter text_;
  BodySegments segments_;
};

}}}  // namespace ocelli::v1::core
