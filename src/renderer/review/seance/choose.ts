import { TYPES_AVIS, type TypeAvis } from '../../../domain/codes.ts';
import type { SeanceRow } from '../../../protocol/seances.ts';

export const TRIS = ['nom', 'numero', 'moyenne', 'avis'] as const;
export type Tri = (typeof TRIS)[number];

export interface Choice {
  readonly sessionId: string | null;
  /** 'sans': no type has a majority. */
  readonly propose: TypeAvis | 'sans' | null;
  readonly aDecider: boolean;
  readonly tri: Tri;
}

const place = ({ propose }: SeanceRow): number =>
  propose === null ? TYPES_AVIS.length : TYPES_AVIS.indexOf(propose);

/** Which dossiers of a commission are put on an order of the day, and in which order. */
export function choose(
  rows: readonly SeanceRow[],
  already: ReadonlySet<string>,
  { sessionId, propose, aDecider, tri }: Choice,
  langue: string,
): readonly SeanceRow[] {
  const collator = new Intl.Collator(langue, { numeric: true });
  const byName = (a: SeanceRow, b: SeanceRow): number =>
    collator.compare(a.nom, b.nom) || collator.compare(a.numero, b.numero);
  const compare: Readonly<Record<Tri, (a: SeanceRow, b: SeanceRow) => number>> = {
    nom: byName,
    numero: (a, b) => collator.compare(a.numero, b.numero),
    // Who has no mark comes last.
    moyenne: (a, b) => (b.moyenne ?? -1) - (a.moyenne ?? -1) || byName(a, b),
    avis: (a, b) => place(a) - place(b) || byName(a, b),
  };
  return rows
    .filter((row) => !already.has(row.dossierId))
    .filter((row) => sessionId === null || row.sessionId === sessionId)
    .filter(
      (row) => propose === null || (propose === 'sans' ? row.propose === null : row.propose === propose),
    )
    .filter((row) => !aDecider || row.decision === null || row.decision.etat === 'saisie')
    .toSorted(compare[tri]);
}
