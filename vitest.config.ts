import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Proxies in the environment would swallow the requests that tests send to their own server on loopback.
    env: { HTTP_PROXY: '', HTTPS_PROXY: '', http_proxy: '', https_proxy: '', NO_COLOR: '1' },
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text'] },
  },
});
