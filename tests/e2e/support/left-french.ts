import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { IntlMessageFormat } from 'intl-messageformat';
import { root } from './child.ts';

interface Node {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

/** One spelling of spaces, whatever the typography put between words. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** The pieces of a message between its values, deep in its plurals. */
function literals(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap(({ type, value, options }) => [
    ...(type === 0 && value !== undefined ? [plain(value)] : []),
    ...Object.values(options ?? {}).flatMap((option) => literals(option.value)),
  ]);
}

const astOf = (text: string, langue: string): readonly Node[] =>
  new IntlMessageFormat(text, langue, undefined, { ignoreTag: true }).getAst();

/** What the interface says in French and never in English. */
export interface French {
  /** Of several words: nowhere. */
  readonly phrases: readonly string[];
  /** Of one word, which may be part of a name: not by itself. */
  readonly words: ReadonlySet<string>;
}

/** Read from the whole catalogue. */
export async function frenchOfCatalogue(): Promise<French> {
  const folder = path.join(root, 'src/messages');
  const french = new Set<string>();
  const english: string[] = [];
  for (const file of (await readdir(folder)).filter(
    (name) => /\.ts$/.test(name) && !name.endsWith('.d.ts'),
  )) {
    const module = (await import(pathToFileURL(path.join(folder, file)).href)) as Record<string, unknown>;
    for (const section of Object.values(module)) {
      if (typeof section !== 'object' || section === null || !('fr' in section && 'en' in section)) continue;
      const { fr, en } = section as Record<'fr' | 'en', Readonly<Record<string, string>>>;
      for (const [key, text] of Object.entries(fr)) {
        english.push(plain(literals(astOf(en[key] ?? '', 'en')).join('\n')));
        if (text !== en[key]) for (const piece of literals(astOf(text, 'fr'))) french.add(piece);
      }
    }
  }
  const said = english.join('\n');
  const only = [...french].filter((piece) => /\p{L}{2}/u.test(piece) && !said.includes(piece));
  return {
    phrases: only.filter((piece) => /\p{L}+\P{L}+\p{L}+/u.test(piece)),
    words: new Set(only.filter((piece) => /^\p{L}{3,}\.?$/u.test(piece))),
  };
}

/** Every text of the page that a person sees or hears, one line each. */
export const linesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const lines = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // Each language is named in itself.
      if (!parent || parent.closest('[lang="fr"], noscript, script, style')) continue;
      if (parent.checkVisibility()) lines.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        lines.push(element.getAttribute(name) ?? '');
    return lines;
  });

/** Lines that are French, but for what is `data`: names and texts that the établissement gave itself. */
export function leftIn(
  lines: readonly string[],
  { phrases, words }: French,
  data: readonly string[],
): string[] {
  const given = data.map(plain);
  return lines.map(plain).filter((line) => {
    if (line === '' || given.includes(line)) return false;
    const rest = given.reduce((text, one) => (one.length > 3 ? text.replaceAll(one, '') : text), line);
    // By itself, or as what a name follows: « Déposer : CV ».
    const [first = ''] = rest.split(/ ?[:·(]/);
    return words.has(rest) || words.has(first.trim()) || phrases.some((phrase) => rest.includes(phrase));
  });
}
