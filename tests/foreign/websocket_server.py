# SPDX-License-Identifier: Apache-2.0
"""What the tests of tests/foreign ask of a WebSocket server, by the package `websockets`, before 13 and after.

Prints its port; ends with its standard input."""

import asyncio
import http
import logging
import os
import sys

try:
    from websockets.asyncio.server import serve

    IS_NEW = True
except ImportError:
    from websockets.server import serve

    IS_NEW = False

# Clients that drop the connection are what it is for.
logging.disable(logging.CRITICAL)
LARGE = 20 * 1024 * 1024


async def fragments(socket):
    await socket.send(["first, ", "second, ", "\u20ac"])
    await socket.send("next")
    await socket.wait_closed()


async def ping(socket):
    await (await socket.ping("are you there"))
    await socket.send("pong: are you there")
    await socket.wait_closed()


async def abrupt(socket):
    await socket.send("one")
    socket.transport.abort()


async def large(socket):
    await socket.send("x" * LARGE)
    await socket.wait_closed()


async def close(socket):
    await socket.close(4000, "done")


async def idle(socket):
    await socket.wait_closed()


BEHAVIOURS = {f"/{each.__name__}": each for each in (fragments, ping, abrupt, large, close, idle)}


async def behave(socket, *_):
    await BEHAVIOURS[socket.request.path if IS_NEW else socket.path](socket)


def refuse_new(connection, request):
    if request.path not in BEHAVIOURS:
        return connection.respond(http.HTTPStatus.NOT_FOUND, "not upgraded to websocket")
    return None


async def refuse_old(path, _):
    if path not in BEHAVIOURS:
        return http.HTTPStatus.NOT_FOUND, [], b"not upgraded to websocket"
    return None


async def main():
    async with serve(behave, "127.0.0.1", 0, process_request=refuse_new if IS_NEW else refuse_old) as server:
        print(list(server.sockets)[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        os._exit(0)  # not waiting for clients that have gone


asyncio.run(main())
