import { readFileSync } from 'node:fs';

/** package.json, which lies one folder above both `src/` and `dist/`. */
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
  engines: { node: string };
};

/** The version in package.json. */
export const VERSION: string = manifest.version;

/** The oldest Node that will do, e.g. `20.19`. */
export const NODE_REQUIRED: string = manifest.engines.node.replace(/^>=/, '');
