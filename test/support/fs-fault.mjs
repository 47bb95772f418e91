/**
 * Loaded before a program (`node --import`): lets one call of the file system fail, or the process die in it.
 * `FS_FAULT` is JSON: `{ call: 'rename' | 'write', below: folder, nth: from 1, action: 'kill' | error code }`. A write
 * that fails leaves half of the file, as a full disk does.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';

const { call, below, nth, action } = JSON.parse(process.env.FS_FAULT ?? '{}');
let seen = 0;

/** Whether this is the call that is to fail. Those after it fail too: a full disk stays full. */
function isDue(path) {
  if (!String(path).startsWith(below + sep)) return false;
  seen += 1;
  return seen >= nth;
}

function strike() {
  if (action === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${action}: made by the test`), { code: action });
}

const { renameSync, writeFileSync } = fs;
fs.renameSync = (from, to) => {
  if (call === 'rename' && isDue(to)) strike();
  return renameSync(from, to);
};
fs.writeFileSync = (path, data, options) => {
  if (call === 'write' && isDue(path)) {
    writeFileSync(path, data.subarray(0, data.length / 2), options);
    strike();
  }
  return writeFileSync(path, data, options);
};
syncBuiltinESMExports();
