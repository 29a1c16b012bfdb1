import type { Actor } from '../actor.ts';
import type { Commission } from '../organisation/organisation.ts';
import type { CitationSeance, Deliberation, Seance } from '../seance/seance.ts';
import { estDeLaCommission, estPresident, estScolarite, type Lieu } from './dossier.ts';

type Siege = Pick<Commission, 'id' | 'centreId'>;

/** A séance is about many candidats: no one of them makes its reader recused. */
const lieuDe = ({ id, centreId }: Siege): Lieu => ({ commissionId: id, centreId, candidatId: '' });

/** DE12: a séance is prepared and conducted by the president or by staff. */
export const peutConduireSeance = (actor: Actor, commission: Siege): boolean =>
  estPresident(actor, lieuDe(commission)) || estScolarite(actor, lieuDe(commission));

/** OR5: whoever sits in the commission, and staff, follows its séances. */
export const peutLireSeance = (actor: Actor, commission: Siege): boolean =>
  estDeLaCommission(actor, lieuDe(commission)) || estScolarite(actor, lieuDe(commission));

/**
 * A séance as its reader may see it, redacted at the source; null: he may not know of it.
 * PM3: without a word of the candidats he is recused from. PM4: a blind reader gets no name, and no passage of an
 * identifying pièce.
 */
export function presentSeance(
  seance: Seance,
  actor: Actor,
  commission: Siege & Pick<Commission, 'aveugle'>,
): Seance | null {
  if (!peutLireSeance(actor, commission)) return null;
  const vue = actor.recusations.length === 0 ? seance : sansRecuses(seance, actor);
  return commission.aveugle && !estScolarite(actor, lieuDe(commission)) ? sansNoms(vue) : vue;
}

function sansRecuses(seance: Seance, { recusations }: Actor): Seance {
  const tus = new Set(
    seance.ordre.filter(({ candidatId }) => recusations.includes(candidatId)).map((point) => point.dossierId),
  );
  const dit = ({ candidatId }: { readonly candidatId: string }): boolean => !recusations.includes(candidatId);
  const { pv } = seance;
  return {
    ...seance,
    ordre: seance.ordre.filter(dit),
    courant: seance.courant !== null && tus.has(seance.courant) ? null : seance.courant,
    points: Object.fromEntries(Object.entries(seance.points).filter(([id]) => !tus.has(id))),
    pv: pv && {
      ...pv,
      dossiers: pv.dossiers.filter(dit),
      listes: pv.listes.map((liste) => ({ ...liste, lignes: liste.lignes.filter(dit) })),
    },
  };
}

function sansNoms({ points, pv, ...seance }: Seance): Seance {
  return {
    ...seance,
    points: Object.fromEntries(Object.entries(points).map(([id, point]) => [id, citeAnonyme(point)])),
    pv: pv && {
      ...pv,
      dossiers: pv.dossiers.map((ligne) => ({
        ...ligne,
        nom: '',
        deliberation: ligne.deliberation && citeAnonyme(ligne.deliberation),
      })),
      listes: pv.listes.map((liste) => ({
        ...liste,
        lignes: liste.lignes.map((ligne) => ({ ...ligne, nom: '' })),
      })),
    },
  };
}

/** PM4: passages of pièces that say of nobody who he is. */
export const citationsAnonymes = (citations: readonly CitationSeance[]): readonly CitationSeance[] =>
  citations.filter(({ identifiante }) => !identifiante);

/** PM4: what was said, without passages of pièces that say who it is. */
function citeAnonyme<D extends Pick<Deliberation, 'citations'>>({ citations, ...dit }: D) {
  const anonymes = citationsAnonymes(citations ?? []);
  return { ...dit, ...(anonymes.length > 0 ? { citations: anonymes } : {}) };
}
