// SPDX-License-Identifier: Apache-2.0
#include "core/digest_check.hpp"

#include "core/base64.hpp"

namespace ocelli { inline namespace v1 { namespace core {

void DigestCheck::expect(const std::vector<PromisedDigest>& promised, const Replay& replay) {
  std::vector<Digest*> fresh;
  for (const auto& digest : promised) {
    promised_.push_back(digest);
    const auto [place, is_new] = digests_.try_emplace(digest.algorithm);
    if (!is_new) continue;
    place->second = make_digest(digest.algorithm);
    if (place->second != nullptr) fresh.push_back(place->second.get());
  }
  if (fresh.empty()) return;
  replay([&](std::string_view bytes) {
    for (Digest* digest : fresh) digest->update(bytes);
  });
}

void DigestCheck::update(std::string_view bytes) {
  for (const auto& [algorithm, digest] : digests_) {
    if (digest != nullptr) digest->update(bytes);
  }
}

std::string DigestCheck::fault() {
  std::map<DigestAlgorithm, std::string> results;
  for (const auto& [algorithm, digest] : digests_) {
    if (digest != nullptr) results[algorithm] = without_padding(base64(digest->finish()));
  }
  for (const auto& digest : promised_) {
    const auto result = results.find(digest.algorithm);
    if (result == results.end() || result->second == digest.base64) continue;
    return std::string(name_of(digest.algorithm)) + " of the bytes is " + result->second + ", but " +
           std::string(digest.field) + " says " + digest.base64;
  }
  return {};
}

}}}  // namespace ocelli::v1::core
