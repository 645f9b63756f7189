// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <ocelli/export.hpp>
#include <ocelli/json_value.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

/// One image that a search found. What the answer does not say, or says in another type, is absent.
struct Hit {
  /// `coactive_image_id`, `image_id` or `id`; camelCase too. A number as its text.
  std::optional<std::string> image_id;
  /// Where the service has the image from, for example "s3://bucket/gate.jpg".
  std::optional<std::string> path;
  /// `score`, `similarity` or `distance`. Coactive does not document whether more is better: look at `raw`.
  std::optional<double> score;
  /// What is known of the image; null where nothing is.
  JsonValue metadata;
  /// The value of the metadata key that was grouped by.
  std::optional<std::string> group;
  /// All of it; a number that no double holds (1e999) as a text.
  JsonValue raw;
};

/// The images in a search's answer, in its order, whatever form it has: a list of images, or of lists; groups by name,
/// or a list of groups that have their name as `group`, `name`, `value` or `key`; any of them within `data`, `groups`,
/// `results`, `items` or `images`. What has neither an id nor a path is no image and passed over, as is what lies more
/// than eight levels deep; nothing in the answer makes it throw. The answer itself still has all that was sent, for
/// example `meta`.
[[nodiscard]] OCELLI_EXPORT std::vector<Hit> hits(const JsonValue& answer);

}}}  // namespace ocelli::v1::coactive
