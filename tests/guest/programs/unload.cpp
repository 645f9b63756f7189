// SPDX-License-Identifier: Apache-2.0
// Loads a plugin, calls it and unloads it, often, and looks at what stays: unload PLUGIN URL TIMES
#include <dlfcn.h>
#include <pthread.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

long entries(const char* folder) {
  const std::filesystem::directory_iterator all(folder);
  return std::distance(begin(all), end(all));
}

long lines_with(const std::string& part) {
  std::ifstream maps("/proc/self/maps");
  long count = 0;
  for (std::string line; std::getline(maps, line);) count += line.find(part) != std::string::npos ? 1 : 0;
  return count;
}

/// The number of the next key for a thread's own values.
long next_key() {
  pthread_key_t key{};
  if (pthread_key_create(&key, nullptr) != 0) return -1;
  pthread_key_delete(key);
  return static_cast<long>(key);
}

struct Left {
  long threads = entries("/proc/self/task");
  long descriptors = entries("/proc/self/fd");
  long libraries = lines_with(".so");
  long keys = next_key();
};

bool has_grown(const char* what, long before, long after) {
  std::cout << what << ": " << before << " -> " << after << '\n';
  return after > before;
}

int call_once(const char* plugin, const char* url) {
  void* const library = dlopen(plugin, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return std::cout << dlerror() << '\n', 10;
  const auto call = reinterpret_cast<int (*)(const char*)>(dlsym(library, "guest_call"));
  const int result = call == nullptr ? 11 : call(url);
  return dlclose(library) == 0 ? result : 12;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return std::cout << "usage: unload PLUGIN URL TIMES\n", 2;
  if (const int result = call_once(argv[1], argv[2])) return std::cout << "call: " << result << '\n', 1;
  const Left before;
  for (int i = std::atoi(argv[3]); i > 0; --i) {
    if (const int result = call_once(argv[1], argv[2])) return std::cout << "call: " << result << '\n', 1;
  }
  const Left after;
  std::cout << "plugin still mapped: " << lines_with("guest_plugin") << '\n';
  bool is_worse = has_grown("threads", before.threads, after.threads);
  is_worse |= has_grown("descriptors", before.descriptors, after.descriptors);
  is_worse |= has_grown("libraries", before.libraries, after.libraries);
  is_worse |= has_grown("keys", before.keys, after.keys);
  return is_worse ? 1 : 0;
}
