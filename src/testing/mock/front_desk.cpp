// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/front_desk.hpp"

#include <exception>
#include <stdexcept>
#include <utility>

#include "testing/mock/control_service.hpp"
#include "testing/mock/fault_text.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

std::optional<Fault> fault_for(const Request& request, FaultQueue& faults) {
  if (const auto header = find_header(request.headers, "X-Mock-Fault")) return fault_from_header(*header);
  return faults.take(request);
}

Response routed(const Router& router, Request& request) {
  try {
    return router.answer(request);
  } catch (const std::exception& error) {
    return detail_response(500, std::string("The mock service failed: ") + error.what());
  }
}

}  // namespace

Answer FrontDesk::answer(Request request) {
  if (ControlService::owns(request)) return make_answer(request, routed(router_, request));
  log_.add(request);
  try {
    const auto fault = fault_for(request, faults_);
    if (!fault) return make_answer(request, serve(request));
    auto answer = make_answer(request, with_fault(*fault, serve_unless_replaced(request, *fault)));
    damage(answer, *fault);
    return answer;
  } catch (const std::invalid_argument& error) {
    return make_answer(request, detail_response(400, error.what()));
  }
}

Response FrontDesk::serve(Request& request) {
  if (auto refusal = limiter_.refusal()) return *std::move(refusal);
  return routed(router_, request);
}

Response FrontDesk::serve_unless_replaced(Request& request, const Fault& fault) {
  if (fault.status != 0 && !fault.processed) return {};
  return serve(request);
}

}}}}  // namespace ocelli::v1::testing::mock
