/** Who acts. Built from the session by the caller, never from what a client sent (PM1, PM2). */
export type Role =
  | { readonly kind: 'admin' }
  | { readonly kind: 'scolarite' }
  | { readonly kind: 'gestionnaire'; readonly centreId: string }
  | { readonly kind: 'president' | 'membre' | 'lecteur'; readonly commissionId: string }
  | { readonly kind: 'candidat'; readonly candidatId: string };

export interface Actor {
  /** Person id, or the candidat's id for a candidat. */
  readonly personneId: string;
  /** Shown to others beside what the person wrote. */
  readonly nom: string;
  /** A person may hold several (PM1). */
  readonly roles: readonly Role[];
  /** PM3: candidats this person has declared a conflict of interest with. */
  readonly recusations: readonly string[];
}

/** What every `decide` gets besides state and command: no clock or randomness inside (style rule 5). */
export interface DecideContext {
  readonly actor: Actor;
  /** Milliseconds since the epoch, from the server's clock (OR4), or the workspace's when optimistic. */
  readonly now: number;
}
