// SPDX-License-Identifier: Apache-2.0
#include "core/digest.hpp"

#include <array>
#include <cstdint>
#include <stdexcept>
#include <utility>

#ifdef OCELLI_HAS_LIBCRYPTO
#include <openssl/err.h>
#include <openssl/evp.h>
#endif

#include "core/crc32c.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

class Crc32cDigest final : public Digest {
 public:
  void update(std::string_view bytes) override { sum_ = crc32c(sum_, bytes); }
  std::string finish() override {
    std::string result;
    for (int shift = 24; shift >= 0; shift -= 8) result += static_cast<char>(sum_ >> shift & 0xFFu);
    return result;
  }

 private:
  std::uint32_t sum_ = 0;
};

#ifdef OCELLI_HAS_LIBCRYPTO

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

class LibcryptoDigest final : public Digest {
 public:
  explicit LibcryptoDigest(Context context) : context_(std::move(context)) {}

  void update(std::string_view bytes) override {
    if (EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1) throw std::runtime_error("libcrypto failed");
  }

  std::string finish() override {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(context_.get(), bytes.data(), &size) != 1) throw std::runtime_error("libcrypto failed");
    return {bytes.begin(), bytes.begin() + size};
  }

 private:
  Context context_;
};

const EVP_MD* method_of(DigestAlgorithm algorithm) {
  switch (algorithm) {
    case DigestAlgorithm::md5:
      return EVP_md5();
    case DigestAlgorithm::sha256:
      return EVP_sha256();
    case DigestAlgorithm::sha512:
      return EVP_sha512();
    case DigestAlgorithm::crc32c:
      break;
  }
  return nullptr;
}

std::unique_ptr<Digest> make_cryptographic_digest(DigestAlgorithm algorithm) {
  Context context(EVP_MD_CTX_new());
  // What is not known here is no error, also not for who looks at the thread's errors next.
  ERR_set_mark();
  const bool is_known = context != nullptr && EVP_DigestInit_ex(context.get(), method_of(algorithm), nullptr) == 1;
  ERR_pop_to_mark();
  return is_known ? std::make_unique<LibcryptoDigest>(std::move(context)) : nullptr;
}

#else

std::unique_ptr<Digest> make_cryptographic_digest(DigestAlgorithm) { return nullptr; }

#endif

}  // namespace

std::string_view name_of(DigestAlgorithm algorithm) {
  switch (algorithm) {
    case DigestAlgorithm::crc32c:
      return "crc32c";
    case DigestAlgorithm::md5:
      return "md5";
    case DigestAlgorithm::sha256:
      return "sha-256";
    case DigestAlgorithm::sha512:
      return "sha-512";
  }
  return "";
}

std::size_t size_of(DigestAlgorithm algorithm) {
  switch (algorithm) {
    case DigestAlgorithm::crc32c:
      return 4;
    case DigestAlgorithm::md5:
      return 16;
    case DigestAlgorithm::sha256:
      return 32;
    case DigestAlgorithm::sha512:
      return 64;
  }
  return 0;
}

std::unique_ptr<Digest> make_digest(DigestAlgorithm algorithm) {
  if (algorithm == DigestAlgorithm::crc32c) return std::make_unique<Crc32cDigest>();
  return make_cryptographic_digest(algorithm);
}

}}}  // namespace ocelli::v1::core
