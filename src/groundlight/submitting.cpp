// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/submitting.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include <ocelli/clock.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

using std::chrono::milliseconds;
using TimePoint = std::chrono::steady_clock::time_point;

/// Where KSUIDs begin to count seconds: 14 May 2014.
constexpr std::int64_t ksuid_epoch = 1400000000;
constexpr std::size_t ksuid_bytes = 20;
constexpr std::size_t ksuid_digits = 27;

using KsuidBytes = std::array<std::uint8_t, ksuid_bytes>;

/// The bytes as one large number, in digits and letters.
std::string base62(KsuidBytes bytes) {
  constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::string text(ksuid_digits, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit) {
    unsigned rest = 0;
    for (auto& byte : bytes) {
      rest = rest * 256 + byte;
      byte = static_cast<std::uint8_t>(rest / digits.size());
      rest %= static_cast<unsigned>(digits.size());
    }
    *digit = digits[rest];
  }
  return text;
}

/// One submit_once: what it has sent, and what it knows of it.
class Submission {
 public:
  Submission(const ImageQueriesApi& api, CallOptions call)
      : api_(api), clock_(*api.options().clock), call_(std::move(call)) {
    const auto now = clock_.now();
    const bool deadline_alone = call_.deadline && !call_.timeout;
    const auto by_timeout =
        deadline_alone ? TimePoint::max() : time_after(now, call_.timeout.value_or(api.options().timeout));
    end_ = std::min(by_timeout, call_.deadline.value_or(TimePoint::max()));
    last_send_ = end_ - std::min<std::chrono::nanoseconds>(std::max(end_, now) - now, longest_question * 10) / 10;
    call_.timeout.reset();
    retry_ = call_.retry.value_or(api.options().retry);
  }

  ImageQuery carry_out(std::string_view detector_id, const Image& image, const SubmitImageQueryOptions& options) {
    for (int repeats = 0;; ++repeats) {
      auto sent = api_.try_submit_image_query(detector_id, image, options, sending());
      if (sent) return *std::move(sent);
      if (auto found = find(*options.image_query_id, sent.shared_error())) return *std::move(found);
      if (repeats >= retry_.max_retries || !wait_after(sent.error(), repeats)) sent.error().raise();
    }
  }

 private:
  static constexpr milliseconds longest_question{2000};

  [[nodiscard]] CallOptions sending() const {
    CallOptions options = call_;
    options.deadline = last_send_;
    options.retry = retry_;
    options.retry->only_unsent = true;
    return options;
  }

  /// The image query that a failed submit made after all; nothing where it made none. Where that cannot be told, throws
  /// the error of the submit that may have made it.
  std::optional<ImageQuery> find(const std::string& id, const std::shared_ptr<const ApiException>& error) {
    const bool is_known = error->delivery() == Delivery::not_sent || error->delivery() == Delivery::rejected;
    if (is_known && !doubt_) return std::nullopt;
    if (!is_known) doubt_ = error;
    CallOptions asking = call_;
    asking.deadline = end_;
    asking.sink.reset();
    auto query = api_.try_get_image_query(id, asking);
    if (query) return *std::move(query);
    if (query.error_as<NotFoundException>() == nullptr) doubt_->raise();
    return std::nullopt;
  }

  /// Waits before the next submit; false where there is none to be made.
  bool wait_after(const ApiException& error, int repeats) const {
    const auto* refusal = dynamic_cast<const HttpException*>(&error);
    const bool is_final =
        error.delivery() == Delivery::rejected && dynamic_cast<const RateLimitedException*>(&error) == nullptr;
    if (is_final || error.delivery() == Delivery::not_sent) return false;
    const milliseconds longest = std::min(retry_.max_delay, retry_.base_delay * (1 << std::min(repeats, 20)));
    const auto random =
        milliseconds(static_cast<milliseconds::rep>(api_.options().random() * static_cast<double>(longest.count())));
    const milliseconds delay = (refusal != nullptr ? refusal->retry_after() : std::nullopt).value_or(random);
    if (delay > retry_.max_retry_after || last_send_ - clock_.now() <= delay) return false;
    clock_.wait_until(time_after(clock_.now(), delay), call_.cancellation);
    return !call_.cancellation.is_cancelled();
  }

  const ImageQueriesApi& api_;
  Clock& clock_;
  CallOptions call_;
  RetryOptions retry_;
  TimePoint end_;
  TimePoint last_send_;
  /// Of the last submit that may have been taken: a later one that is refused may be refused as its twin.
  std::shared_ptr<const ApiException> doubt_;
};

}  // namespace

std::string new_image_query_id(const ImageQueriesApi& api) {
  const auto since_1970 = api.options().clock->calendar_now().time_since_epoch();
  const auto second = std::chrono::duration_cast<std::chrono::seconds>(since_1970).count() - ksuid_epoch;
  KsuidBytes bytes{};
  for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<std::uint8_t>(second >> (24 - 8 * i));
  for (std::size_t i = 4; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(api.options().random() * 256);
  return "iq_" + base62(bytes);
}

ImageQuery submit_once(const ImageQueriesApi& api, std::string_view detector_id, const Image& image,
                       SubmitImageQueryOptions options, const CallOptions& call) {
  if (!options.image_query_id) options.image_query_id = new_image_query_id(api);
  return Submission(api, call).carry_out(detector_id, image, options);
}

}}}  // namespace ocelli::v1::groundlight
