// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <ocelli/kitchen_sink/generated/models.hpp>

#include "fuzz/model_target.hpp"
#include "fuzz/one_of_target.hpp"
#include "kitchen_sink/generated/model_tables.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

const auto fuzzed_limits = fuzz::fuzzed_model<Limits>("kitchen_sink.Limits", limits_example);

const auto fuzzed_thing_inner = fuzz::fuzzed_model<ThingInner>("kitchen_sink.ThingInner", thing_inner_example);

const auto fuzzed_circle = fuzz::fuzzed_model<Circle>("kitchen_sink.Circle", circle_example);

const auto fuzzed_group = fuzz::fuzzed_model<Group>("kitchen_sink.Group", group_example);

const auto fuzzed_frame = fuzz::fuzzed_model<Frame>("kitchen_sink.Frame", frame_example);

const auto fuzzed_picture = fuzz::fuzzed_model<Picture>("kitchen_sink.Picture", picture_example);

const auto fuzzed_fault = fuzz::fuzzed_model<Fault>("kitchen_sink.Fault", fault_example);

const auto fuzzed_thing = fuzz::fuzzed_model<Thing>("kitchen_sink.Thing", thing_example);

const auto fuzzed_thing_page = fuzz::fuzzed_model<ThingPage>("kitchen_sink.ThingPage", thing_page_example);

const auto fuzzed_thing_request = fuzz::fuzzed_model<ThingRequest>("kitchen_sink.ThingRequest", thing_request_example);

const auto fuzzed_pair = fuzz::fuzzed_model<Pair>("kitchen_sink.Pair", pair_example);

const auto fuzzed_count_result = fuzz::fuzzed_model<CountResult>("kitchen_sink.CountResult", count_result_example);

const auto fuzzed_label_result = fuzz::fuzzed_model<LabelResult>("kitchen_sink.LabelResult", label_result_example);

const auto fuzzed_job = fuzz::fuzzed_model<Job>("kitchen_sink.Job", job_example);

const auto fuzzed_shape = fuzz::fuzzed_one_of<Shape>(
    "kitchen_sink.Shape", R"([{"type": "circle", "radius": 2.5}, {"type": "disc", "radius": 2.5}, {"type": "group",
"members": [{"type": "circle", "radius": 2.5}, {"type": "circle", "radius": 2.5}],
"frame": {"type": "circle", "radius": 2.5}}])");

const auto fuzzed_detail = fuzz::fuzzed_one_of<Detail>(
    "kitchen_sink.Detail",
    R"([{"picture_id": "picture_id \"x\" é&b=c+d", "video": "video \"x\" é&b=c+d", "start_ms": 8589935455},
{"picture_id": "picture_id \"x\" é&b=c+d"}, "Detail \"x\" é&b=c+d", true,
[{"loc": ["loc 1 \"x\" é&b=c+d", "loc 2 \"x\" é&b=c+d"], "msg": "msg \"x\" é&b=c+d"},
{"loc": ["loc 1 \"x\" é&b=c+d", "loc 2 \"x\" é&b=c+d"], "msg": "msg \"x\" é&b=c+d"}]])");

const auto fuzzed_fault_place =
    fuzz::fuzzed_one_of<FaultPlace>("kitchen_sink.FaultPlace", R"(["FaultPlace \"x\" é&b=c+d", 903])");

const auto fuzzed_job_result = fuzz::fuzzed_one_of<JobResult>(
    "kitchen_sink.JobResult",
    R"([{"type": "count", "count": 553}, {"type": "label", "label": "label \"x\" é&b=c+d"}])");

}}}}  // namespace ocelli::v1::kitchen_sink
