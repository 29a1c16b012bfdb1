import type { DossierNomme } from '../../../protocol/lectures.ts';

/** Names of dossiers by id; while identities are hidden these are numbers. */
export function namesOf(nommes: readonly { readonly dossier: DossierNomme }[]): (id: string) => string {
  const byId = new Map(nommes.map(({ dossier }) => [dossier.id, dossier.libelle]));
  return (id) => byId.get(id) ?? '';
}
