import type { DecideContext } from '../actor.ts';
import type { Dossier } from '../candidature/dossier.ts';
import type { Commission, SessionCandidature } from '../organisation/organisation.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import { peutEcrireAvis } from '../rights/avis.ts';
import { peutLireDossier } from '../rights/dossier.ts';
import { verifierAncrage } from './ancrage.ts';
import { type Avis, avisId } from './avis.ts';
import type { AvisCommand, ContenuAvis } from './commands.ts';

/** Longest comment of an avis. */
export const COMMENTAIRE_AVIS_MAX = 10_000;
/** Most passages that one avis cites. */
export const CITATIONS_MAX = 100;

export interface AvisState {
  readonly dossier: Dossier;
  readonly session: SessionCandidature;
  readonly commission: Commission;
  /** The actor's own avis on this dossier. */
  readonly avis: Avis | undefined;
  /** Rendered avis of others on this dossier. */
  readonly autresRendus: number;
}

/** DE1: every member writes his own avis: brouillon, private and saved as typed, then rendu. */
export function decideAvis(state: AvisState, command: AvisCommand, ctx: DecideContext): Result<Avis> {
  const { dossier, commission, avis } = state;
  if (!peutLireDossier(ctx.actor, dossier)) return refuse('introuvable');
  if (!peutEcrireAvis(ctx.actor, dossier)) return refuse('interdit');
  if (dossier.annuleeLe !== null) return refuse('dossier_annule');
  if (dossier.transmissions.length === 0) return refuse('dossier_non_etudie');
  switch (command.kind) {
    case 'enregistrer': {
      const contenu = verifier(state, command.contenu);
      if (!contenu.ok) return contenu;
      if (avis?.etat === 'rendu') return refuse('avis_deja_rendu');
      return accept(ecrire(state, contenu.value, null, ctx));
    }
    case 'rendre': {
      const contenu = verifier(state, command.contenu);
      if (!contenu.ok) return contenu;
      if (avis?.etat === 'rendu') return refuse('avis_deja_rendu');
      if (contenu.value.type === null) return refuse('avis_sans_type');
      // DE3 asks motifs of an unfavourable avis too: a refusal is explained from its first step.
      if (
        contenu.value.type === 'DE' &&
        contenu.value.motifs.length === 0 &&
        contenu.value.commentaire.trim() === ''
      )
        return refuse('motif_requis');
      return accept(ecrire(state, contenu.value, ctx.now, ctx));
    }
    case 'reprendre':
      if (avis?.etat !== 'rendu') return refuse('avis_non_rendu');
      // Taking it back after having read the others would defeat hiding them.
      if (commission.avisMasques && state.autresRendus > 0) return refuse('avis_deja_vus');
      return accept({ ...avis, etat: 'brouillon', renduLe: null, majLe: ctx.now });
    default:
      return assertNever(command);
  }
}

/** Motifs are the commission's, marks are the grid's, citations point at pages of this dossier. */
function verifier({ dossier, commission, session }: AvisState, contenu: ContenuAvis): Result<ContenuAvis> {
  if (contenu.commentaire.length > COMMENTAIRE_AVIS_MAX)
    return refuse('texte_trop_long', { max: COMMENTAIRE_AVIS_MAX });
  const inconnu = contenu.motifs.find((code) => !commission.motifs.some((motif) => motif.code === code));
  if (inconnu !== undefined) return refuse('motif_inconnu', { motif: inconnu });
  for (const [id, note] of Object.entries(contenu.criteres)) {
    const critere = session.grille.find((c) => c.id === id);
    if (!critere || note < 0 || note > critere.echelle) return refuse('critere_invalide');
  }
  if (contenu.citations.length > CITATIONS_MAX) return refuse('trop_de_citations', { max: CITATIONS_MAX });
  for (const citation of contenu.citations) {
    const verifiee = verifierAncrage(dossier, citation);
    if (!verifiee.ok) return verifiee;
  }
  return accept(contenu);
}

const ecrire = (
  { dossier }: AvisState,
  contenu: ContenuAvis,
  renduLe: number | null,
  { actor, now }: DecideContext,
): Avis => ({
  id: avisId(dossier.id, actor.personneId),
  dossierId: dossier.id,
  commissionId: dossier.commissionId,
  auteurId: actor.personneId,
  auteurNom: actor.nom,
  etat: renduLe === null ? 'brouillon' : 'rendu',
  ...contenu,
  renduLe,
  majLe: now,
});
