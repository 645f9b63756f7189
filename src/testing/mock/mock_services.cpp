// SPDX-License-Identifier: Apache-2.0
#include <ocelli/testing/mock_services.hpp>

#include <stdexcept>
#include <utility>

#include "testing/mock/coactive_service.hpp"
#include "testing/mock/control_service.hpp"
#include "testing/mock/front_desk.hpp"
#include "testing/mock/giq_service.hpp"
#include "testing/mock/groundlight_service.hpp"
#include "testing/mock/http_server.hpp"
#include "testing/mock/pieces_service.hpp"
#include "testing/mock/scenario_service.hpp"
#include "testing/mock/ticker.hpp"

namespace ocelli { inline namespace v1 { namespace testing {

namespace {

MockOptions checked(MockOptions options) {
  if (options.rate_limit && options.rate_limit->window.count() < 1) {
    throw std::invalid_argument("MockRateLimit::window must be at least one second");
  }
  return options;
}

}  // namespace

struct MockServices::Parts {
  explicit Parts(const MockOptions& options);
  mock::HttpServer::Handler add_all_routes();
  void reset();

  mock::FaultQueue faults;
  mock::RequestLog log;
  mock::RateLimiter limiter;
  mock::ControlService control{faults, log, [this] { reset(); }};
  mock::GroundlightService groundlight;
  mock::ScenarioService scenario;
  mock::GiqService giq;
  mock::CoactiveService coactive;
  mock::PiecesService pieces;
  mock::Router router;
  mock::FrontDesk desk{router, log, faults, limiter};
  // Its threads use all the others, and end before them.
  mock::HttpServer server;
  // Sends to the server's clients, and so ends before it.
  mock::Ticker pieces_ticker;
};

MockServices::Parts::Parts(const MockOptions& options)
    : log(options.memory_limit),
      limiter(options.rate_limit),
      groundlight(options.groundlight, options.memory_limit),
      scenario(options.scenario, options.memory_limit),
      giq(options.giq),
      coactive(options.coactive),
      pieces(options.pieces),
      server(
          {options.port, options.max_request_body, [this](std::string_view path) { return giq.counted_bytes(path); }},
          add_all_routes()),
      pieces_ticker(options.pieces.step_interval, [this] { pieces.advance_downloads(); }) {}

mock::HttpServer::Handler MockServices::Parts::add_all_routes() {
  control.add_routes(router);
  groundlight.add_routes(router);
  scenario.add_routes(router);
  giq.add_routes(router);
  coactive.add_routes(router);
  pieces.add_routes(router);
  return [this](mock::Request request) { return desk.answer(std::move(request)); };
}

void MockServices::Parts::reset() {
  faults.clear();
  log.clear();
  limiter.reset();
  groundlight.reset();
  scenario.reset();
  giq.reset();
  coactive.reset();
  pieces.reset();
}

MockServices::MockServices(MockOptions options) : parts_(std::make_unique<Parts>(checked(std::move(options)))) {}

MockServices::~MockServices() = default;

std::string MockServices::url() const { return "http://127.0.0.1:" + std::to_string(port()); }

std::uint16_t MockServices::port() const { return parts_->server.port(); }

std::string MockServices::groundlight_url() const { return url() + std::string(mock::GroundlightService::base_path); }

std::string MockServices::scenario_url() const { return url() + std::string(mock::ScenarioService::base_path); }
std::string MockServices::giq_url() const { return url() + std::string(mock::GiqService::base_path); }
std::string MockServices::coactive_url() const { return url(); }

std::string MockServices::pieces_url() const { return url(); }

void MockServices::inject(Fault fault) { parts_->faults.push(std::move(fault)); }

void MockServices::clear_faults() { parts_->faults.clear(); }

std::vector<RecordedRequest> MockServices::requests() const { return parts_->log.entries(); }

void MockServices::clear_requests() { parts_->log.clear(); }

bool MockServices::wait_for_requests(std::size_t count, std::chrono::milliseconds timeout) const {
  return parts_->log.wait_for(count, timeout);
}

std::size_t MockServices::connection_count() const { return parts_->server.connection_count(); }

void MockServices::add_detector(MockDetector detector) { parts_->groundlight.add_detector(std::move(detector)); }

std::size_t MockServices::submitted_count() const { return parts_->groundlight.submitted_count(); }

void MockServices::add_scenario_model(const std::string& id) { parts_->scenario.store().add_model(id); }

void MockServices::refuse_scenario_calls(MockScenarioRefusal refusal) { parts_->scenario.store().refuse(refusal); }

std::vector<MockTrainingImage> MockServices::training_images(const std::string& model_id) const {
  return parts_->scenario.store().images(model_id);
}

std::vector<MockTrainingImagePair> MockServices::training_image_pairs(const std::string& model_id) const {
  return parts_->scenario.store().pairs(model_id);
}
std::vector<MockGiqUpload> MockServices::giq_uploads() const { return parts_->giq.uploads(); }

std::size_t MockServices::giq_job_count() const { return parts_->giq.started_count(); }
void MockServices::add_coactive_embedding(std::string id) { parts_->coactive.add_embedding(std::move(id)); }

void MockServices::revoke_coactive_tokens() { parts_->coactive.revoke_tokens(); }

std::size_t MockServices::coactive_login_count() const { return parts_->coactive.login_count(); }
void MockServices::add_pieces_model(const MockPiecesModel& model) { parts_->pieces.add_model(model); }

void MockServices::advance_pieces_downloads() { parts_->pieces.advance_downloads(); }

void MockServices::drop_pieces_watchers() { parts_->pieces.drop_watchers(); }

std::size_t MockServices::pieces_watcher_count(const std::string& id) const { return parts_->pieces.watcher_count(id); }

void MockServices::reset() { parts_->reset(); }

}}}  // namespace ocelli::v1::testing
