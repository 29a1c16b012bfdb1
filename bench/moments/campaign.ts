import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Account, makeCampaign } from '../../tests/e2e/support/campaign.ts';

/** Where campaigns are kept from one run to the next, and copied for each: on one disk, so that files are shared. */
export const CACHE = path.resolve(import.meta.dirname, '../../.cache/moments');

const DEMO = path.resolve(import.meta.dirname, '../../src/main/demo');

/** Of the code that makes campaigns. */
function hashOfDemo(): string {
  const hash = createHash('sha256');
  const files = readdirSync(DEMO, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const name of files.sort()) hash.update(`${name}\0`).update(readFileSync(path.join(DEMO, name)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * The campaign is made once for each size, by the code of `pupitre demo`, and again when that code changed:
 * each dossier has real PDFs and photos.
 */
export async function campaignOf(
  dossiers: number,
): Promise<{ readonly folder: string; readonly account: Account }> {
  const folder = path.join(CACHE, `${dossiers}-${hashOfDemo()}`);
  const told = path.join(folder, 'compte.json');
  if (!existsSync(told)) {
    const making = `${folder}.nouveau`;
    const stale = readdirSync(CACHE).filter((name) => name.startsWith(`${dossiers}-`));
    for (const name of stale) rmSync(path.join(CACHE, name), { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    const account = await makeCampaign(path.join(making, 'serveur'), dossiers);
    writeFileSync(path.join(making, 'compte.json'), JSON.stringify(account));
    renameSync(making, folder);
  }
  return { folder, account: JSON.parse(readFileSync(told, 'utf8')) as Account };
}

/** The campaign as it was made, for one run to change: files of pièces are never written again, and shared. */
export function copyCampaign(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyCampaign(source, target);
    else if (/^[0-9a-f]{64}$/.test(entry.name)) linkSync(source, target);
    else copyFileSync(source, target);
  }
}
