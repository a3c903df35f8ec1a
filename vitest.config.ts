import preact from '@preact/preset-vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { lexiconPlugin } from './lib/lexicon/vite-plugin.ts';

/** Folders whose tests need neither a DOM nor `browser.*`: the engine and what stands on it. */
const PURE = ['arabic', 'lexicon', 'stance', 'report', 'cli', 'gold', 'publish'];
const REAL_BROWSERS = 'test/browser/**/*.test.ts';
/** Milliseconds: a deadline tells when a failure is told, not how fast a machine must be. */
const DEADLINE = 60_000;

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['lib/**/*.{ts,tsx}'], reporter: ['text-summary', 'json-summary', 'html'] },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: DEADLINE,
          include: [`test/{${PURE.join(',')}}/**/*.test.ts`, 'test/*.test.ts'],
        },
      },
      {
        plugins: [WxtVitest(), preact(), lexiconPlugin()],
        test: {
          name: 'unit-dom',
          environment: 'happy-dom',
          testTimeout: DEADLINE,
          include: ['test/*/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, `test/{${PURE.join(',')}}/**`, REAL_BROWSERS],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: [REAL_BROWSERS],
          // One browser at a time: two cores, and the hover tests need the machine's attention.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
