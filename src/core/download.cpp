// SPDX-License-Identifier: Apache-2.0
#include <ocelli/download.hpp>

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

#include <ocelli/file_exception.hpp>
#include <ocelli/file_name.hpp>

namespace ocelli { inline namespace v1 {

namespace {

namespace fs = std::filesystem;

/// After so many taken names something else is wrong.
constexpr int most_namesakes = 10000;

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// Found before a large file is sent in vain.
void check_target(const std::string& path, ExistingFile existing) {
  std::error_code error;
  const auto status = fs::symlink_status(path, error);
  if (!fs::exists(status)) return;
  if (existing == ExistingFile::refuse) {
    throw FileException("cannot make", path, std::make_error_code(std::errc::file_exists),
                        " without ExistingFile::replace");
  }
  if (fs::is_regular_file(status) || fs::is_symlink(status)) return;
  // A device or a pipe would be replaced, not written to.
  throw std::invalid_argument("path: \"" + path + "\" is neither a file nor a folder");
}

std::string within(const std::string& folder, const std::string& name) { return (fs::path(folder) / name).string(); }

/// "scene (2).tif"
std::string namesake(const std::string& name, int number) {
  const auto dot = name.rfind('.');
  const auto stem = dot == std::string::npos || dot == 0 ? name.size() : dot;
  return name.substr(0, stem) + " (" + std::to_string(number) + ")" + name.substr(stem);
}

/// Its part has a name of its own where another download is under way in the folder.
std::shared_ptr<FileSink> open_within(const std::string& folder, const std::string& name) {
  for (int number = 0;; ++number) {
    try {
      return std::make_shared<FileSink>(within(folder, number == 0 ? name : namesake(name, number)));
    } catch (const FileException& error) {
      if (error.code() != std::errc::device_or_resource_busy || number == most_namesakes) throw;
    }
  }
}

void commit_within(FileSink& sink, const std::string& folder, const std::string& name, ExistingFile existing) {
  for (int number = 0;; ++number) {
    try {
      return sink.commit_as(within(folder, number == 0 ? name : namesake(name, number)), existing);
    } catch (const FileException& error) {
      if (error.code() != std::errc::file_exists || number == most_namesakes) throw;
    }
  }
}

/// The first answer's, where the file came in several: the others need not name it (RFC 9110 section 15.3.7).
std::string field(std::string_view name, const FileSink& sink, const http::Headers& last) {
  const auto value = sink.headers().find(name);
  return std::string(value ? *value : last.find(name).value_or(""));
}

CallOptions with_sink(CallOptions call, const std::shared_ptr<FileSink>& sink) {
  call.sink = sink;
  if (!call.timeout && !call.deadline) call.timeout = std::chrono::nanoseconds::max();
  if (!call.response_info) call.response_info = std::make_shared<ResponseInfo>();
  return call;
}

}  // namespace

void check_download(const std::string& path, const DownloadOptions& options) {
  if (path.empty()) throw std::invalid_argument("path: must not be empty");
  if (options.call.sink) throw std::invalid_argument("sink: must be left alone; the answer goes into the file");
  if (!is_folder(path)) check_target(path, options.existing);
}

DownloadedFile download_to_file(const std::string& path, const BinaryOperation& operation,
                                const DownloadOptions& options) {
  check_download(path, options);
  const bool chooses_name = is_folder(path);
  const auto sink =
      chooses_name ? open_within(path, safe_file_name(options.fallback_name, "")) : std::make_shared<FileSink>(path);
  const CallOptions call = with_sink(options.call, sink);
  const Blob answer = operation(call);
  if (sink->headers().empty() && sink->size() == 0 && !answer.bytes.empty()) {
    throw std::invalid_argument(
        "operation: it does not pass on the CallOptions that it is given, so nothing was written");
  }
  if (chooses_name) {
    const std::string suggested = field("Content-Disposition", *sink, call.response_info->headers);
    commit_within(*sink, path, suggested_file_name(suggested, options.fallback_name), options.existing);
  } else {
    sink->commit(options.existing);
  }
  const std::string media_type = field("Content-Type", *sink, {});
  return {sink->path(), sink->size(), media_type.empty() ? answer.media_type : media_type};
}

}}  // namespace ocelli::v1
