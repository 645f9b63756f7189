// SPDX-License-Identifier: Apache-2.0
#include <ocelli/file_sink.hpp>

#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <ocelli/file_exception.hpp>

#include "core/arrival.hpp"
#include "core/part_file.hpp"

namespace ocelli { inline namespace v1 {

namespace {

/// What file systems take as a name.
constexpr std::size_t most_name_bytes = 255;

bool is_within_character(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// Where the ending leaves no room for the whole name its beginning is left out: files of a series differ at the end.
std::string part_of(const std::string& path) {
  const std::string ending = ".part";
  const std::string name = std::filesystem::path(path).filename().string();
  if (name.size() + ending.size() <= most_name_bytes || name.size() > most_name_bytes) return path + ending;
  std::size_t start = name.size() + ending.size() - most_name_bytes;
  while (start < name.size() && is_within_character(name[start])) ++start;
  return std::filesystem::path(path).replace_filename(name.substr(start) + ending).string();
}

}  // namespace

FileSink::FileSink(std::string path) : path_(std::move(path)), arrival_(std::make_unique<core::Arrival>()) {
  if (path_.empty()) throw std::invalid_argument("path: must not be empty");
  part_ = core::open_part_file(part_of(path_));
}

FileSink::~FileSink() = default;

http::Headers FileSink::request_headers() { return arrival_->request_headers(); }

std::string FileSink::begin(const http::Response& head) {
  if (part_ == nullptr) throw std::logic_error("FileSink: a file that has its name is not written any more");
  const auto course = arrival_->begin(head, [this](const auto& take) { part_->read(take); });
  if (course == core::Arrival::Course::from_the_start) clear();
  return arrival_->fault();
}

void FileSink::write(std::string_view bytes) {
  if (part_ == nullptr) throw std::logic_error("FileSink: a file that has its name is not written any more");
  part_->write(bytes);
  arrival_->take(bytes);
  size_ += bytes.size();
}

void FileSink::take_trailers(const http::Headers& trailers) {
  arrival_->take_trailers(trailers, [this](const auto& take) { part_->read(take); });
}

std::string FileSink::end() { return arrival_->end(); }

bool FileSink::restart() {
  if (part_ == nullptr) return false;
  if (!arrival_->can_go_on()) clear();
  return true;
}

void FileSink::clear() {
  part_->clear();
  size_ = 0;
}

const http::Headers& FileSink::headers() const noexcept { return arrival_->headers(); }

void FileSink::commit(ExistingFile existing) { commit_as(path_, existing); }

void FileSink::commit_as(const std::string& path, ExistingFile existing) {
  if (part_ == nullptr) throw std::logic_error("FileSink: the file has its name already");
  const bool may_replace = existing == ExistingFile::replace;
  if (!part_->move_to(path, may_replace ? core::PartFile::Replacing::yes : core::PartFile::Replacing::no)) {
    throw FileException("cannot make", path, std::make_error_code(std::errc::file_exists),
                        " without ExistingFile::replace");
  }
  part_ = nullptr;
  path_ = path;
}

}}  // namespace ocelli::v1
