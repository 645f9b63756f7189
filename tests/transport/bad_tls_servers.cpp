// SPDX-License-Identifier: Apache-2.0
#include "transport/bad_tls_servers.hpp"

#include <fstream>
#include <vector>

namespace ocelli { namespace transport_test {

namespace {

const std::string ec_key = " -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes ";

/// What `openssl ca` wants to know of an authority.
std::string authority_configuration(const std::string& name) {
  return "[ca]\ndefault_ca=own\n[own]\ndir=.\ndatabase=" + name + ".index\nnew_certs_dir=.\nserial=" + name +
         ".serial\ncrlnumber=" + name + ".crlnumber\ndefault_md=sha256\ndefault_days=2\ndefault_crl_days=2\n" +
         "policy=any\nunique_subject=no\ncopy_extensions=copy\nprivate_key=" + name + ".key\ncertificate=" + name +
         ".pem\n[any]\ncommonName=supplied\n[issuer]\nbasicConstraints=critical,CA:TRUE\n";
}

}  // namespace

BadTlsServers::BadTlsServers() {
  make_certificates();
  std::string servers = "access_log off;\n";
  const std::vector<std::string> names = {"good",    "expired", "not-yet", "other-host", "self-signed",  "foreign",
                                          "revoked", "weak",    "old-tls", "chain",      "revoked-chain"};
  std::vector<const NginxProcess::Listener*> inherited;
  for (const auto& name : names) {
    servers += server(name);
    inherited.push_back(listeners_.at(name).get());
  }
  process_.start(folder_, servers, inherited);
}

std::string BadTlsServers::server(const std::string& name) {
  auto& listener = listeners_[name] = std::make_unique<NginxProcess::Listener>();
  // A server with a weak key, or with an old version, would not start at the usual level.
  std::string more;
  if (name == "weak") more = "ssl_ciphers ALL:@SECLEVEL=0; ";
  if (name == "old-tls") more = "ssl_ciphers ALL:@SECLEVEL=0; ssl_protocols TLSv1.1; ";
  const std::string file = name == "old-tls" ? "good" : name;
  return "server { listen " + listener->host_and_port() + " ssl; " + more + "ssl_certificate " + file +
         ".pem; ssl_certificate_key " + (name == "weak" ? "weak.key" : "leaf.key") +
         "; location / { return 200 '{}'; } }\n";
}

void BadTlsServers::make_authority(const std::string& name) const {
  std::ofstream(folder_.path(name + ".cnf")) << authority_configuration(name);
  std::ofstream(folder_.path(name + ".index")).close();
  std::ofstream(folder_.path(name + ".serial")) << "1000\n";
  std::ofstream(folder_.path(name + ".crlnumber")) << "1000\n";
}

void BadTlsServers::issue(const std::string& name, const std::string& authority, const std::string& more) const {
  run("cd " + folder_.path("") + " && openssl ca -batch -notext -config " + authority + ".cnf -in leaf.csr -out " +
      name + ".pem " + more + " 2>/dev/null");
}

void BadTlsServers::make_certificates() const {
  const std::string in_folder = "cd " + folder_.path("") + " && ";
  for (const std::string name : {"ca", "foreign-ca"}) {
    make_authority(name);
    run(in_folder + "openssl req -x509 -days 2 -subj '/CN=" + name + "'" + ec_key + "-keyout " + name + ".key -out " +
        name + ".pem 2>/dev/null");
  }
  const auto request = [&](const std::string& key, const std::string& name, const std::string& more) {
    run(in_folder + "openssl req -new " + more + " -key " + key + ".key -subj /CN=" + name + " -out " + name +
        ".csr 2>/dev/null");
  };
  run(in_folder + "openssl ecparam -name prime256v1 -genkey -noout -out leaf.key && openssl genrsa -out weak.key 768 " +
      "2>/dev/null");
  request("leaf", "leaf", "-addext subjectAltName=IP:127.0.0.1");
  request("leaf", "nameless", "-addext subjectAltName=DNS:other.test");
  request("weak", "weak", "-addext subjectAltName=IP:127.0.0.1");
  for (const std::string name : {"good", "robot", "revoked"}) issue(name, "ca");
  issue("foreign", "foreign-ca");
  issue("expired", "ca", "-startdate 20200101000000Z -enddate 20210101000000Z");
  issue("not-yet", "ca", "-startdate 20900101000000Z -enddate 20910101000000Z");
  issue("other-host", "ca", "-in nameless.csr");
  issue("weak", "ca", "-in weak.csr");
  run(in_folder + "openssl req -x509 -days 2 -subj /CN=alone -addext subjectAltName=IP:127.0.0.1 -key leaf.key -out " +
      "self-signed.pem 2>/dev/null");
  for (const std::string name : {"middle", "revoked-middle"}) {
    make_authority(name);
    run(in_folder + "openssl ecparam -name prime256v1 -genkey -noout -out " + name + ".key");
    request(name, name, "");
    issue(name, "ca", "-in " + name + ".csr -extensions issuer");
  }
  issue("chain", "middle");
  issue("revoked-chain", "revoked-middle");
  run(in_folder + "cat middle.pem >>chain.pem && cat revoked-middle.pem >>revoked-chain.pem");
  run(in_folder +
      "for each in revoked revoked-middle; do openssl ca -config ca.cnf -revoke $each.pem; done 2>/dev/null");
  run(in_folder +
      "for each in ca foreign-ca middle revoked-middle; do openssl ca -config $each.cnf -gencrl -out "
      "$each.crl; done 2>/dev/null");
  run(in_folder + "cat ca.crl middle.crl revoked-middle.crl >crl.pem && cp foreign-ca.crl foreign-crl.pem");
}

}}  // namespace ocelli::transport_test
