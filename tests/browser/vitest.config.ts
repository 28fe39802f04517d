import { defineConfig } from 'vitest/config'

/** The page in a real browser: `npm run test:browser`. Kept out of `npm test`, which needs no browser. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    // One browser at a time: a small machine runs them one after another faster.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a loaded machine now and then misses a click; what fails twice is wrong.
    retry: 1,
  },
})
