// SPDX-License-Identifier: Apache-2.0
#include "transport/nginx_process.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace ocelli { namespace transport_test {

namespace {

// Daemons live in sbin, which is not in everybody's PATH.
const std::string search_path = "PATH=\"$PATH:/usr/local/sbin:/usr/sbin:/sbin\" ";

bool succeeds(const std::string& command) { return std::system((search_path + command).c_str()) == 0; }

}  // namespace

void run(const std::string& command) {
  if (!succeeds(command)) throw std::runtime_error("failed: " + command);
}

NginxProcess::Listener::Listener(const std::string& on) : address(on), descriptor(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in socket_address{};
  socket_address.sin_family = AF_INET;
  ::inet_pton(AF_INET, on.c_str(), &socket_address.sin_addr);
  ::bind(descriptor, reinterpret_cast<sockaddr*>(&socket_address), sizeof socket_address);
  ::listen(descriptor, SOMAXCONN);
  socklen_t size = sizeof socket_address;
  ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&socket_address), &size);
  port = ntohs(socket_address.sin_port);
}

NginxProcess::Listener::~Listener() { ::close(descriptor); }

bool NginxProcess::is_available() {
  return succeeds("command -v nginx >/dev/null") && succeeds("command -v openssl >/dev/null");
}

void NginxProcess::start(const TemporaryFolder& folder, const std::string& servers,
                         const std::vector<const Listener*>& listeners) {
  std::string temporary_paths;
  for (const std::string kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
    temporary_paths += kind + "_temp_path " + folder.path(kind) + ";\n";
  }
  std::ofstream(folder.path("nginx.conf")) << "daemon off; pid nginx.pid; error_log stderr crit; worker_processes 1;\n"
                                           << "events { worker_connections 64; }\n"
                                           << "http {\n" + temporary_paths + servers + "}\n";
  std::string inherited;
  for (const Listener* listener : listeners) inherited += std::to_string(listener->descriptor) + ";";
  const std::string command = search_path + "NGINX='" + inherited + "' exec nginx -p " + folder.path("") +
                              " -c nginx.conf -e stderr 2>" + folder.path("error.log");
  process_ = ::fork();
  if (process_ != 0) return;
#ifdef __linux__
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);  // a test program that crashes leaves no server behind
#endif
  ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

void NginxProcess::stop() {
  if (process_ < 0) return;
  // More than once: between setting up its handlers and its first wait for signals, nginx notes a signal and goes on.
  do ::kill(process_, SIGTERM);
  while (::waitpid(process_, nullptr, WNOHANG) == 0 && ::poll(nullptr, 0, 20) == 0);
  process_ = -1;
}

}}  // namespace ocelli::transport_test
