// Stands between a client that cannot carry a token and the application, and adds the token to each request.
// Usage: node with-token.mjs <port to listen on> <port of the application>, the token in CHANCERY_TOKEN.
import http from 'node:http';

const [listen, target] = process.argv.slice(2).map(Number);
const authorization = `Bearer ${process.env.CHANCERY_TOKEN}`;

http
  .createServer((request, response) => {
    const forwarded = http.request(
      { host: '127.0.0.1', port: target, path: request.url, method: request.method, headers: { ...request.headers, authorization } },
      (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      },
    );
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  })
  .listen(listen, '127.0.0.1');
