// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <ocelli/blob.hpp>
#include <ocelli/call_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/file_sink.hpp>

namespace ocelli { inline namespace v1 {

struct DownloadOptions {
  /// What becomes of a file that has the name already. Default: it stays, and the download is refused.
  ExistingFile existing = ExistingFile::refuse;
  /// The file's name within a folder where the server suggests none. Default: empty, "download".
  std::string fallback_name = {};
  /// Settings of the call, but for `sink`, which must be left alone. Where it sets neither `timeout` nor `deadline` the
  /// whole may take as long as bytes keep coming: the client's stall timeout ends it, not its timeout.
  CallOptions call = {};
};

/// A file as it was written.
struct DownloadedFile {
  std::string path;
  std::uint64_t size = 0;
  /// As the server named it; empty where it did not.
  std::string media_type;
};

/// An operation with a binary answer, its arguments bound:
/// `[&](const CallOptions& call) { return api.get_image(id, call); }`.
using BinaryOperation = std::function<Blob(const CallOptions&)>;

/// Throws what download_to_file would throw before anything is sent. Sends nothing, writes nothing.
OCELLI_EXPORT void check_download(const std::string& path, const DownloadOptions& options = {});

/// Carries out an operation and writes its answer into a file, in constant memory.
///
/// `path` is the file, or a folder that exists: then the server suggests the name (suggested_file_name), and where that
/// is taken, and `existing` is `refuse`, the file becomes "name (1).ext", "name (2).ext", …; several downloads into one
/// folder do not meet. The file is absent or complete at any moment (FileSink); an answer that says no, breaks off, or
/// is not what its length or its digest says leaves none. A transfer that breaks is taken up again where the operation
/// may be repeated: from where it broke where the server makes that safe, else from its start (FileSink). That holds
/// within this call; another call starts anew, since nobody would know what lay on the disk in between. A digest that
/// is not right is a TransportException of the kind `corrupt`, after as many tries as any other; one that comes behind
/// the body (a trailer) is compared by reading the file once more, which neither a deadline nor a cancel shortens.
/// `call.progress` is told of the bytes, counted anew in each attempt, and can cancel.
///
/// Throws what the operation throws; FileException where the file system refuses, found before anything is sent where
/// the name is taken; std::invalid_argument naming `sink` or `path`. Safe to use from many threads.
[[nodiscard]] OCELLI_EXPORT DownloadedFile download_to_file(const std::string& path, const BinaryOperation& operation,
                                                            const DownloadOptions& options = {});

}}  // namespace ocelli::v1
