/** Loaded before a program (`node --import`): no server knows any name. */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

dns.lookup = (host, options, done = options) => {
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', hostname: host });
  process.nextTick(done, error);
};
syncBuiltinESMExports();
