import path from 'node:path';
import { root } from '../../../scripts/lib/run.ts';
import type { Part, Picture, Step } from './guide.ts';

/** Where the page and its pictures are. */
export const GUIDE_FOLDER = path.join(root, 'docs/guide');
export const GUIDE_PAGE = path.join(GUIDE_FOLDER, 'README.md');

/** On the page a phone is as wide as a phone, whatever the pixels of its picture. */
const PHONE_WIDTH = 320;

const imageOf = ({ name, alt, viewport }: Picture): string =>
  viewport === 'telephone'
    ? `<img src="${name}.png" width="${PHONE_WIDTH}" alt="${alt.replaceAll('"', '&quot;')}">`
    : `![${alt}](${name}.png)`;

/** The picture goes under its step, inside the list: a blank line and three spaces. */
const stepOf = ({ text, picture }: Step, i: number): string =>
  `${i + 1}. ${text}\n${picture ? `\n   ${imageOf(picture)}\n` : ''}`;

/** A heading's anchor, as GitHub and GitLab make it. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
const lineOf = (title: string, indent: string): string => `${indent}- [${title}](#${anchorOf(title)})`;

/** The page as a whole, in Markdown. */
export function renderGuide(guide: readonly Part[]): string {
  const contents = guide.flatMap(({ title, chapters }) => [
    lineOf(title, ''),
    ...chapters.map((chapter) => lineOf(chapter.title, '  ')),
  ]);
  const parts = guide.map(({ title, chapters }) =>
    [`## ${title}\n`, ...chapters.map((c) => `### ${c.title}\n\n${c.steps.map(stepOf).join('\n')}`)].join(
      '\n',
    ),
  );
  return [
    '<!-- Made by `npm run guide` from tests/e2e/guide/: not edited by hand. -->',
    '# Guide d’utilisation du portail de candidature\n',
    'Les images viennent du portail lui-même, avec les données d’une campagne de démonstration.\n',
    `${contents.join('\n')}\n`,
    ...parts,
  ].join('\n');
}
