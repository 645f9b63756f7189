// SPDX-License-Identifier: Apache-2.0
#include <ocelli/testing/mock_services.hpp>

#include <stdexcept>
#include <utility>

#include "testing/mock/control_service.hpp"
#include "testing/mock/front_desk.hpp"
#include "testing/mock/groundlight_service.hpp"
#include "testing/mock/http_server.hpp"
#include "testing/mock/pieces_service.hpp"
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
      pieces(options.pieces),
      server({options.port, options.max_request_body}, add_all_routes()),
      pieces_ticker(options.pieces.step_interval, [this] { pieces.advance_downloads(); }) {}

mock::HttpServer::Handler MockServices::Parts::add_all_routes() {
  control.add_routes(router);
  groundlight.add_routes(router);
  pieces.add_routes(router);
  return [this](mock::Request request) { return desk.answer(std::move(request)); };
}

void MockServices::Parts::reset() {
  faults.clear();
  log.clear();
  limiter.reset();
  groundlight.reset();
  pieces.reset();
}

MockServices::MockServices(MockOptions options) : parts_(std::make_unique<Parts>(checked(std::move(options)))) {}

MockServices::~MockServices() = default;

std::string MockServices::url() const { return "http://127.0.0.1:" + std::to_string(port()); }

std::uint16_t MockServices::port() const { return parts_->server.port(); }

std::string MockServices::groundlight_url() const { return url() + std::string(mock::GroundlightService::base_path); }

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

std::string MockServices::pieces_url() const { return url(); }

void MockServices::add_pieces_model(const MockPiecesModel& model) { parts_->pieces.add_model(model); }

void MockServices::advance_pieces_downloads() { parts_->pieces.advance_downloads(); }

void MockServices::drop_pieces_watchers() { parts_->pieces.drop_watchers(); }

std::size_t MockServices::pieces_watcher_count(const std::string& id) const { return parts_->pieces.watcher_count(id); }

void MockServices::reset() { parts_->reset(); }

}}}  // namespace ocelli::v1::testing
