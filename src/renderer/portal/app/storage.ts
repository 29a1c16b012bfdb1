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
