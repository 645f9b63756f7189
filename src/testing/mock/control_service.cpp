// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/control_service.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "testing/mock/fault_text.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

std::vector<Fault> faults_from(const std::string& text) {
  auto document = json::parse(text);
  if (!document.is_array()) document = json::array({document});
  std::vector<Fault> faults;
  for (const auto& object : document) faults.push_back(fault_from_json(object));
  return faults;
}

}  // namespace

ControlService::ControlService(FaultQueue& faults, RequestLog& log, std::function<void()> reset_all)
    : faults_(faults), log_(log), reset_all_(std::move(reset_all)) {}

bool ControlService::owns(const Request& request) { return request.path.compare(0, 8, "/__mock/") == 0; }

void ControlService::add_routes(Router& router) {
  router.add("POST", "/__mock/faults", [this](const Request& request) { return add_faults(request); });
  router.add("DELETE", "/__mock/faults", [this](const Request&) {
    faults_.clear();
    return Response{204, {}, {}};
  });
  router.add("GET", "/__mock/requests", [this](const Request&) { return list_requests(); });
  router.add("POST", "/__mock/reset", [this](const Request&) {
    reset_all_();
    return Response{204, {}, {}};
  });
}

Response ControlService::add_faults(const Request& request) {
  try {
    auto faults = faults_from(request.body);
    for (auto& fault : faults) faults_.push(std::move(fault));
    return json_response(201, {{"added", faults.size()}});
  } catch (const json::exception& error) {
    return detail_response(400, std::string("Expected a fault as a JSON object, or an array of them: ") + error.what());
  } catch (const std::invalid_argument& error) {
    return detail_response(400, error.what());
  }
}

Response ControlService::list_requests() const {
  json list = json::array();
  for (const auto& entry : log_.entries()) {
    list.push_back({{"method", entry.method},
                    {"target", entry.target},
                    {"headers", entry.headers},
                    {"body_size", entry.body.size()}});
  }
  return json_response(200, list);
}

}}}}  // namespace ocelli::v1::testing::mock
