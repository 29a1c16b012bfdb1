import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A machine shared with others may miss a deadline once; a fault misses it twice.
    retry: process.env.CI ? 1 : 0,
  },
});
