/** The tests that stand between a mutant of the engine and its survival: those of the engine alone, without a browser or a child process. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: { environment: 'node', include: ['test/{arabic,stance}/**/*.test.ts'] },
});
