import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy as companies have one: it leads https through with `CONNECT`, and refuses all else. */
export interface ConnectProxy {
  readonly url: string;
  /** What was asked of it: `CONNECT deepl.test:443`. */
  readonly log: readonly string[];
  /** All that it could read of what went through it. */
  readonly overheard: () => string;
  close(): Promise<void>;
}

export interface ConnectProxyOptions {
  /** The port on loopback where every host is taken to be. */
  readonly port: number;
  /** `user:password`; without it nobody is asked. */
  readonly login?: string;
  /** What it says to all instead of leading them through. */
  readonly refusal?: number;
}

export async function startConnectProxy({ port, login, refusal }: ConnectProxyOptions): Promise<ConnectProxy> {
  const log: string[] = [];
  const heard: string[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    response.writeHead(501).end();
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('data', (chunk) => heard.push(chunk.toString('latin1')));
  });
  server.on('connect', (request, socket: Duplex) => {
    log.push(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    const status = isWelcome(request.headers['proxy-authorization'], login) ? refusal : 407;
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const far = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    sockets.add(far);
    far.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    overheard: () => heard.join(''),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const isWelcome = (given: string | undefined, login: string | undefined): boolean =>
  login === undefined || given === `Basic ${Buffer.from(login).toString('base64')}`;
