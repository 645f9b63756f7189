// SPDX-License-Identifier: Apache-2.0
#include <ocelli/file_name.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/utf8.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 {

namespace {

/// File systems take 255 bytes; a number or an extension of ours has to fit too.
constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_extension = 20;

constexpr std::string_view devices[] = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_space(char c) { return c == ' ' || c == '\t'; }

std::string utf8_of_latin1(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      result += c;
    } else {
      result += static_cast<char>(0xC0 | (byte >> 6));
      result += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return result;
}

/// Bytes of the character at the front that nobody would see and that can make a name look like another: controls of
/// C1, zero-width ones, those that turn the direction of writing. 0 for all others. The text is UTF-8.
std::size_t invisible_size(std::string_view text) {
  const auto starts_with = [&](std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; };
  const auto last = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (starts_with("\xC2")) return last(1) < 0xA0 ? 2 : 0;
  if (starts_with("\xE2\x80"))
    return (last(2) >= 0x8B && last(2) <= 0x8F) || (last(2) >= 0xA8 && last(2) <= 0xAE) ? 3 : 0;
  if (starts_with("\xE2\x81")) return last(2) >= 0xA0 && last(2) <= 0xAF ? 3 : 0;
  return starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool is_refused(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F || std::string_view("<>:\"|?*").find(c) != std::string_view::npos;
}

std::string without_refused(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t invisible = invisible_size(text);
    const bool is_replaced = invisible > 0 || is_refused(text.front());
    result += is_replaced ? '_' : text.front();
    text.remove_prefix(std::max<std::size_t>(invisible, 1));
  }
  return result;
}

std::string_view without_ends(std::string_view text) {
  while (!text.empty() && (text.front() == '.' || is_space(text.front()))) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '.' || is_space(text.back()))) text.remove_suffix(1);
  return text;
}

bool is_device(std::string_view name) {
  std::string stem(name.substr(0, name.find('.')));
  while (!stem.empty() && stem.back() == ' ') stem.pop_back();
  std::transform(stem.begin(), stem.end(), stem.begin(), http::upper_case);
  const std::string_view front = std::string_view(stem).substr(0, 3);
  const bool is_port = stem.size() == 4 && stem[3] >= '0' && stem[3] <= '9' && (front == "COM" || front == "LPT");
  return is_port || std::find(std::begin(devices), std::end(devices), stem) != std::end(devices);
}

/// Never cuts through a character.
std::string_view beginning(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

std::string shortened(std::string_view name) {
  if (name.size() <= longest_name) return std::string(name);
  const auto dot = name.rfind('.');
  const bool has_extension = dot != std::string_view::npos && name.size() - dot <= longest_extension;
  const std::string_view extension = has_extension ? name.substr(dot) : std::string_view();
  const auto stem = beginning(name.substr(0, name.size() - extension.size()), longest_name - extension.size());
  return std::string(without_ends(stem)).append(extension);
}

/// Empty where nothing is left.
std::string cleaned(std::string_view text) {
  text = text.substr(text.find_last_of("/\\") + 1);
  const std::string utf8 = core::is_utf8(text) ? std::string(text) : utf8_of_latin1(text);
  const std::string visible = without_refused(utf8);
  std::string name = shortened(without_ends(visible));
  // Programs that are given the name would take it for an option.
  if (!name.empty() && name.front() == '-') name.front() = '_';
  return is_device(name) ? shortened("_" + name) : name;
}

/// Reads the parameters of a header field one by one.
class Parameters {
 public:
  explicit Parameters(std::string_view text) : text_(text) {}

  struct Parameter {
    std::string name;
    std::string value;
  };

  /// Nothing at the end. What has no value is passed over.
  std::optional<Parameter> next() {
    while (!text_.empty()) {
      std::string name = trimmed(take_until(";="));
      std::transform(name.begin(), name.end(), name.begin(), lower);
      if (!text_.empty() && text_.front() == '=') {
        text_.remove_prefix(1);
        return Parameter{std::move(name), value()};
      }
      if (!text_.empty()) text_.remove_prefix(1);
    }
    return std::nullopt;
  }

 private:
  std::string_view take_until(std::string_view ends) {
    const auto taken = text_.substr(0, text_.find_first_of(ends));
    text_.remove_prefix(taken.size());
    return taken;
  }

  static std::string trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return std::string(text);
  }

  std::string value() {
    while (!text_.empty() && is_space(text_.front())) text_.remove_prefix(1);
    if (text_.empty() || text_.front() != '"') return trimmed(take_until(";"));
    text_.remove_prefix(1);
    std::string result = quoted();
    take_until(";");
    return result;
  }

  std::string quoted() {
    std::string result;
    while (!text_.empty() && text_.front() != '"') {
      // Before another character it is the backslash of a Windows path, which some servers do not double.
      const bool is_escape = text_.front() == '\\' && text_.size() > 1 && (text_[1] == '"' || text_[1] == '\\');
      result += text_[is_escape ? 1 : 0];
      text_.remove_prefix(is_escape ? 2 : 1);
    }
    if (!text_.empty()) text_.remove_prefix(1);
    return result;
  }

  std::string_view text_;
};

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      result += text[at];
      continue;
    }
    if (text.size() - at < 3) return std::nullopt;
    const int high = hex_digit(text[at + 1]);
    const int low = hex_digit(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return result;
}

/// RFC 8187: UTF-8'en'a%20b. Nothing where it is not that.
std::optional<std::string> extended_value(std::string_view text) {
  const auto first = text.find('\'');
  const auto second = first == std::string_view::npos ? first : text.find('\'', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  std::string charset(text.substr(0, first));
  std::transform(charset.begin(), charset.end(), charset.begin(), lower);
  auto bytes = percent_decoded(text.substr(second + 1));
  if (!bytes) return std::nullopt;
  if (charset == "iso-8859-1") return utf8_of_latin1(*bytes);
  return charset == "utf-8" && core::is_utf8(*bytes) ? bytes : std::nullopt;
}

}  // namespace

std::string safe_file_name(std::string_view text, std::string_view fallback) {
  std::string name = cleaned(text);
  if (name.empty()) name = cleaned(fallback);
  return name.empty() ? "download" : name;
}

std::string suggested_file_name(std::string_view content_disposition, std::string_view fallback) {
  std::optional<std::string> plain;
  std::optional<std::string> extended;
  Parameters parameters(content_disposition);
  while (const auto parameter = parameters.next()) {
    if (parameter->name == "filename" && !plain) plain = parameter->value;
    if (parameter->name == "filename*" && !extended) extended = extended_value(parameter->value);
  }
  const std::string best = extended && !cleaned(*extended).empty() ? *extended : plain.value_or("");
  return safe_file_name(best, fallback);
}

}}  // namespace ocelli::v1
