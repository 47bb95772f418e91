import { readFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { createServer, type TLSSocket } from 'node:tls';

/** The certificate of `deepl.test` and its key; a client trusts it with `NODE_EXTRA_CA_CERTS`. */
export const DEEPL_TEST_PEM = join(import.meta.dirname, 'deepl-test.pem');

/** Stands before a server on loopback that speaks plain http, and speaks https as `deepl.test`. */
export interface TlsFront {
  readonly port: number;
  close(): Promise<void>;
}

export async function startTlsFront(behind: number): Promise<TlsFront> {
  const pem = readFileSync(DEEPL_TEST_PEM);
  const sockets = new Set<TLSSocket>();
  const server = createServer({ key: pem, cert: pem }, (socket) => {
    sockets.add(socket);
    const far = connect(behind, '127.0.0.1');
    socket.pipe(far).pipe(socket);
    socket.on('error', () => far.destroy());
    far.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
