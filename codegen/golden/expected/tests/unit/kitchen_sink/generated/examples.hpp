// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <string_view>

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

constexpr std::string_view limits_example = R"({"total": 797, "input": 118})";

constexpr std::string_view thing_inner_example = R"({"on": true})";

constexpr std::string_view circle_example = R"({"type": "circle", "radius": 2.5})";

constexpr std::string_view group_example =
    R"({"type": "type \"x\" é&b=c+d", "members": [{"type": "circle", "radius": 2.5}, {"type": "circle",
"radius": 2.5}], "frame": {"type": "circle", "radius": 2.5}})";

constexpr std::string_view frame_example =
    R"({"picture_id": "picture_id \"x\" é&b=c+d", "video": "video \"x\" é&b=c+d", "start_ms": 8589935455})";

constexpr std::string_view picture_example = R"({"picture_id": "picture_id \"x\" é&b=c+d"})";

constexpr std::string_view fault_example =
    R"({"loc": ["loc 1 \"x\" é&b=c+d", "loc 2 \"x\" é&b=c+d"], "msg": "msg \"x\" é&b=c+d"})";

constexpr std::string_view thing_example =
    R"({"id": "id \"x\" é&b=c+d", "name": "name \"x\" é&b=c+d", "kind": "2D+", "size": 8589935185, "count": 553,
"weight": 217.5, "isNew": true, "created_at": "2025-04-04T17:18:46.015922Z",
"must_null": "must_null \"x\" é&b=c+d", "may": "may \"x\" é&b=c+d", "may_null": "may_null \"x\" é&b=c+d",
"may_null_number": 593.5, "may_kind": "right", "seen_at": "2025-04-04T17:18:46.015922Z",
"tags": ["tags 1 \"x\" é&b=c+d", "tags 2 \"x\" é&b=c+d"], "scores": [210.5, 112.5], "grid": [[990, 932],
[173, 323]], "counts": {"one": 8589935304, "two/2": 8589935066}, "names": {"one": "names 1 \"x\" é&b=c+d",
"two/2": "names 2 \"x\" é&b=c+d"}, "free": {"free": ["free", 1, true, null]},
"may_free": {"free": ["may_free", 1, true, null]}, "anything": {"free": ["anything", 1, true, null]},
"may_anything": {"free": ["may_anything", 1, true, null]}, "operator": "operator \"x\" é&b=c+d",
"additional_fields": "additional_fields \"x\" é&b=c+d", "maxTokens": {"total": 797, "input": 118},
"inner": {"on": true}, "parent": {"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0,
"isNew": false, "created_at": "", "must_null": null, "tags": [], "free": null, "anything": null},
"children": [{"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0, "isNew": false,
"created_at": "", "must_null": null, "tags": [], "free": null, "anything": null}],
"by_name": {"one": {"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0, "isNew": false,
"created_at": "", "must_null": null, "tags": [], "free": null, "anything": null}},
"shape": {"type": "circle", "radius": 2.5}, "detail": {"picture_id": "picture_id \"x\" é&b=c+d",
"video": "video \"x\" é&b=c+d", "start_ms": 8589935455}})";

constexpr std::string_view thing_page_example =
    R"({"count": 553, "next": "next \"x\" é&b=c+d", "results": [{"id": "id \"x\" é&b=c+d",
"name": "name \"x\" é&b=c+d", "kind": "2D+", "size": 8589935185, "count": 553, "weight": 217.5,
"isNew": true, "created_at": "2025-04-04T17:18:46.015922Z", "must_null": "must_null \"x\" é&b=c+d",
"may": "may \"x\" é&b=c+d", "may_null": "may_null \"x\" é&b=c+d", "may_null_number": 593.5,
"may_kind": "right", "seen_at": "2025-04-04T17:18:46.015922Z",
"tags": ["tags 1 \"x\" é&b=c+d", "tags 2 \"x\" é&b=c+d"], "scores": [210.5, 112.5], "grid": [[990, 932],
[173, 323]], "counts": {"one": 8589935304, "two/2": 8589935066}, "names": {"one": "names 1 \"x\" é&b=c+d",
"two/2": "names 2 \"x\" é&b=c+d"}, "free": {"free": ["free", 1, true, null]},
"may_free": {"free": ["may_free", 1, true, null]}, "anything": {"free": ["anything", 1, true, null]},
"may_anything": {"free": ["may_anything", 1, true, null]}, "operator": "operator \"x\" é&b=c+d",
"additional_fields": "additional_fields \"x\" é&b=c+d", "maxTokens": {"total": 797, "input": 118},
"inner": {"on": true}, "parent": {"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0,
"isNew": false, "created_at": "", "must_null": null, "tags": [], "free": null, "anything": null},
"children": [{"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0, "isNew": false,
"created_at": "", "must_null": null, "tags": [], "free": null, "anything": null}],
"by_name": {"one": {"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0, "isNew": false,
"created_at": "", "must_null": null, "tags": [], "free": null, "anything": null}},
"shape": {"type": "circle", "radius": 2.5}, "detail": {"picture_id": "picture_id \"x\" é&b=c+d",
"video": "video \"x\" é&b=c+d", "start_ms": 8589935455}}, {"id": "id \"x\" é&b=c+d",
"name": "name \"x\" é&b=c+d", "kind": "2D+", "size": 8589935185, "count": 553, "weight": 217.5,
"isNew": true, "created_at": "2025-04-04T17:18:46.015922Z", "must_null": "must_null \"x\" é&b=c+d",
"may": "may \"x\" é&b=c+d", "may_null": "may_null \"x\" é&b=c+d", "may_null_number": 593.5,
"may_kind": "right", "seen_at": "2025-04-04T17:18:46.015922Z",
"tags": ["tags 1 \"x\" é&b=c+d", "tags 2 \"x\" é&b=c+d"], "scores": [210.5, 112.5], "grid": [[990, 932],
[173, 323]], "counts": {"one": 8589935304, "two/2": 8589935066}, "names": {"one": "names 1 \"x\" é&b=c+d",
"two/2": "names 2 \"x\" é&b=c+d"}, "free": {"free": ["free", 1, true, null]},
"may_free": {"free": ["may_free", 1, true, null]}, "anything": {"free": ["anything", 1, true, null]},
"may_anything": {"free": ["may_anything", 1, true, null]}, "operator": "operator \"x\" é&b=c+d",
"additional_fields": "additional_fields \"x\" é&b=c+d", "maxTokens": {"total": 797, "input": 118},
"inner": {"on": true}, "parent": {"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0,
"isNew": false, "created_at": "", "must_null": null, "tags": [], "free": null, "anything": null},
"children": [{"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0, "isNew": false,
"created_at": "", "must_null": null, "tags": [], "free": null, "anything": null}],
"by_name": {"one": {"id": "id \"x\" é&b=c+d", "name": "", "kind": "", "size": 0, "weight": 0, "isNew": false,
"created_at": "", "must_null": null, "tags": [], "free": null, "anything": null}},
"shape": {"type": "circle", "radius": 2.5}, "detail": {"picture_id": "picture_id \"x\" é&b=c+d",
"video": "video \"x\" é&b=c+d", "start_ms": 8589935455}}]})";

constexpr std::string_view thing_request_example = R"({"name": "name \"x\" é", "size": 593, "weight": 500.0,
"assetIds": ["assetIds 1 \"x\" é&b=c+d", "assetIds 2 \"x\" é&b=c+d"], "note": "note \"x\" é&b=c+d"})";

constexpr std::string_view pair_example =
    R"({"sourceId": "sourceId \"x\" é&b=c+d", "targetId": "targetId \"x\" é&b=c+d"})";

constexpr std::string_view count_result_example = R"({"type": "label", "count": 553})";

constexpr std::string_view label_result_example = R"({"type": "label", "label": "label \"x\" é&b=c+d"})";

constexpr std::string_view job_example = R"({"type": "label", "result": {"type": "count", "count": 553}})";

constexpr std::string_view replace_pairs_answer_example =
    R"([{"sourceId": "sourceId \"x\" é&b=c+d", "targetId": "targetId \"x\" é&b=c+d"},
{"sourceId": "sourceId \"x\" é&b=c+d", "targetId": "targetId \"x\" é&b=c+d"}])";

constexpr std::string_view upload_answer_example = R"({"free": ["upload", 1, true, null]})";

constexpr std::string_view attach_answer_example = R"({"one": 8589935434, "two/2": 8589934672})";

constexpr std::string_view everything_answer_example = R"({"free": ["everything", 1, true, null]})";

constexpr std::string_view search_answer_example =
    R"({"picture_id": "picture_id \"x\" é&b=c+d", "video": "video \"x\" é&b=c+d", "start_ms": 8589935455})";

}}}  // namespace ocelli::v1::kitchen_sink
