import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Whole-bot journeys start child processes and real timers; a slow machine must not fail them.
    testTimeout: 30_000,
  },
})
