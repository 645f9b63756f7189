// SPDX-License-Identifier: Apache-2.0
#include "core/object_body.hpp"

#include <utility>

#include "core/data_url_body.hpp"

namespace ocelli { inline namespace v1 { namespace core {

void ObjectBody::data_url(std::string_view name, const Image& image) {
  text_.key(name);
  text_.raw("\"");
  segments_.push_back(http::text_body(text_.take()));
  segments_.push_back(data_url_body(image));
  segments_.push_back(http::text_body("\""));
}

std::shared_ptr<const http::Body> ObjectBody::take() {
  text_.end_object();
  segments_.push_back(http::text_body(text_.take()));
  return segments_body(std::move(segments_));
}

}}}  // namespace ocelli::v1::core
