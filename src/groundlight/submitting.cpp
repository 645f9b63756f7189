// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/submitting.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <ocelli/attempt.hpp>
#include <ocelli/clock.hpp>
#include <ocelli/duration.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/result.hpp>
#include <ocelli/retry.hpp>
#include <ocelli/unsent_call.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;
using TimePoint = std::chrono::steady_clock::time_point;
using Error = std::shared_ptr<const ApiException>;

/// Kept of the time for the last question, and the least that one question gets.
constexpr seconds longest_question{2};
/// Where nothing limits the call.
constexpr std::chrono::minutes longest_asking{5};

int status_of(const ApiException& error) {
  const auto* answer = dynamic_cast<const HttpException*>(&error);
  return answer == nullptr ? 0 : answer->status();
}

std::optional<milliseconds> asked_wait(const ApiException& error) {
  const auto* answer = dynamic_cast<const HttpException*>(&error);
  return answer == nullptr ? std::nullopt : answer->retry_after();
}

template <class Kind>
bool is(const ApiException& error) {
  return dynamic_cast<const Kind*>(&error) != nullptr;
}

/// Whether the service may have taken it, by what this one error says. A 408 comes from a proxy as well as from it.
bool leaves_doubt(const ApiException& error) {
  return error.delivery() == Delivery::maybe_processed || error.delivery() == Delivery::processed ||
         status_of(error) == 408;
}

/// How services refuse what has an id that is taken; the words are not documented.
bool may_refuse_a_twin(const ApiException& error) {
  const int status = status_of(error);
  return status == 400 || status == 409 || status == 422;
}

/// One submit_once: what it has sent and asked, and what it knows of it.
class Submission {
 public:
  /// What a new id is refused for is not a twin.
  enum class Id { of_the_callers, new_one };

  Submission(const ImageQueriesApi& api, CallOptions call, std::string id, Id origin)
      : api_(api),
        clock_(*api.options().clock),
        call_(std::move(call)),
        told_(std::move(call_.response_info)),
        retry_(call_.retry.value_or(api.options().retry)),
        id_(std::move(id)),
        origin_(origin) {
    const auto now = clock_.now();
    const bool deadline_alone = call_.deadline && !call_.timeout;
    const auto by_timeout =
        deadline_alone ? TimePoint::max() : time_after(now, call_.timeout.value_or(api.options().timeout));
    end_ = std::min(by_timeout, call_.deadline.value_or(TimePoint::max()));
    reserve_ = std::min<nanoseconds>(std::max(end_, now) - now, longest_question * 10) / 10;
    call_.timeout.reset();
  }

  ImageQuery carry_out(std::string_view detector_id, const Image& image, const SubmitImageQueryOptions& options) {
    for (int repeats = 0;; ++repeats) {
      auto sent = noted("submit_image_query", sending(), [&](const CallOptions& call) {
        return api_.try_submit_image_query(detector_id, image, options, call);
      });
      if (sent) return *std::move(sent);
      const Error& error = sent.shared_error();
      if (leaves_doubt(*error)) doubt_ = error;
      if (is<CancelledException>(*error)) give_up(*error);
      if (is_to_be_asked_for(*error)) {
        if (auto found = find(*error)) return *std::move(found);
      }
      if (!may_be_sent_again(*error) || !wait_to_send(*error, repeats)) give_up(*error);
    }
  }

 private:
  /// Carries out one call and keeps its part of the history.
  template <class Carry>
  Result<ImageQuery> noted(const char* operation, CallOptions call, Carry carry) {
    call.response_info = std::make_shared<ResponseInfo>();
    auto result = carry(call);
    auto& attempts = call.response_info->attempts;
    was_sent_ = !attempts.empty();
    for (auto& attempt : attempts) {
      attempt.operation = operation;
      history_.push_back(std::move(attempt));
    }
    if (told_ && was_sent_) {
      *told_ = *call.response_info;
      told_->attempts = history_;
    }
    return result;
  }

  [[nodiscard]] CallOptions sending() const {
    CallOptions options = call_;
    options.deadline = end_ - reserve_;
    options.retry = retry_;
    options.retry->only_unsent = true;
    return options;
  }

  /// A connection that went dead must not take all of the time.
  [[nodiscard]] CallOptions asking(TimePoint end) const {
    CallOptions options = call_;
    options.deadline = end;
    const auto now = clock_.now();
    const nanoseconds third = (std::max(end, now) - now) / 3;
    options.attempt_timeout = std::min(call_.attempt_timeout.value_or(api_.options().attempt_timeout),
                                       std::max<nanoseconds>(third, longest_question));
    options.retry = RetryOptions{};
    options.retry->max_retries = 0;
    return options;
  }

  [[nodiscard]] bool is_to_be_asked_for(const ApiException& error) const {
    if (doubt_ || status_of(error) == 409) return true;
    return origin_ == Id::of_the_callers && may_refuse_a_twin(error);
  }

  /// The image query that the service has after all; nothing where it does not know the id. Throws where neither can be
  /// found out.
  std::optional<ImageQuery> find(const ApiException& error) {
    decide("asked what became of it");
    const TimePoint end = end_ == TimePoint::max() ? time_after(clock_.now(), longest_asking) : end_;
    const bool is_contested = may_refuse_a_twin(error) && (doubt_ || status_of(error) == 409);
    int unknown = 0;
    int unreadable = 0;
    for (int times = 0;; ++times) {
      auto query =
          noted("get_image_query", asking(end), [&](const auto& call) { return api_.try_get_image_query(id_, call); });
      if (query) return *std::move(query);
      if (is<CancelledException>(query.error())) give_up_cancelled(error);
      if (!is<NotFoundException>(query.error())) {
        // A service whose answers cannot be read by now has changed; a gateway's page goes away.
        unreadable = is<DecodeException>(query.error()) ? unreadable + 1 : 0;
        if (unreadable > retry_.max_retries || !wait_to_ask(query.error(), times, end)) {
          give_up_unknown(error, query.error());
        }
      } else if (!is_contested || unknown++ >= retry_.max_retries || !wait_to_ask(query.error(), times, end)) {
        // A twin that is still being taken is refused before it can be seen; what else is 404 is not there.
        return std::nullopt;
      }
    }
  }

  /// Waits before the next question; false where there is none to be asked.
  bool wait_to_ask(const ApiException& error, int times, TimePoint end) {
    if (!is<NotFoundException>(error) && !may_be_answered_later(error)) return false;
    const auto now = clock_.now();
    const auto wanted = asked_wait(error);
    // The server may ask to wait for 0 s, and the backoff may be as short.
    const milliseconds delay =
        std::max({wanted.value_or(milliseconds(0)), backoff(asking_pace(), times, random()), milliseconds(1)});
    if (wanted > retry_.max_retry_after || (wanted && end - now <= delay)) {
      decide("not asked again: the server asks to wait " + duration_text(delay));
      return false;
    }
    // So that the last question is not missed for a long pause.
    const TimePoint last_turn = end - reserve_;
    const TimePoint next = wanted || now >= last_turn ? time_after(now, delay) : std::min(now + delay, last_turn);
    if (next >= end) {
      decide("not asked again: the time is up");
      return false;
    }
    decide("asked again", std::chrono::ceil<milliseconds>(next - now));
    clock_.wait_until(next, call_.cancellation);
    return true;
  }

  /// An answer that cannot be read may be a gateway's, or cut.
  [[nodiscard]] bool may_be_answered_later(const ApiException& error) const {
    const RetryVerdict verdict = verdict_of(error);
    if (verdict != RetryVerdict::by_default) return verdict == RetryVerdict::retry;
    return may_pass(error) || is<DecodeException>(error);
  }

  /// The last question was answered with 404, or the submit was refused without doubt.
  [[nodiscard]] bool may_be_sent_again(const ApiException& error) const {
    const RetryVerdict verdict = verdict_of(error);
    if (!error.final_reason().empty() || verdict == RetryVerdict::stop) return false;
    if (error.delivery() == Delivery::not_sent) return doubt_ != nullptr;
    return leaves_doubt(error) || is<RateLimitedException>(error) || verdict == RetryVerdict::retry;
  }

  /// Waits before the next submit; false where there is none to be made.
  bool wait_to_send(const ApiException& error, int repeats) {
    if (repeats >= retry_.max_retries) return false;
    const milliseconds delay = asked_wait(error).value_or(backoff(retry_, repeats, random()));
    if (delay > retry_.max_retry_after || end_ - reserve_ - clock_.now() <= delay) return false;
    decide("sent again", delay);
    clock_.wait_until(time_after(clock_.now(), delay), call_.cancellation);
    return true;
  }

  [[nodiscard]] RetryVerdict verdict_of(const ApiException& error) const {
    const bool is_asked = retry_.classify && !error.attempts().empty();
    return is_asked ? retry_.classify(error.attempts().back()) : RetryVerdict::by_default;
  }

  /// Questions are not counted, so that they must have pauses between them.
  [[nodiscard]] RetryOptions asking_pace() const {
    RetryOptions pace = retry_;
    pace.base_delay = std::max(retry_.base_delay, milliseconds(1));
    pace.max_delay = std::max(retry_.max_delay, milliseconds(1000));
    return pace;
  }

  [[nodiscard]] double random() const { return api_.options().random(); }

  void decide(std::string decision, milliseconds delay = milliseconds(0)) {
    if (!was_sent_) return;
    history_.back().decision = std::move(decision);
    history_.back().delay = delay;
    if (told_) told_->attempts = history_;
  }

  void give_up_cancelled(const ApiException& error) const {
    const std::string subject = error.operation() + ": " + error.method() + " " + error.url();
    give_up(CancelledException(subject + ": cancelled while it was asked what became of it", error.context()),
            Delivery::maybe_processed);
  }

  void give_up_unknown(const ApiException& error, const ApiException& last) const {
    const bool is_another_refusal = error.delivery() == Delivery::rejected && !may_refuse_a_twin(error);
    const ApiException& told = doubt_ && !is_another_refusal ? *doubt_ : error;
    const std::string why = may_pass(last) ? std::string() : std::string("; asking for it failed: ") + last.what();
    give_up(told, Delivery::maybe_processed, why);
  }

  /// Throws the error with all that was sent and asked.
  void give_up(const ApiException& error, Delivery at_least = Delivery::not_sent, const std::string& why = {}) const {
    ErrorContext context = error.context();
    const bool may_be_there = doubt_ || at_least == Delivery::maybe_processed;
    if (may_be_there && context.delivery != Delivery::processed) context.delivery = Delivery::maybe_processed;
    context.attempts = history_;
    std::string message = error.what() + why;
    if (history_.size() > error.attempts().size()) message += "; in all: " + summary(history_);
    if (may_be_there) message += "; ask get_image_query for " + id_ + " before the image is submitted again";
    error.retold(message, std::move(context))->raise();
  }

  const ImageQueriesApi& api_;
  Clock& clock_;
  CallOptions call_;
  /// The caller's.
  std::shared_ptr<ResponseInfo> told_;
  RetryOptions retry_;
  std::string id_;
  Id origin_;
  TimePoint end_;
  nanoseconds reserve_;
  /// Of all calls, in their order.
  std::vector<Attempt> history_;
  /// Whether the last call has a part in it.
  bool was_sent_ = false;
  /// Of the last submit that may have been taken: a later one that is refused may be refused as its twin.
  Error doubt_;
};

}  // namespace

ImageQuery submit_once(const ImageQueriesApi& api, std::string_view detector_id, const Image& image,
                       SubmitImageQueryOptions options, const CallOptions& call) {
  const auto origin = options.image_query_id ? Submission::Id::of_the_callers : Submission::Id::new_one;
  if (!options.image_query_id) options.image_query_id = new_image_query_id(api);
  // What cannot be asked for is refused before it is sent.
  static_cast<void>(api.try_get_image_query(*options.image_query_id, unsent_call(call)));
  return Submission(api, call, *options.image_query_id, origin).carry_out(detector_id, image, options);
}

}}}  // namespace ocelli::v1::groundlight
