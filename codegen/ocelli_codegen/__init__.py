# SPDX-License-Identifier: Apache-2.0
"""Turns an OpenAPI document into the models, API classes and tests of a service."""
