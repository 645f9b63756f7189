// SPDX-License-Identifier: Apache-2.0
#include <ocelli/expiring_secret.hpp>

#include <algorithm>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/login.hpp"
#include "http/per_process.hpp"

namespace ocelli { inline namespace v1 {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;
using std::chrono::nanoseconds;

class ExpiringSecret final : public RenewableSecret, public std::enable_shared_from_this<ExpiringSecret> {
 public:
  explicit ExpiringSecret(ExpiringSecretOptions options) : options_(std::move(options)) {}

  Result<std::optional<std::string>> secret(const SecretWait& wait) override;
  bool renew(const std::string& refused) override;

 private:
  class Ending;

  /// The secret, or else the login to wait for, which nobody carries out yet where `is_new`.
  struct Found {
    std::optional<std::string> text;
    std::shared_ptr<core::Login> login;
    bool is_new = false;
  };
  Found find();
  void start(const std::shared_ptr<core::Login>& login);
  void keep(const core::Login& login, TimePoint started, const std::optional<Result<FreshSecret>>& result);

  struct Kept {
    std::mutex mutex;
    std::optional<std::string> text;
    TimePoint renewal = TimePoint::max();
    std::shared_ptr<core::Login> login;
  };

  const ExpiringSecretOptions options_;
  /// A forked child logs in anew: it cannot wait for a login of its parent.
  const http::PerProcess<Kept> kept_{[] { return std::make_shared<Kept>(); }};
};

/// Ends a login once: when it is told how, or when nobody is left who could tell.
class ExpiringSecret::Ending {
 public:
  Ending(std::weak_ptr<ExpiringSecret> owner, std::shared_ptr<core::Login> login, TimePoint started)
      : owner_(std::move(owner)), login_(std::move(login)), started_(started) {}
  ~Ending() { end(std::nullopt); }
  Ending(const Ending&) = delete;
  Ending& operator=(const Ending&) = delete;

  void end(std::optional<Result<FreshSecret>> result) {
    // Kept first: whoever waited and asks again finds it.
    if (const auto owner = owner_.lock()) owner->keep(*login_, started_, result);
    login_->end(std::move(result));
  }

 private:
  std::weak_ptr<ExpiringSecret> owner_;
  std::shared_ptr<core::Login> login_;
  TimePoint started_;
};

Result<std::optional<std::string>> ExpiringSecret::secret(const SecretWait& wait) {
  const auto deadline = time_after(std::chrono::steady_clock::now(), wait.time_left);
  for (;;) {
    Found found = find();
    if (found.text) return std::move(found.text);
    if (found.is_new) start(found.login);
    if (!found.login->wait_until(deadline, wait.cancellation)) return std::optional<std::string>();
    const auto& result = found.login->result();
    if (!result) {
      if (found.is_new) throw std::logic_error("log_in: ended without calling what it was given");
      continue;
    }
    if (!*result) return result->shared_error();
    return std::optional<std::string>((*result)->text);
  }
}

bool ExpiringSecret::renew(const std::string& refused) {
  Kept& kept = *kept_.get();
  const std::lock_guard<std::mutex> lock(kept.mutex);
  if (kept.text == refused) kept.text.reset();
  return true;
}

ExpiringSecret::Found ExpiringSecret::find() {
  const auto now = options_.clock->now();
  Kept& kept = *kept_.get();
  const std::lock_guard<std::mutex> lock(kept.mutex);
  if (kept.text && now < kept.renewal) return {kept.text, nullptr, false};
  if (kept.login) return {std::nullopt, kept.login, false};
  kept.login = std::make_shared<core::Login>();
  return {std::nullopt, kept.login, true};
}

void ExpiringSecret::start(const std::shared_ptr<core::Login>& login) {
  const auto ending = std::make_shared<Ending>(weak_from_this(), login, options_.clock->now());
  options_.log_in([ending](Result<FreshSecret> result) { ending->end(std::move(result)); });
}

void ExpiringSecret::keep(const core::Login& login, TimePoint started,
                          const std::optional<Result<FreshSecret>>& result) {
  Kept& kept = *kept_.get();
  const std::lock_guard<std::mutex> lock(kept.mutex);
  if (kept.login.get() != &login) return;
  kept.login = nullptr;
  kept.text.reset();
  if (!result || !*result) return;
  const auto lifetime = std::max((*result)->lifetime, nanoseconds(0));
  kept.text = (*result)->text;
  kept.renewal = time_after(
      started, lifetime == nanoseconds::max() ? lifetime : std::max(lifetime - options_.renew_before, lifetime / 2));
}

}  // namespace

std::shared_ptr<RenewableSecret> expiring_secret(ExpiringSecretOptions options) {
  if (!options.log_in) throw std::invalid_argument("log_in: must not be empty");
  if (options.renew_before.count() < 0) throw std::invalid_argument("renew_before: must not be negative");
  if (!options.clock) options.clock = system_clock();
  return std::make_shared<ExpiringSecret>(std::move(options));
}

}}  // namespace ocelli::v1
