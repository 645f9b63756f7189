// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ocelli { inline namespace v1 { namespace core {

/// A text that no other text may show.
struct Secret {
  enum class Kind {
    /// A credential: no piece of it may be shown either.
    known,
    /// The value of a header that nobody knows. Pieces of it are words, dates and numbers of other texts, too.
    suspected,
  };
  std::string text;
  Kind kind = Kind::known;
};

}}}  // namespace ocelli::v1::core
