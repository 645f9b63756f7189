// SPDX-License-Identifier: Apache-2.0
// Clients that live longer than main: past_main URL [TLS_URL CA_FILE]. Each call made after main prints a line.
#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>
#include <string>

#include <ocelli/groundlight.hpp>
#include <ocelli/pieces.hpp>

namespace {

struct Clients {
  ocelli::groundlight::ImageQueriesApi queries;
  ocelli::pieces::ModelApi models;
};

/// For ever, as a host does that does not care.
Clients* leaked = nullptr;
char** arguments = nullptr;

ocelli::ClientOptions options() {
  ocelli::ClientOptions options;
  options.base_url = arguments[1];
  options.credential = ocelli::Credential::bearer("sesame-1234");
  options.retry.max_retries = 0;
  return options;
}

void call(const char* where, const Clients& clients) {
  try {
    const bool sync = clients.queries.get_image_query("iq_1").id == "iq_1";
    const bool async = clients.queries.get_image_query_async("iq_1").get().id == "iq_1";
    const bool stream = !ocelli::http::has_websocket() || clients.models.download_progress("m_1").next().has_value();
    std::cout << where << ": " << (sync && async && stream ? "fine" : "wrong") << std::endl;
  } catch (const std::exception& error) {
    std::cout << where << ": " << error.what() << std::endl;
  }
}

/// Made before the first line of the library runs, and so destroyed after all that it leaves to the end.
struct Early {
  ~Early() {
    call("destructor of what was there first", *leaked);
    // Certificates may be loaded, TLS may be over: an error it may be, and nothing worse.
    auto over_tls = options();
    over_tls.base_url = "https" + over_tls.base_url.substr(4);
    const bool is_answered = ocelli::groundlight::ImageQueriesApi(over_tls).try_get_image_query("iq_1").has_value();
    std::cout << "over TLS: " << (is_answered ? "answered" : "typed error") << std::endl;
  }
};
Early early;

/// Destroyed at the end of the program, with an asynchronous call under way.
struct Late {
  std::unique_ptr<Clients> clients;
  std::unique_ptr<ocelli::groundlight::ImageQueriesApi> over_tls;
  ~Late() {
    if (clients) call("static object", *clients);
  }
};
Late late;

struct OfThread {
  std::unique_ptr<Clients> clients;
  ~OfThread() {
    if (clients) call("object of the main thread", *clients);
  }
};
thread_local OfThread of_thread;

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 4) return EXIT_FAILURE;
  arguments = argv;
  std::atexit([] { call("function at exit", *leaked); });
  const auto make = [] {
    const ocelli::groundlight::ImageQueriesApi queries(options());
    return Clients{queries, ocelli::pieces::ModelApi(options())};
  };
  leaked = new Clients(make());
  late.clients = std::make_unique<Clients>(make());
  of_thread.clients = std::make_unique<Clients>(make());
  call("main", *late.clients);
  if (argc == 4) {
    auto over_tls = options();
    over_tls.base_url = argv[2];
    over_tls.connection.tls.ca_file = argv[3];
    late.over_tls = std::make_unique<ocelli::groundlight::ImageQueriesApi>(over_tls);
    std::cout << "main over TLS: " << late.over_tls->get_image_query("iq_1").id << std::endl;
  }
  static_cast<void>(late.clients->queries.get_image_query_async("iq_1"));
}
