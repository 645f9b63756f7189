// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "transport/temporary_folder.hpp"

namespace ocelli { namespace transport_test {

/// Runs a shell command, with the folders of daemons in its path. Throws where it fails.
void run(const std::string& command);

/// nginx on loopback with a configuration of the caller's.
class NginxProcess {
 public:
  /// A socket that listens already when nginx starts and that nginx inherits: no port is guessed, no start waited for.
  struct Listener {
    explicit Listener(const std::string& address = "127.0.0.1");
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    [[nodiscard]] std::string host_and_port() const { return address + ":" + std::to_string(port); }
    std::string address;
    int descriptor = -1;
    unsigned port = 0;
  };

  /// Whether this machine has what it takes: the programs nginx and openssl.
  [[nodiscard]] static bool is_available();

  NginxProcess() = default;
  ~NginxProcess() { stop(); }
  NginxProcess(const NginxProcess&) = delete;
  NginxProcess& operator=(const NginxProcess&) = delete;

  /// `servers` is what stands within "http { }". Relative paths count from the folder.
  void start(const TemporaryFolder& folder, const std::string& servers, const std::vector<const Listener*>& listeners);
  /// Lets it finish what it does, logs included, and waits for its end.
  void stop();

 private:
  pid_t process_ = -1;
};

}}  // namespace ocelli::transport_test
