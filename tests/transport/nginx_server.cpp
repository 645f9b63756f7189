// SPDX-License-Identifier: Apache-2.0
#include "transport/nginx_server.hpp"

#include <fstream>
#include <iterator>

namespace ocelli { namespace transport_test {

NginxServer::NginxServer(const std::string& upstream) {
  make_certificates();
  start(upstream);
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

void NginxServer::start(const std::string& upstream) {
  const std::string answer = "return 200 \"$server_protocol $connection_requests $ssl_client_s_dn\";";
  const auto server = [&](const NginxProcess::Listener& listener, const std::string& flags) {
    return "server { listen 127.0.0.1:" + std::to_string(listener.port) + flags + ";\n" +
           "ssl_certificate server.pem; ssl_certificate_key server.key;\n" +
           "ssl_client_certificate ca.pem; ssl_verify_client optional;\n" + "location / { " + answer + " }\n" +
           "location /small { client_max_body_size 1k; proxy_pass " + upstream + "; }\n" +
           "location /websocket { proxy_pass " + upstream + "; proxy_http_version 1.1;\n" +
           "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; }\n" +
           "location /upstream { proxy_pass " + upstream +
           "; client_body_buffer_size 8m; proxy_max_temp_file_size 0; }\n}\n";
  };
  process_.start(folder_,
                 "access_log off; client_max_body_size 0;\n" + server(http2_, " ssl http2") + server(http1_, " ssl") +
                     server(plain_http2_, " http2"),
                 {&http2_, &http1_, &plain_http2_});
}

}}  // namespace ocelli::transport_test
