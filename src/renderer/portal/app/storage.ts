/** What this browser remembers between visits; a browser that forbids it remembers nothing, and all still works. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`pupitre.${name}`, value);
  } catch {
    // Private windows and full disks: the choice lasts as long as the page.
  }
}

/** What was remembered, or null. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`pupitre.${name}`);
  } catch {
    return null;
  }
}

/** What was typed in a form of this tab, found again when it is loaded again; null forgets it. */
export function keepTyped(form: string, typed: Readonly<Record<string, string>> | null): void {
  try {
    if (typed === null) sessionStorage.removeItem(`pupitre.${form}`);
    else sessionStorage.setItem(`pupitre.${form}`, JSON.stringify(typed));
  } catch {
    // Without a memory it is there as long as the page.
  }
}

/** What was kept of the fields of `empty`, which stands for what was not. */
export function keptTyped<T extends Readonly<Record<string, string>>>(form: string, empty: T): T {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`pupitre.${form}`) ?? '{}');
    const texts = Object.entries(kept ?? {}).filter(
      ([key, text]) => key in empty && typeof text === 'string',
    );
    return { ...empty, ...Object.fromEntries(texts) };
  } catch {
    return empty;
  }
}

const SUITE = 'pupitre.suite';
/** As long as a sign-in elsewhere may take, and a little more (ms). */
const SUITE_MS = 15 * 60_000;

/** Where to go on, kept while the établissement's own sign-in has the tab: it brings back to known pages only. */
export function keepSuite(path: string | null): void {
  try {
    if (path === null) sessionStorage.removeItem(SUITE);
    else sessionStorage.setItem(SUITE, JSON.stringify({ path, le: Date.now() }));
  } catch {
    // Without a memory one comes back to the page, not to the very place in it.
  }
}

export function keptSuite(): string | null {
  try {
    const { path, le } = JSON.parse(sessionStorage.getItem(SUITE) ?? '{}') as Record<string, unknown>;
    return typeof path === 'string' && typeof le === 'number' && Date.now() - le < SUITE_MS ? path : null;
  } catch {
    return null;
  }
}
