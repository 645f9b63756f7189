// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include <ocelli/testing/cassette.hpp>

namespace ocelli { inline namespace v1 { namespace testing {

namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{256} << 20U;

[[noreturn]] void fail(const std::string& path, const std::string& problem) {
  throw CassetteError("cassette \"" + path + "\": " + problem);
}

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail(path, "cannot be opened; record it first");
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) fail(path, "cannot be read");
  return text;
}

void write(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) fail(path, "cannot be written");
}

}  // namespace

Cassette Cassette::load(const std::string& path) {
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  if (!unknown && size > largest_file) fail(path, "is larger than 256 MiB");
  const std::string text = read(path);
  try {
    return parse(text);
  } catch (const CassetteError& error) {
    fail(path, std::string(error.what()).substr(std::string_view("cassette: ").size()));
  }
}

void Cassette::save(const std::string& path) const {
  const std::string part = path + ".part";
  std::error_code error;
  try {
    write(part, text());
    std::filesystem::rename(part, path, error);
  } catch (const CassetteError&) {
    std::filesystem::remove(part, error);
    throw;
  }
  if (error) fail(path, "cannot be put in place: " + error.message());
}

}}}  // namespace ocelli::v1::testing
