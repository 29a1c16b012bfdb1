import path from 'node:path';
import { root } from '../../../scripts/lib/run.ts';
import { CHAPTERS, fileOf, type Screen, VARIANTS, type WindowName } from './screens.ts';

/** Where the pictures and their page are. */
export const SCREENS_FOLDER = path.join(root, 'docs/screens');
export const SCREENS_PAGE = path.join(SCREENS_FOLDER, 'README.md');

const WIDTHS: Readonly<Record<WindowName, number>> = { 1280: 320, 1920: 320, 390: 120 };

/** The first picture of a screen small, and links to all of them. */
function lineOf({ name, title, kept }: Screen): string {
  const [first] = VARIANTS[kept];
  if (!first) throw new Error(`${kept}: no picture`);
  const file = fileOf(name, first);
  const links = VARIANTS[kept].map((one) => `[${one.size} ${one.theme} ${one.langue}](${fileOf(name, one)})`);
  return `| ${title} | <a href="${file}"><img src="${file}" width="${WIDTHS[first.size]}" alt="${title}"></a> | ${links.join('<br>')} |`;
}

/** The index as a whole, in Markdown. */
export const renderScreens = (): string =>
  [
    '<!-- Made by `npm run screens` from tests/e2e/screens/: not edited by hand. -->',
    '# Screens\n',
    'The main screens through the built bundles, on a demonstration that is the same each time, at a moment that never changes. `npm run screens -- --check` says which would look different now.\n',
    ...CHAPTERS.flatMap(({ title, screens }) => [
      `## ${title}\n`,
      '| Screen | | Pictures |',
      '|---|---|---|',
      ...screens.map(lineOf),
      '',
    ]),
  ].join('\n');
