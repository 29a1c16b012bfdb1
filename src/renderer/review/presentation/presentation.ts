import { masquer } from '../../../domain/rights/sans-identite.ts';
import { type Hidden, redactAnswer } from './redact.ts';

/**
 * What is hidden at one moment. What was masked with it is masked again by the next one: `mask` is another
 * function then, so that nothing that was drawn with the last one is kept.
 */
export interface Masking {
  readonly active: boolean;
  /** A text that is one's own, and goes back as it is: masked where it is shown. */
  readonly mask: (dossierId: string, texte: string) => string;
}

/** « Présentation sans identité » of one window. */
export interface Presentation {
  readonly now: () => Masking;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (active: boolean) => void;
  /** An answer of the workspace, as it may be shown now. */
  readonly redact: (answer: unknown) => unknown;
}

const sameNames = (a: Hidden, b: Hidden | undefined): boolean =>
  b !== undefined &&
  a.numero === b.numero &&
  a.identite.size === b.identite.size &&
  [...a.identite].every((name) => b.identite.has(name));

/** Identities are hidden until it is known whether they are to be. */
export function createPresentation(): Presentation {
  const listeners = new Set<() => void>();
  const hidden = new Map<string, Hidden>();
  const maskingOf = (active: boolean): Masking => ({
    active,
    mask(dossierId, texte) {
      const of = active ? hidden.get(dossierId) : undefined;
      return of ? masquer(texte, of.identite, of.numero) : texte;
    },
  });
  let now = maskingOf(true);
  const change = (active: boolean): void => {
    now = maskingOf(active);
    for (const listener of listeners) listener();
  };
  let told = true;
  /** A list brings names by the hundred: told once, before what is drawn of it. */
  const tell = (): void => {
    if (told)
      queueMicrotask(() => {
        told = true;
        change(now.active);
      });
    told = false;
  };
  /** A row knows fewer names of a candidat than his dossier does. */
  const note = (id: string, of: Hidden): void => {
    const known = hidden.get(id);
    if (of.identite.size < (known?.identite.size ?? 0) || sameNames(of, known)) return;
    hidden.set(id, of);
    tell();
  };
  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (next === now.active) return;
      if (!next) hidden.clear();
      change(next);
    },
    redact: (answer) => (now.active ? redactAnswer(answer, note) : answer),
  };
}
