// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/groundlight_image_query.hpp"

#include <chrono>
#include <cstdio>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

// Never zero when it is enough: clients take a zero for "no confidence yet".
double confidence(const GroundlightImageQuery& query, int polls_until_confident) {
  const double threshold = query.confidence_threshold;
  if (query.detector->edge) return threshold * 0.5;
  if (query.polls >= polls_until_confident) return threshold + (1 - threshold) * 0.5;
  return threshold * (0.4 + 0.5 * query.polls / polls_until_confident);
}

json result(const GroundlightImageQuery& query, int polls_until_confident) {
  const auto& detector = *query.detector;
  if (query.async && query.polls == 0) return nullptr;
  if (detector.literal_result) return detector.result;
  json answer = detector.result;
  answer["confidence"] = confidence(query, polls_until_confident);
  answer["source"] = detector.edge ? "EDGE" : "ALGORITHM";
  answer["result_type"] = detector.result_type;
  answer["from_edge"] = detector.edge;
  return answer;
}

struct Date {
  long long year;
  unsigned month;
  unsigned day;
};

// Proleptic Gregorian calendar in eras of 400 years that begin on 1 March.
Date date_of(long long days_since_1970) {
  const long long shifted = days_since_1970 + 719468;
  const long long era = shifted / 146097;
  const auto day_of_era = static_cast<unsigned>(shifted - era * 146097);
  const unsigned year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const unsigned day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const unsigned month_from_march = (5 * day_of_year + 2) / 153;
  const unsigned day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const unsigned month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return {era * 400 + year_of_era + (month <= 2 ? 1 : 0), month, day};
}

}  // namespace

json to_json(const GroundlightImageQuery& query, int polls_until_confident) {
  const auto& detector = *query.detector;
  json answer = result(query, polls_until_confident);
  const bool answered = !answer.is_null();
  return {{"metadata", query.metadata},
          {"id", query.id},
          {"type", "image_query"},
          {"created_at", query.created_at},
          {"query", detector.query},
          {"detector_id", detector.id},
          {"result_type", detector.result_type},
          {"result", std::move(answer)},
          {"patience_time", query.patience_time},
          {"confidence_threshold", query.confidence_threshold},
          {"rois", answered ? detector.rois : json()},
          {"text", nullptr},
          {"done_processing", detector.edge && answered}};
}

std::string new_image_query_id(std::mt19937_64& random) {
  constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::uniform_int_distribution<std::size_t> any(0, digits.size() - 1);
  std::string id = "iq_";
  for (int i = 0; i < 27; ++i) id += digits[any(random)];
  return id;
}

std::string timestamp_now() {
  using std::chrono::microseconds;
  const auto now =
      std::chrono::duration_cast<microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  const long long seconds = now / 1000000;
  const long long time_of_day = seconds % 86400;
  const auto date = date_of(seconds / 86400);
  char text[64];
  static_cast<void>(std::snprintf(text, sizeof text, "%04lld-%02u-%02uT%02lld:%02lld:%02lld.%06lldZ", date.year,
                                  date.month, date.day, time_of_day / 3600, time_of_day / 60 % 60, time_of_day % 60,
                                  static_cast<long long>(now % 1000000)));
  return text;
}

}}}}  // namespace ocelli::v1::testing::mock
