// SPDX-License-Identifier: Apache-2.0
// What the tests of tests/foreign ask of a WebSocket server, by the package `ws`. Prints its port; ends with its standard
// input.
'use strict';
const http = require('http');
const { WebSocketServer } = require('ws');

const large = 20 * 1024 * 1024;
const behaviours = {
  '/fragments': (socket) => {
    socket.send('first, ', { fin: false });
    socket.ping('between');
    socket.send('second, ', { fin: false });
    socket.send('\u20ac', { fin: true });
    socket.send('next');
  },
  '/ping': (socket) => {
    socket.on('pong', (data) => socket.send('pong: ' + data));
    socket.ping('are you there');
  },
  '/abrupt': (socket) => socket.send('one', () => socket.terminate()),
  '/large': (socket) => socket.send('x'.repeat(large)),
  '/close': (socket) => socket.close(4000, 'done'),
  '/idle': () => {},
};

const sockets = new WebSocketServer({ noServer: true });
const server = http.createServer((request, response) => response.writeHead(404).end('not upgraded to websocket'));
server.on('upgrade', (request, socket, head) => {
  const behave = behaviours[request.url];
  if (behave) {
    sockets.handleUpgrade(request, socket, head, behave);
  } else {
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 25\r\n\r\nnot upgraded to websocket');
  }
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
