// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/optional.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "testing/mock/form_intake.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// What a request's body is read into: a text, or, where it may be larger than memory, a form of which the parts are
/// only counted. For Beast's parser, which fixes the names.
struct IntakeBody {
  struct value_type {
    std::string text;
    /// Takes the bytes instead where it is set.
    std::unique_ptr<FormIntake> form;
  };

  class reader {
   public:
    template <bool is_request, class Fields>
    reader(boost::beast::http::header<is_request, Fields>&, value_type& body) : body_(body) {}

    void init(const boost::optional<std::uint64_t>&, boost::beast::error_code& error) { error = {}; }

    template <class Buffers>
    std::size_t put(const Buffers& buffers, boost::beast::error_code& error) {
      error = {};
      std::size_t total = 0;
      for (const auto buffer : boost::beast::buffers_range_ref(buffers)) {
        take({static_cast<const char*>(buffer.data()), buffer.size()});
        total += buffer.size();
      }
      return total;
    }

    void finish(boost::beast::error_code& error) { error = {}; }

   private:
    void take(std::string_view bytes) {
      if (body_.form) {
        body_.form->take(bytes);
      } else {
        body_.text.append(bytes);
      }
    }

    value_type& body_;
  };
};

}}}}  // namespace ocelli::v1::testing::mock
