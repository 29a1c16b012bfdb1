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

const SUITE = 'pupitre.suite';

/** Where to go on, kept while the établissement's own sign-in has the tab: it brings back to known pages only. */
export function keepSuite(path: string | null): void {
  try {
    if (path === null) sessionStorage.removeItem(SUITE);
    else sessionStorage.setItem(SUITE, path);
  } catch {
    // Without a memory one comes back to the page, not to the very formation.
  }
}

export function keptSuite(): string | null {
  try {
    return sessionStorage.getItem(SUITE);
  } catch {
    return null;
  }
}
