import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

/** Says by name what was skipped, and thereby what this machine lacks. */
const skippedByName: Reporter = {
  onTestRunEnd(modules) {
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        process.stdout.write(`skipped: ${module.relativeModuleId} > ${test.fullName}\n`);
      }
    }
  },
};

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', skippedByName],
    // The default leaves one of two cores idle.
    maxWorkers: 2,
    // Machines differ; a test is never about time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Proxies in the environment would swallow the requests that tests send to their own server on loopback.
    env: { HTTP_PROXY: '', HTTPS_PROXY: '', http_proxy: '', https_proxy: '', NO_COLOR: '1' },
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text'] },
  },
});
