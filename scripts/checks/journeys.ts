import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES } from '../../tests/e2e/support/capabilities.ts';
import { type CheckStep, root, runBin } from './run-step.ts';

const DOC = 'docs/journeys.md';

/** What a capability is shown by: names of spec files, and the states in which they do the thing. */
interface Shown {
  readonly specs: Set<string>;
  readonly states: Set<string>;
}

interface Suite {
  readonly file: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly { readonly tags: readonly string[] }[];
}

/** The tags `capability:state` of every journey, as Playwright itself lists them. */
async function shownByTests(): Promise<ReadonlyMap<string, Shown>> {
  const { code, output } = await runBin('playwright', ['test', '--list', '--reporter=json']);
  if (code !== 0) throw new Error(`playwright test --list: ${output.trim()}`);
  const shown = new Map<string, Shown>();
  const walk = ({ file, suites = [], specs = [] }: Suite): void => {
    for (const tag of specs.flatMap(({ tags }) => tags)) {
      const [capability, state] = tag.replace(/^@/, '').split(':');
      if (capability === undefined || state === undefined) continue;
      const one = shown.get(capability) ?? { specs: new Set(), states: new Set() };
      one.specs.add(path.basename(file, '.spec.ts'));
      one.states.add(state);
      shown.set(capability, one);
    }
    for (const suite of suites) walk(suite);
  };
  for (const suite of (JSON.parse(output) as { readonly suites: readonly Suite[] }).suites) walk(suite);
  return shown;
}

/** Every French sentence of the catalogue, with plain spaces. */
async function sentences(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const file of await readdir(path.join(root, 'src/messages'))) {
    if (!file.endsWith('.ts')) continue;
    const module = (await import(pathToFileURL(path.join(root, 'src/messages', file)).href)) as object;
    for (const section of Object.values(module) as readonly { readonly fr?: unknown }[]) {
      const fr = typeof section === 'object' && section !== null ? section.fr : null;
      if (typeof fr === 'object' && fr !== null)
        for (const text of Object.values(fr)) if (typeof text === 'string') found.add(text);
    }
  }
  return found;
}

/** What the row of one capability says that its tests don't show, or that nobody is told. */
function faultsOf(cells: readonly string[], shown: Shown | undefined, said: ReadonlySet<string>): string[] {
  const [, tag = '', journeys = '', online = '', offline = ''] = cells;
  const at = `${DOC} ${tag}`;
  if (!shown) return [`${at}: no journey has this tag`];
  const faults: string[] = [];
  const specs = [...shown.specs].sort().join(', ');
  if (journeys !== specs) faults.push(`${at}: the journeys are ${specs}`);
  for (const [state, cell] of [
    ['online', online],
    ['offline', offline],
  ] as const) {
    if (cell === '') faults.push(`${at}: nothing is said of ${state}`);
    if (!shown.states.has(state)) faults.push(`${at}: no journey shows it ${state}`);
    for (const [, quote = ''] of cell.matchAll(/« (.*?) »/g))
      if (!said.has(quote)) faults.push(`${at}: « ${quote} » is no sentence of src/messages`);
  }
  return faults;
}

/** `docs/journeys.md` and the tags of the journeys say the same, of every capability, once. */
export const journeysStep: CheckStep = {
  name: 'docs/journeys.md = the journeys',
  run: async () => {
    const [text, shown, said] = await Promise.all([
      readFile(path.join(root, DOC), 'utf8'),
      shownByTests(),
      sentences(),
    ]);
    const rows = text
      .split('\n')
      .filter((line) => /^\|.*`/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll('`', '')),
      );
    const named = rows.map(([, tag = '']) => tag);
    return [
      ...rows.flatMap((cells) => faultsOf(cells, shown.get(cells[1] ?? ''), said)),
      ...CAPABILITIES.filter((one) => named.filter((tag) => tag === one).length !== 1).map(
        (one) => `${DOC} has not one row for ${one}`,
      ),
      ...named
        .filter((tag) => !CAPABILITIES.some((one) => one === tag))
        .map((tag) => `${DOC} ${tag}: not in tests/e2e/support/capabilities.ts`),
    ];
  },
};
