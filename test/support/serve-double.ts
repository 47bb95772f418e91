import { parseArgs } from 'node:util';
import { startDeeplDouble } from './deepl-double.ts';

/**
 * Starts the double by itself, so that the built command can be tried against it:
 * `tsx test/support/serve-double.ts --port 8123 --latency 200`.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    latency: { type: 'string', default: '0' },
    quota: { type: 'string' },
    glossaries: { type: 'string' },
  },
});

const double = await startDeeplDouble({
  port: Number(values.port),
  latency: Number(values.latency),
  ...(values.quota === undefined ? {} : { quota: Number(values.quota) }),
  ...(values.glossaries === undefined ? {} : { maxGlossaries: Number(values.glossaries) }),
});
process.stdout.write(`DEEPL_AUTH_KEY=${double.authKey} DEEPL_SERVER_URL=${double.url}\n`);
