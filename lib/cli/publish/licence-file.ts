/** A hook of WXT that leaves LICENSES.txt in a build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOutput, Wxt } from 'wxt';
import { licenceList, packagesOf } from './licences.ts';

export function writeLicences({ config: { root, outDir } }: Wxt, { steps }: BuildOutput): void {
  const modules = steps.flatMap(({ chunks }) => chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])));
  writeFileSync(join(outDir, 'LICENSES.txt'), licenceList(readFileSync(join(root, 'LICENSE'), 'utf8'), packagesOf(modules)));
}
