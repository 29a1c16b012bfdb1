import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The code of a child: from source `child.ts` beside the module at `from` (a URL); in a build the entry
 * named `built`, in the folder of the entries.
 * @throws Error when the build lacks it.
 */
export function childEntry(from: string, built: string): string {
  const here = path.dirname(fileURLToPath(from));
  const places = from.endsWith('.ts') ? ['child.ts'] : [built, `../${built}`];
  const entry = places.map((place) => path.join(here, place)).find((place) => existsSync(place));
  if (!entry) throw new Error(`${built} is missing from this build`);
  return entry;
}
