import type { SessionCandidature } from '../organisation/organisation.ts';
import type { Dossier } from './dossier.ts';

/** LC7: what stands between a dossier and "complet". Lists are pièce type ids, in the session's order. */
export interface Completude {
  /** CO: nothing is left; IN: something was refused or never came; null: staff still has pièces to look at. */
  readonly propose: 'CO' | 'IN' | null;
  readonly manquantes: readonly string[];
  readonly refusees: readonly string[];
  readonly aVerifier: readonly string[];
}

/** LC7 +: computed and proposed; a human sets the statut. */
export function completudeDe(
  dossier: Pick<Dossier, 'pieces'>,
  session: Pick<SessionCandidature, 'typesPiece'>,
): Completude {
  const types = session.typesPiece.toSorted((a, b) => a.ordre - b.ordre);
  const statutDe = (typeId: string) =>
    dossier.pieces.find((piece) => piece.typeId === typeId)?.statut ?? 'AT';
  const manquantes = types.filter((t) => t.obligatoire && statutDe(t.id) === 'AT').map((t) => t.id);
  const refusees = types.filter((t) => statutDe(t.id) === 'RE').map((t) => t.id);
  const aVerifier = types.filter((t) => statutDe(t.id) === 'TR').map((t) => t.id);
  const propose =
    refusees.length + manquantes.length > 0
      ? aVerifier.length > 0
        ? null
        : 'IN'
      : aVerifier.length > 0
        ? null
        : 'CO';
  return { propose, manquantes, refusees, aVerifier };
}

/** LC7: obligatoire pièces that are neither validées nor non concerné. */
export const obligatoiresATraiter = (
  dossier: Pick<Dossier, 'pieces'>,
  session: Pick<SessionCandidature, 'typesPiece'>,
): readonly string[] =>
  session.typesPiece
    .filter((type) => type.obligatoire)
    .filter((type) => {
      const statut = dossier.pieces.find((piece) => piece.typeId === type.id)?.statut ?? 'AT';
      return statut !== 'VA' && statut !== 'NC';
    })
    .map((type) => type.id);
