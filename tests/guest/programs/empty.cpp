// SPDX-License-Identifier: Apache-2.0
// A shared library needs a source of its own beside the archive that it is made of.
