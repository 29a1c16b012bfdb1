import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/lib/run.ts';
import { GUIDE, picturesOf, stepsOf } from './e2e/guide/guide.ts';
import { GUIDE_FOLDER, GUIDE_PAGE, renderGuide } from './e2e/guide/render.ts';

/** What the guide that candidats had until now explains, in its order, and what this one calls it. */
const HEADINGS = [
  ['I', /^I\. Informations générales$/],
  ['II', /^II\. Mon compte$/],
  ['Je crée mon compte', /^Je crée mon compte$/],
  ['Je me connecte', /^Je me connecte$/],
  ['Je complète mon compte', /^Je complète mon compte$/],
  ['III', /^III\. J’effectue une candidature$/],
  ['Je candidate', /^Je candidate$/],
  ['Je complète ma candidature', /^Je complète ma candidature$/],
  ['Les étapes', /^Les étapes de mon dossier de candidature$/],
  ['Je confirme ou désiste', /^Je confirme ma candidature, ou je me désiste$/],
] as const;
/** Of « Je complète mon compte », one by one. */
const RUBRIQUES = [
  'infos',
  'adresse',
  'bac',
  'cursus-interne',
  'cursus-externe',
  'stages',
  'experiences',
  'candidatures',
];

const MAX_BYTES = 4_000_000;
const pictures = picturesOf(GUIDE);

/** One spelling of spaces, whatever the typography put between words. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every sentence of the interface in French. */
async function sentences(): Promise<ReadonlySet<string>> {
  const folder = path.join(root, 'src/messages');
  const found = new Set<string>();
  for (const file of (await readdir(folder)).filter((name) => name.startsWith('portal-'))) {
    if (!/(?<!\.d)\.ts$/.test(file)) continue;
    const module = (await import(pathToFileURL(path.join(folder, file)).href)) as Record<string, unknown>;
    for (const section of Object.values(module))
      if (typeof section === 'object' && section !== null && 'fr' in section)
        for (const text of Object.values(section.fr as Record<string, string>)) found.add(plain(text));
  }
  return found;
}

describe('the illustrated guide in docs/guide', () => {
  it('is the page that its data make: after a change, `npm run guide`', async () => {
    expect(await readFile(GUIDE_PAGE, 'utf8')).toBe(renderGuide(GUIDE));
  });

  it('has every picture that it names, and no other file', async () => {
    const wanted = ['README.md', ...pictures.map(({ name }) => `${name}.png`)].sort();
    expect((await readdir(GUIDE_FOLDER)).sort()).toEqual(wanted);
    expect(new Set(wanted).size).toBe(wanted.length);
  });

  it('explains what the guide before it did, in its order, each chapter with steps and a picture', () => {
    const titles = GUIDE.flatMap(({ title, chapters }) => [title, ...chapters.map((one) => one.title)]);
    const at = HEADINGS.map(([, title]) => titles.findIndex((one) => title.test(one)));
    expect(at.filter((i) => i < 0)).toEqual([]);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    for (const { title, chapters } of GUIDE)
      for (const chapter of chapters)
        expect(
          chapter.steps.some(({ picture }) => picture !== null),
          `${title}: ${chapter.title}`,
        ).toBe(true);
    const account = GUIDE.flatMap(({ chapters }) => chapters).find(
      ({ title }) => title === 'Je complète mon compte',
    );
    expect(account?.steps.map(({ id }) => id)).toEqual(RUBRIQUES);
    const ids = stepsOf(GUIDE).map(({ id }) => id);
    expect(new Set(ids).size).toBe(stepsOf(GUIDE).length);
  });

  it('names buttons and pages by words that the portal has', async () => {
    const said = await sentences();
    const named = stepsOf(GUIDE).flatMap(({ text }) =>
      [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, w]) => w),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((words = '') => !said.has(plain(words)))).toEqual([]);
  });

  it('says what each picture shows, and in which window it was taken', async () => {
    for (const { name, alt, viewport } of pictures) {
      expect(alt.length, name).toBeGreaterThan(20);
      const { width = 0, format } = await sharp(path.join(GUIDE_FOLDER, `${name}.png`)).metadata();
      expect(format, name).toBe('png');
      // A phone is taken twice as fine: 360 pixels are 720.
      expect(width, name).toBeLessThanOrEqual(viewport === 'telephone' ? 720 : 1280);
    }
  });

  it('weighs less than 4 MB', async () => {
    const files = await readdir(GUIDE_FOLDER);
    const sizes = await Promise.all(files.map((file) => stat(path.join(GUIDE_FOLDER, file))));
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(MAX_BYTES);
  });
});
