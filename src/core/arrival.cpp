// SPDX-License-Identifier: Apache-2.0
#include "core/arrival.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

constexpr auto nothing_yet = [](const std::function<void(std::string_view)>&) {};

}  // namespace

http::Headers Arrival::request_headers() {
  http::Headers headers = {{"Accept-Encoding", "identity"}};
  asked_from_ = can_go_on() ? received_ : 0;
  if (*asked_from_ == 0) return headers;
  headers.add("Range", "bytes=" + std::to_string(received_) + "-");
  headers.add("If-Range", whole_.validator);
  return headers;
}

Arrival::Course Arrival::begin(const http::Response& head, const DigestCheck::Replay& replay) {
  fault_.clear();
  const auto asked = std::exchange(asked_from_, std::nullopt);
  if (!asked) return start(head);
  if (head.status == 416) return refuse("there is nothing from byte " + std::to_string(*asked) + " on");
  if (head.status != 206) return start(head);
  return *asked == 0 ? refuse("it is a part, but all was asked for") : go_on(head, *asked, replay);
}

Arrival::Course Arrival::start(const http::Response& head) {
  forget();
  whole_ = representation_of(head);
  if (is_encoded(head.headers)) return Course::from_the_start;
  promises_ = head.status == 200 ? Promises::content_and_whole : Promises::content;
  content_check_.expect(digests_of_content(head.headers), nothing_yet);
  // Else it may be a part that the caller asked for, or a proxy's own version.
  if (head.status != 200) return Course::from_the_start;
  whole_check_.expect(digests_of_whole(head.headers), nothing_yet);
  whole_check_.expect(old_digests_of_content(head.headers), nothing_yet);
  return Course::from_the_start;
}

Arrival::Course Arrival::go_on(const http::Response& head, std::uint64_t first, const DigestCheck::Replay& replay) {
  const auto range = content_range(head.headers);
  if (!range) return refuse("it is a part, but has no Content-Range of bytes");
  std::string fault = fault_of_rest(head.headers, *range, whole_, first);
  if (!fault.empty()) return refuse(std::move(fault));
  whole_.size = range->last + 1;
  content_begin_ = first;
  promises_ = Promises::content_and_whole;
  content_check_ = DigestCheck();
  content_check_.expect(digests_of_content(head.headers), nothing_yet);
  whole_check_.expect(digests_of_whole(head.headers), replay);
  return Course::onwards;
}

Arrival::Course Arrival::refuse(std::string fault) {
  forget();
  fault_ = std::move(fault);
  return Course::nowhere;
}

void Arrival::take(std::string_view bytes) {
  received_ += bytes.size();
  whole_check_.update(bytes);
  content_check_.update(bytes);
}

void Arrival::take_trailers(const http::Headers& trailers, const DigestCheck::Replay& replay) {
  if (promises_ == Promises::nothing) return;
  content_check_.expect(digests_of_content(trailers), [&](const auto& take) {
    std::uint64_t earlier = content_begin_;
    replay([&](std::string_view bytes) {
      const auto skipped = static_cast<std::size_t>(std::min<std::uint64_t>(earlier, bytes.size()));
      earlier -= skipped;
      take(bytes.substr(skipped));
    });
  });
  if (promises_ != Promises::content_and_whole) return;
  http::Headers fields = trailers;
  const auto stored_as = whole_.headers.find(stored_encoding);
  if (stored_as) fields.set(std::string(stored_encoding), std::string(*stored_as));
  whole_check_.expect(digests_of_whole(fields), replay);
}

std::string Arrival::end() {
  std::string fault = fault_of_whole();
  // Complete, or not worth going on with: what comes next is another download.
  whole_.validator.clear();
  return fault;
}

std::string Arrival::fault_of_whole() {
  if (whole_.size && received_ != *whole_.size) {
    return "it ended after " + std::to_string(received_) + " of " + std::to_string(*whole_.size) + " bytes";
  }
  const std::string fault = content_check_.fault();
  return fault.empty() ? whole_check_.fault() : fault;
}

void Arrival::forget() {
  whole_ = {};
  received_ = 0;
  content_begin_ = 0;
  promises_ = Promises::nothing;
  whole_check_ = DigestCheck();
  content_check_ = DigestCheck();
}

}}}  // namespace ocelli::v1::core
