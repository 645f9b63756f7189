// SPDX-License-Identifier: Apache-2.0
#include "chaos/findings.hpp"

#include <iostream>

namespace ocelli { namespace chaos {

void Findings::ended_well() {
  const std::lock_guard<std::mutex> lock(mutex_);
  ++values_;
}

void Findings::ended_in(const ApiException& error) {
  const std::lock_guard<std::mutex> lock(mutex_);
  ++errors_[std::string(to_string(error.delivery()))];
}

void Findings::wrong(std::string what) {
  const std::lock_guard<std::mutex> lock(mutex_);
  wrong_.push_back(std::move(what));
}

std::size_t Findings::total() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::size_t sum = values_;
  for (const auto& error : errors_) sum += error.second;
  return sum;
}

void Findings::print() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::cout << values_ << " values";
  for (const auto& [delivery, count] : errors_) std::cout << ", " << count << " errors " << delivery;
  std::cout << '\n';
}

void Made::note(const std::string& name, const ApiException* error) {
  const std::lock_guard<std::mutex> lock(mutex_);
  deliveries_[name] = error == nullptr ? Delivery::processed : error->delivery();
}

void Made::compare(const std::map<std::string, std::size_t>& found, const std::string& what, Findings& findings) const {
  std::size_t there = 0;
  for (const auto& [name, delivery] : deliveries_) {
    const auto at = found.find(name);
    const std::size_t count = at == found.end() ? 0 : at->second;
    there += count;
    const auto told = " after " + std::string(to_string(delivery));
    if (count > 1) findings.wrong(what + " " + name + " is there " + std::to_string(count) + " times" + told);
    if (delivery == Delivery::processed && count == 0) findings.wrong(what + " " + name + " was lost" + told);
    const bool is_denied = delivery == Delivery::not_sent || delivery == Delivery::rejected;
    if (is_denied && count > 0) findings.wrong(what + " " + name + " is there" + told);
  }
  std::cout << "  " << what << ": " << deliveries_.size() << " tried, " << count(Delivery::processed)
            << " told to be there, " << there << " there\n";
}

void Made::compare_count(std::size_t found, const std::string& what, Findings& findings) const {
  const std::size_t least = count(Delivery::processed);
  const std::size_t most = least + count(Delivery::maybe_processed);
  std::cout << "  " << what << ": " << deliveries_.size() << " tried, " << least << " to " << most
            << " told to be there, " << found << " there\n";
  if (found < least) findings.wrong(what + ": some were lost");
  if (found > most) findings.wrong(what + ": more are there than anybody was told of");
}

std::vector<std::string> Made::names() const {
  std::vector<std::string> names;
  for (const auto& entry : deliveries_) names.push_back(entry.first);
  return names;
}

std::size_t Made::count(Delivery delivery) const {
  std::size_t count = 0;
  for (const auto& entry : deliveries_) count += entry.second == delivery ? 1 : 0;
  return count;
}

}}  // namespace ocelli::chaos
