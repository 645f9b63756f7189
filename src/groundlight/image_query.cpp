// SPDX-License-Identifier: Apache-2.0
#include <variant>

#include <nlohmann/json.hpp>
#include <ocelli/groundlight/generated/models.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

/// What Groundlight calls an answer that cannot be given.
constexpr const char* unclear = "UNCLEAR";

using Text = std::optional<std::string>;

Text label_of(const BinaryClassificationResult& result) { return std::string(result.label.canonical_text()); }
Text label_of(const CountingResult& result) { return result.count ? std::to_string(*result.count) : unclear; }
Text label_of(const MultiClassificationResult& result) { return result.label; }
Text label_of(const TextRecognitionResult& result) { return result.text.value_or(unclear); }
Text label_of(const BoundingBoxResult& result) { return result.label.text(); }
Text label_of(const JsonValue&) { return std::nullopt; }

template <class KnownResult>
std::optional<double> confidence_of(const KnownResult& result) {
  return result.confidence ? std::optional<double>(*result.confidence) : std::nullopt;
}

std::optional<double> confidence_of(const JsonValue& result) {
  if (!result.is_object()) return std::nullopt;
  try {
    const nlohmann::json json = result.json();
    const auto confidence = json.find("confidence");
    if (confidence == json.end() || !confidence->is_number()) return std::nullopt;
    return confidence->get<double>();
  } catch (const nlohmann::json::out_of_range&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<std::string> ImageQuery::label() const {
  if (!result) return std::nullopt;
  return std::visit([](const auto& held) { return label_of(held); }, *result);
}

std::optional<double> ImageQuery::confidence() const {
  if (!result) return std::nullopt;
  return std::visit([](const auto& held) { return confidence_of(held); }, *result);
}

std::optional<std::int64_t> ImageQuery::count() const {
  if (!result) return std::nullopt;
  const auto* counting = std::get_if<CountingResult>(&*result);
  return counting == nullptr ? std::nullopt : counting->count;
}

}}}  // namespace ocelli::v1::groundlight
