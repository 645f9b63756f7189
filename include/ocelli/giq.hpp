// SPDX-License-Identifier: Apache-2.0
#pragma once

/// gIQ: geospatial models, run as jobs on files that were uploaded before.
#include <ocelli/download.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/file_body.hpp>
#include <ocelli/file_exception.hpp>
#include <ocelli/giq/environment.hpp>
#include <ocelli/giq/generated/files_api.hpp>
#include <ocelli/giq/generated/inference_api.hpp>
#include <ocelli/giq/generated/models.hpp>
#include <ocelli/giq/inference_model.hpp>
#include <ocelli/giq/job_state.hpp>
#include <ocelli/giq/results.hpp>
#include <ocelli/giq/running.hpp>
#include <ocelli/giq/uploading.hpp>
#include <ocelli/giq/waiting.hpp>
