// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/kitchen_sink/generated/models_1.hpp>
#include <ocelli/kitchen_sink/generated/models_2.hpp>
