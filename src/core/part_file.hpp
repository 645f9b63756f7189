// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// A file on its way to completion, under a name for that time. Removed by the destructor unless it was moved. All
/// members but the destructor throw FileException.
class PartFile {
 public:
  virtual ~PartFile() = default;
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  virtual void write(std::string_view bytes) = 0;
  /// Gives `take` all that was written, piece by piece.
  virtual void read(const std::function<void(std::string_view)>& take) = 0;
  /// Back to no bytes.
  virtual void clear() = 0;
  /// Brings all bytes to the disk and gives the file the name, in place of one that has it. False, with nothing done,
  /// where `may_replace` says no and the name is taken.
  enum class Replacing { no, yes };
  [[nodiscard]] virtual bool move_to(const std::string& path, Replacing replacing) = 0;

 protected:
  PartFile() = default;
};

/// A new, empty file at `path`; what a process that was killed left there is written over. The system's own way, with
/// a lock against a second writer.
[[nodiscard]] std::unique_ptr<PartFile> open_part_file(const std::string& path);

/// The same with nothing but the standard library: no lock, no fsync, and no single step between looking for the name
/// and taking it.
[[nodiscard]] std::unique_ptr<PartFile> open_portable_part_file(const std::string& path);

}}}  // namespace ocelli::v1::core
