// SPDX-License-Identifier: Apache-2.0
#include "transport/nginx_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace ocelli { namespace transport_test {

namespace {

// Daemons live in sbin, which is not in everybody's PATH.
const std::string search_path = "PATH=\"$PATH:/usr/local/sbin:/usr/sbin:/sbin\" ";

bool succeeds(const std::string& command) { return std::system((search_path + command).c_str()) == 0; }

void run(const std::string& command) {
  if (!succeeds(command)) throw std::runtime_error("failed: " + command);
}

}  // namespace

bool NginxServer::is_available() {
  return succeeds("command -v nginx >/dev/null") && succeeds("command -v openssl >/dev/null");
}

NginxServer::Listener::Listener() : descriptor(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address);
  ::listen(descriptor, SOMAXCONN);
  socklen_t size = sizeof address;
  ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
  port = ntohs(address.sin_port);
}

NginxServer::Listener::~Listener() { ::close(descriptor); }

NginxServer::NginxServer(const std::string& upstream) {
  make_certificates();
  write_configuration(upstream);
  start();
}

NginxServer::~NginxServer() {
  ::kill(process_, SIGTERM);
  int status = 0;
  ::waitpid(process_, &status, 0);
}

std::string NginxServer::ca_pem() const {
  std::ifstream file(ca_file());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void NginxServer::make_certificates() const {
  const std::string in_folder = "cd " + folder_.path("") + " && ";
  const std::string key = " -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes ";
  run(in_folder + "openssl req -x509 -days 2 -subj '/CN=test CA'" + key + "-keyout ca.key -out ca.pem 2>/dev/null");
  run(in_folder + "printf 'subjectAltName=IP:127.0.0.1' >names");
  for (const std::string name : {"server", "robot"}) {
    run(in_folder + "openssl req -subj /CN=" + name + key + "-keyout " + name + ".key -out " + name +
        ".csr 2>/dev/null");
    run(in_folder + "openssl x509 -req -days 2 -in " + name + ".csr -CA ca.pem -CAkey ca.key -CAcreateserial " +
        "-extfile names -out " + name + ".pem 2>/dev/null");
  }
  run(in_folder + "mkdir cas && cp ca.pem cas/ && openssl rehash cas");
}

void NginxServer::write_configuration(const std::string& upstream) const {
  const std::string answer = "return 200 \"$server_protocol $connection_requests $ssl_client_s_dn\";";
  const auto server = [&](const Listener& listener, const std::string& flags) {
    return "server { listen 127.0.0.1:" + std::to_string(listener.port) + flags + ";\n" +
           "ssl_certificate server.pem; ssl_certificate_key server.key;\n" +
           "ssl_client_certificate ca.pem; ssl_verify_client optional;\n" + "location / { " + answer + " }\n" +
           "location /small { client_max_body_size 1k; proxy_pass " + upstream + "; }\n" +
           "location /websocket { proxy_pass " + upstream + "; proxy_http_version 1.1;\n" +
           "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; }\n" +
           "location /upstream { proxy_pass " + upstream +
           "; client_body_buffer_size 8m; proxy_max_temp_file_size 0; }\n}\n";
  };
  std::string temporary_paths;
  for (const std::string kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
    temporary_paths += kind + "_temp_path " + folder_.path(kind) + ";\n";
  }
  std::ofstream(folder_.path("nginx.conf")) << "daemon off; pid nginx.pid; error_log stderr crit; worker_processes 1;\n"
                                            << "events { worker_connections 64; }\n"
                                            << "http { access_log off; client_max_body_size 0;\n"
                                            << temporary_paths << server(http2_, " ssl http2") << server(http1_, " ssl")
                                            << server(plain_http2_, " http2") << "}\n";
}

void NginxServer::start() {
  std::string inherited;
  for (const Listener* listener : {&http2_, &http1_, &plain_http2_}) {
    inherited += std::to_string(listener->descriptor) + ";";
  }
  const std::string command = search_path + "NGINX='" + inherited + "' exec nginx -p " + folder_.path("") +
                              " -c nginx.conf -e stderr 2>" + folder_.path("error.log");
  process_ = ::fork();
  if (process_ != 0) return;
#ifdef __linux__
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);  // a test program that crashes leaves no server behind
#endif
  ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

}}  // namespace ocelli::transport_test
