import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { type CheckStep, root } from './run-step.ts';

type Texts = Readonly<Record<string, string>>;
const isSection = (value: unknown): value is { readonly fr: Texts; readonly en: Texts } =>
  typeof value === 'object' && value !== null && 'fr' in value && 'en' in value;

/** Names of the values an ICU message takes, deep in its plurals and selects. */
function argumentsOf(text: string, langue: string): string {
  const names = new Set<string>();
  const walk = (nodes: readonly unknown[]): void => {
    for (const node of nodes as readonly {
      type: number;
      value?: string;
      options?: Record<string, { value: unknown[] }>;
      children?: unknown[];
    }[]) {
      if (node.type !== 0 && node.type !== 7 && node.value !== undefined) names.add(node.value);
      for (const option of Object.values(node.options ?? {})) walk(option.value);
      if (node.children) walk(node.children);
    }
  };
  walk(new IntlMessageFormat(text, langue, undefined, { ignoreTag: true }).getAst());
  return [...names].sort().join(', ');
}

async function problemsOf(file: string): Promise<string[]> {
  const module = (await import(pathToFileURL(path.join(root, 'src/messages', file)).href)) as Record<
    string,
    unknown
  >;
  const problems: string[] = [];
  for (const [name, section] of Object.entries(module)) {
    if (!isSection(section)) continue;
    const at = (key: string): string => `src/messages/${file} ${name}.${key}`;
    for (const [key, fr] of Object.entries(section.fr)) {
      const en = section.en[key];
      if (!fr.trim() || !en?.trim()) problems.push(`${at(key)}: missing text`);
      else if (argumentsOf(fr, 'fr') !== argumentsOf(en, 'en'))
        problems.push(`${at(key)}: French and English take different values`);
      if (/\w'\w/.test(fr)) problems.push(`${at(key)} (fr): straight apostrophe, use ’`);
    }
  }
  return problems;
}

/** Keys that no source names: dead texts. A key built at run time is named by its beginning or end in the source. */
async function unused(files: readonly string[]): Promise<string[]> {
  const sources = await Promise.all(
    ['src', 'scripts'].map(async (folder) =>
      (await readdir(path.join(root, folder), { recursive: true }))
        .filter((f) => /\.tsx?$/.test(f) && !f.startsWith('messages'))
        .map((f) => path.join(root, folder, f)),
    ),
  );
  const text = (await Promise.all(sources.flat().map((f) => readFile(f, 'utf8')))).join('\n');
  const prefixes = [...text.matchAll(/`([A-Za-z][\w.]*[._])\$\{/g)].map((m) => m[1] ?? '');
  const suffixes = [...text.matchAll(/\}([._][\w.]+)`/g)].map((m) => m[1] ?? '');
  const problems: string[] = [];
  for (const file of files.filter((f) => !/^(catalogue|refusals)\.ts$/.test(f))) {
    const module = (await import(pathToFileURL(path.join(root, 'src/messages', file)).href)) as Record<
      string,
      unknown
    >;
    for (const [name, section] of Object.entries(module)) {
      if (!isSection(section)) continue;
      for (const key of Object.keys(section.fr)) {
        // A setting is named by its path, a piece of it in each schema: its last step is what a source writes.
        const setting = name === 'configExpected' && text.includes(`${key.split('.').at(-1)}: `);
        const named =
          setting ||
          text.includes(`'${key}'`) ||
          text.includes(`.${key}`) ||
          text.includes(`${key}:`) ||
          prefixes.some((p) => key.startsWith(p)) ||
          suffixes.some((p) => key.endsWith(p));
        if (!named) problems.push(`src/messages/${file} ${name}.${key}: nothing uses it`);
      }
    }
  }
  return problems;
}

export const messagesStep: CheckStep = {
  name: 'messages complete in French and English',
  run: async () => {
    const files = (await readdir(path.join(root, 'src/messages'))).filter((f) => f.endsWith('.ts'));
    return [...(await Promise.all(files.map(problemsOf))).flat(), ...(await unused(files))];
  },
};
