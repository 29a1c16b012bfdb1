import { masquer } from '../../../domain/rights/sans-identite.ts';
import { type Hidden, redactAnswer } from './redact.ts';

/** « Présentation sans identité » of one window. */
export interface Presentation {
  readonly active: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (active: boolean) => void;
  /** An answer of the workspace, as it may be shown now. */
  readonly redact: (answer: unknown) => unknown;
  /** A text that is one's own, and goes back as it is: masked where it is shown. */
  readonly mask: (dossierId: string, texte: string) => string;
}

/** Identities are hidden until it is known whether they are to be. */
export function createPresentation(): Presentation {
  let active = true;
  const listeners = new Set<() => void>();
  const hidden = new Map<string, Hidden>();
  /** A row knows fewer names of a candidat than his dossier does. */
  const note = (id: string, of: Hidden): void => {
    if (of.identite.size >= (hidden.get(id)?.identite.size ?? 0)) hidden.set(id, of);
  };
  return {
    active: () => active,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (next === active) return;
      active = next;
      if (!next) hidden.clear();
      for (const listener of listeners) listener();
    },
    redact: (answer) => (active ? redactAnswer(answer, note) : answer),
    mask(dossierId, texte) {
      const of = active ? hidden.get(dossierId) : undefined;
      return of ? masquer(texte, of.identite, of.numero) : texte;
    },
  };
}
