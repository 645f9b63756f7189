# SPDX-License-Identifier: Apache-2.0
"""Each check finds what it is there to find, and leaves alone what is right."""

import unittest

import file_rules
import function_length
import include_rules
import service_names
import tree
import umbrella_cost

HEAD = "// SPDX-License-Identifier: Apache-2.0\n"
MARKED = HEAD + "// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.\n"


def including(path, *names):
    return include_rules.check({path: "".join(f"#include <{name}>\n" for name in names)})


class IncludeRules(unittest.TestCase):
    def assert_refused(self, path, name, why):
        self.assertTrue(any(why in complaint for complaint in including(path, name)), including(path, name))

    def assert_allowed(self, path, *names):
        self.assertEqual(including(path, *names), [])

    def test_curl_stays_in_its_folder(self):
        self.assert_refused("src/core/connection.cpp", "curl/curl.h", "only src/http/curl/")
        self.assert_refused("tests/transport/tls_test.cpp", "curl/curl.h", "only src/http/curl/")
        self.assert_allowed("src/http/curl/session.cpp", "curl/curl.h")

    def test_openssl_stays_in_the_folder_of_websocket(self):
        self.assert_refused("src/http/trust_store.cpp", "openssl/ssl.h", "only src/core/digest.cpp, src/http/beast/")
        self.assert_allowed("src/http/beast/tls.cpp", "openssl/ssl.h")
        self.assert_allowed("tests/support/openssl_peer.hpp", "openssl/ssl.h")

    def test_boost_stays_with_the_mock(self):
        self.assert_refused("tools/mock-server/main.cpp", "boost/asio.hpp", "only src/http/beast/")
        self.assert_allowed("src/testing/mock/http_server.cpp", "boost/beast/http.hpp")

    def test_an_optional_header_shows_its_library_and_is_nobodys(self):
        header = "ocelli/giq/boost_geometry.hpp"
        self.assert_allowed(f"include/{header}", "boost/geometry/io/wkt/write.hpp", "string")
        self.assert_refused(f"include/{header}", "boost/asio.hpp", "only src/http/beast/")
        self.assert_refused("include/ocelli/giq/running.hpp", "boost/geometry/io/wkt/write.hpp", "public headers")
        self.assert_refused("include/ocelli/giq.hpp", header, "only users")
        self.assert_refused("src/giq/running.cpp", header, "only users")
        self.assert_allowed("tests/unit/giq/boost_geometry_test.cpp", header, "boost/geometry.hpp")

    def test_simdjson_stays_in_core(self):
        self.assert_refused("src/groundlight/generated/models.cpp", "simdjson.h", "only src/core/")
        self.assert_allowed("src/core/json_reader.cpp", "simdjson.h")

    def test_public_headers_show_no_library(self):
        self.assert_refused("include/ocelli/json_value.hpp", "nlohmann/json.hpp", "public headers")
        self.assert_refused("include/ocelli/http/body.hpp", "unistd.h", "public headers")
        self.assert_allowed("include/ocelli/json_value.hpp", "nlohmann/json_fwd.hpp", "string", "ocelli/export.hpp")

    def test_a_layer_uses_only_what_is_below_it(self):
        self.assert_refused("src/http/upload.cpp", "core/attempts.hpp", "http is below core")
        self.assert_refused("include/ocelli/http/body.hpp", "ocelli/errors.hpp", "http is below core")
        self.assert_refused("src/core/call.cpp", "ocelli/groundlight/generated/models.hpp", "core is below api")
        self.assert_refused("src/giq/generated/models.cpp", "ocelli/giq/waiting.hpp", "api is below conveniences")
        self.assert_refused("src/giq/waiting.cpp", "ocelli/testing/fake_transport.hpp", "conveniences is below testing")
        self.assert_refused("include/ocelli/export.hpp", "ocelli/image.hpp", "vocabulary is below core")
        self.assert_allowed("src/testing/fake_transport.cpp", "ocelli/http/transport.hpp", "ocelli/groundlight.hpp")
        self.assert_allowed("src/giq/generated/files_api.cpp", "core/operations.hpp", "ocelli/blob.hpp")

    def test_nobody_includes_an_adapter(self):
        self.assert_refused("src/core/connection.cpp", "http/curl/session.hpp", "an adapter")
        self.assert_allowed("src/http/curl/transfer.cpp", "http/curl/session.hpp", "http/upload.hpp", "ocelli/progress.hpp")

    def test_an_adapter_knows_no_core(self):
        self.assert_refused("src/http/curl/transfer.cpp", "core/attempts.hpp", "adapters is below core")

    def test_conveniences_use_the_public_api_only(self):
        self.assert_refused("src/giq/waiting.cpp", "core/connection.hpp", "public API only")

    def test_a_service_does_not_know_another(self):
        self.assert_refused("src/giq/waiting.cpp", "ocelli/pieces/generated/models.hpp", "must not know")
        self.assert_allowed("include/ocelli/ocelli.hpp", "ocelli/giq.hpp", "ocelli/pieces.hpp")


class ServiceNames(unittest.TestCase):
    def found(self, path, line):
        return service_names.check({path: line})

    def test_core_names_no_service(self):
        for line in ('"Groundlight"', "// as giq does", "using scenario::Pair;", "namespace pieces {", "#include <ocelli/pieces.hpp>"):
            self.assertEqual(len(self.found("src/core/url.cpp", line)), 1, line)
            self.assertEqual(len(self.found("include/ocelli/errors.hpp", line)), 1, line)
            self.assertEqual(len(self.found("src/http/curl/session.cpp", line)), 1, line)

    def test_english_words_and_other_folders_are_free(self):
        self.assertEqual(self.found("src/core/url.cpp", "// in such a scenario the pieces are joined: pieces_.size()"), [])
        self.assertEqual(self.found("include/ocelli/groundlight.hpp", "namespace groundlight"), [])
        self.assertEqual(self.found("src/groundlight/waiting.cpp", "groundlight"), [])


class FileRules(unittest.TestCase):
    def complaints(self, path, text):
        return " ".join(file_rules.check({path: text}))

    def test_a_licence_line_is_missing(self):
        for path in ("src/core/url.cpp", "a.py", "scripts/a.sh", "src/CMakeLists.txt", "cmake/a.cmake"):
            self.assertIn("SPDX", self.complaints(path, "\n\n\n" + HEAD))
            self.assertNotIn("SPDX", self.complaints(path, HEAD))

    def test_a_file_is_too_long(self):
        self.assertIn("401 lines", self.complaints("src/a.cpp", HEAD + "\n" * 400))
        self.assertEqual(self.complaints("src/a.cpp", HEAD + "\n" * 399), "")
        self.assertIn("401 lines", self.complaints(".ci/run", "#!/usr/bin/env bash\n" + HEAD + "\n" * 399))

    def test_something_is_left_undone(self):
        self.assertIn("src/a.cpp:2: TO" "DO", self.complaints("src/a.cpp", HEAD + "// TO" "DO: later"))

    def test_generated_files_keep_to_their_folders(self):
        self.assertIn("by hand", self.complaints("src/giq/generated/models.cpp", HEAD))
        self.assertIn("outside", self.complaints("src/giq/models.cpp", MARKED))
        self.assertEqual(self.complaints("src/giq/generated/models.cpp", MARKED), "")
        self.assertEqual(self.complaints("codegen/golden/expected/models.cpp", MARKED), "")

    def test_a_header_lacks_its_pragma(self):
        self.assertIn("pragma", self.complaints("include/ocelli/a.hpp", HEAD))
        self.assertEqual(self.complaints("include/ocelli/a.hpp", HEAD + "#pragma once\n"), "")


def body(lines):
    return "{\n" + "  step();\n" * (lines - 2) + "}\n"


class FunctionLength(unittest.TestCase):
    def found(self, path, text):
        return function_length.check({path: text})

    def test_a_long_function_is_found_wherever_it_is(self):
        heads = (
            "int f() ",
            "A::A(int x) : a_{x}, b_(x) ",
            "void A::f(int x) const noexcept ",
            "auto f() -> std::vector<int> ",
            "template <class T>\nT g(T t) ",
            "TEST(Attempts, PostIsNotRepeated) ",
            "bool operator()(int x) const override ",
            "const auto f = [](int x) ",
            "struct Point f(struct Point p) ",
        )
        for head in heads:
            extra = head.count("\n")
            for around in ("{}", "namespace a {{\n{}}}\n", "class B : public C<int> {{\n public:\n{}}};\n"):
                long, short = around.format(head + body(41 - extra)), around.format(head + body(40 - extra))
                self.assertEqual(len(self.found("src/a.cpp", long)), 1, long[:60])
                self.assertEqual(self.found("src/a.cpp", short), [], short[:60])

    def test_a_test_counts_its_lambdas(self):
        text = "TEST(A, B) {\n  run([] {\n" + "    step();\n" * 38 + "  });\n}\n"
        self.assertEqual(len(self.found("tests/a_test.cpp", text)), 1)

    def test_braces_in_texts_and_comments_do_not_count(self):
        text = 'void f() {\n  a("{");\n  b(R"({{)"); // {\n  c(\'{\');\n  auto d = 1\'000;\n}\n' + "int a;\n" * 50
        self.assertEqual(self.found("src/a.cpp", text), [])
        self.assertEqual(function_length.cpp_functions(text), [("f", 1, 6)])

    def test_tables_and_classes_are_no_functions(self):
        rows = "  {1, 2},\n" * 60
        self.assertEqual(self.found("src/a.cpp", "constexpr Row rows[] = {\n" + rows + "};\n"), [])
        self.assertEqual(self.found("src/a.cpp", "const std::map<int, int> rows{\n" + rows + "};\n"), [])
        self.assertEqual(self.found("src/a.cpp", "struct alignas(8) A {\n" + "  int a;\n" * 60 + "};\n"), [])
        self.assertEqual(self.found("src/a.cpp", "class A {\n" + "  int f() { return 1; }\n" * 60 + "};\n"), [])

    def test_python_and_shell(self):
        self.assertEqual(len(self.found("a.py", "def f():\n" + "    step()\n" * 40)), 1)
        self.assertEqual(self.found("a.py", "def f():\n" + "    step()\n" * 39), [])
        self.assertEqual(len(self.found("a.sh", "f() {\n" + "  step\n" * 39 + "}\n")), 1)
        self.assertEqual(self.found("a.sh", "f() { step; }\n" + "step\n" * 50 + "g() {\n" + "  step\n" * 38 + "}\n"), [])


class UmbrellaCost(unittest.TestCase):
    def test_a_forbidden_header_is_named(self):
        for name in ("/usr/include/nlohmann/json.hpp", "/usr/include/x86_64-linux-gnu/curl/curl.h", "/usr/include/simdjson.h"):
            complaints, _ = umbrella_cost.complaints_about(f'# 1 "{name}" 1 3\nint a;\n', "ocelli/a.hpp")
            self.assertEqual(complaints, [f"ocelli/a.hpp includes {name}"])
        complaints, count = umbrella_cost.complaints_about('# 1 "/usr/include/nlohmann/json_fwd.hpp" 1 3\nint a;\n', "a")
        self.assertEqual((complaints, count), ([], 1))

    def test_a_costly_header_is_told(self):
        complaints, _ = umbrella_cost.complaints_about("int a;\n" * (umbrella_cost.MOST_LINES + 1), "a")
        self.assertEqual(len(complaints), 1)


class Tree(unittest.TestCase):
    def test_comments_and_literals_are_blanked_in_place(self):
        self.assertEqual(tree.blank("a /* {\n} */ b // {"), "a     \n     b     ")
        self.assertEqual(tree.blank("f(\"{\\\"\", 'x')"), 'f("   ", " ")')


if __name__ == "__main__":
    unittest.main()
