import type { DecideContext } from '../actor.ts';
import type { Avertissement } from '../avertissement.ts';
import type { Jour } from '../calendar/calendar.ts';
import { estJour, jourDans, jourPlus, joursEntre } from '../calendar/jours.ts';
import { jourConfirmation } from '../candidature/decide-suite.ts';
import type { Dossier } from '../candidature/dossier.ts';
import type { Commission, Etablissement, SessionCandidature } from '../organisation/organisation.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import {
  peutFaireAppel,
  peutPublierDecision,
  peutSaisirDecision,
  peutValiderDecision,
} from '../rights/decision.ts';
import { peutLireDossier } from '../rights/dossier.ts';
import type { DecisionCommand } from './commands.ts';
import type { ActeDecision, ContenuDecision, Decision, Lettre, Preparation, RendezVous } from './decision.ts';
import { figerLettre } from './lettre.ts';
import { verifierPreparation } from './preparation.ts';

export interface DecisionState {
  readonly dossier: Dossier;
  readonly session: SessionCandidature;
  readonly etablissement: Pick<Etablissement, 'fuseau'>;
  readonly commission: Commission;
  readonly decision: Decision | undefined;
  /** DE3: ranks held in the session: rang → dossier id. */
  readonly rangs: ReadonlyMap<number, string>;
}

export interface DecisionOutcome {
  /** Null: the entry was withdrawn. */
  readonly decision: Decision | null;
  readonly avertissements: readonly Avertissement[];
}

/**
 * DE2–DE6: saisie -> validée -> publiée, three acts by rights; undone step by step until published. Where the
 * commission publishes by two, one prepares what somebody else publishes.
 */
export function decideDecision(
  state: DecisionState,
  command: DecisionCommand,
  ctx: DecideContext,
): Result<DecisionOutcome> {
  const { dossier } = state;
  if (!peutLireDossier(ctx.actor, dossier)) return refuse('introuvable');
  if (dossier.annuleeLe !== null) return refuse('dossier_annule');
  switch (command.kind) {
    case 'saisir':
      return saisir(state, command.contenu, ctx);
    case 'valider':
      return valider(state, ctx);
    case 'preparer':
      return preparer(state, ctx);
    case 'publier':
      return publier(state, ctx);
    case 'retirer':
      return retirer(state, ctx);
    case 'faireAppel':
      return faireAppel(state, command, ctx);
    default:
      return assertNever(command);
  }
}

/** DE3: motif, rang or rendez-vous, as the type asks. */
export function verifierContenu(
  { commission, dossier, rangs }: DecisionState,
  contenu: ContenuDecision,
): Result<ContenuDecision> {
  const inconnu = contenu.motifs.find((code) => !commission.motifs.some((motif) => motif.code === code));
  if (inconnu !== undefined) return refuse('motif_inconnu', { motif: inconnu });
  if (contenu.type === 'DE' && contenu.motifs.length === 0 && contenu.commentaire.trim() === '')
    return refuse('motif_requis');
  if (contenu.type === 'LC') {
    if (contenu.rang === null) return refuse('rang_requis');
    const tenu = rangs.get(contenu.rang);
    if (tenu !== undefined && tenu !== dossier.id) return refuse('rang_pris', { rang: contenu.rang });
  }
  if (contenu.type === 'PR' && !estFixe(contenu.rendezVous)) return refuse('rendez_vous_requis');
  return accept({
    ...contenu,
    rang: contenu.type === 'LC' ? contenu.rang : null,
    rendezVous: contenu.type === 'PR' ? contenu.rendezVous : null,
  });
}

const estFixe = (rendezVous: RendezVous | null): boolean =>
  rendezVous !== null &&
  estJour(rendezVous.jour) &&
  rendezVous.heure.trim() !== '' &&
  rendezVous.lieu.trim() !== '';

function saisir(state: DecisionState, brut: ContenuDecision, ctx: DecideContext): Result<DecisionOutcome> {
  const { dossier, decision } = state;
  if (!peutSaisirDecision(ctx.actor, dossier)) return refuse('interdit');
  if (dossier.transmissions.length === 0) return refuse('dossier_non_etudie');
  if (decision && decision.etat !== 'saisie') return refuse('decision_figee');
  const contenu = verifierContenu(state, brut);
  return contenu.ok
    ? issue(state, 'saisie', contenu.value, acte('saisie', contenu.value, '', ctx), ctx)
    : contenu;
}

/** DE4: only a dossier that is complet; the contents are held against DE3 again, since ranks may have moved. */
function valider(state: DecisionState, ctx: DecideContext): Result<DecisionOutcome> {
  const { dossier, decision } = state;
  if (!peutValiderDecision(ctx.actor, dossier)) return refuse('interdit');
  if (decision?.etat !== 'saisie') return refuse('decision_etat_inattendu', { etat: decision?.etat ?? '' });
  if (dossier.statut !== 'CO') return refuse('dossier_non_complet');
  const contenu = verifierContenu(state, decision.contenu);
  return contenu.ok
    ? issue(state, 'validee', contenu.value, acte('validee', contenu.value, '', ctx), ctx)
    : contenu;
}

/**
 * DE7: who is told of a place after the session's last day to answer has as many days from now as the session
 * gives from its publication, one at least; undefined: the session's own day is still to come.
 */
function delaiTardif(
  { session, etablissement }: DecisionState,
  { type }: ContenuDecision,
  now: number,
): Jour | undefined {
  const jour = jourConfirmation({ session });
  const aujourdhui = jourDans(etablissement.fuseau, now);
  if (type !== 'FA' || aujourdhui <= jour) return undefined;
  return jourPlus(aujourdhui, Math.max(1, joursEntre(session.calendrier.publication, jour)));
}

/** DE2, DE4: a decision that can be told, with the letter that goes with it. */
function publiable(
  { dossier, decision, commission }: DecisionState,
  { actor }: DecideContext,
): Result<{ readonly decision: Decision; readonly lettre: Lettre | undefined }> {
  if (!peutPublierDecision(actor, dossier)) return refuse('interdit');
  if (decision?.etat !== 'validee') return refuse('decision_etat_inattendu', { etat: decision?.etat ?? '' });
  if (dossier.statut !== 'CO') return refuse('dossier_non_complet');
  const lettre = figerLettre(commission, decision.contenu);
  return lettre.ok ? accept({ decision, lettre: lettre.value }) : lettre;
}

/** DE5: the first of two. What could not be published is refused here already. */
function preparer(state: DecisionState, ctx: DecideContext): Result<DecisionOutcome> {
  const pret = publiable(state, ctx);
  if (!pret.ok) return pret;
  const { contenu, preparee } = pret.value.decision;
  if (!state.commission.publicationADeux) return refuse('preparation_sans_objet');
  if (preparee) return refuse('deja_preparee', { par: preparee.parNom });
  return issue(state, 'validee', contenu, acte('preparation', contenu, '', ctx), ctx, {
    preparee: { parId: ctx.actor.personneId, parNom: ctx.actor.nom, le: ctx.now },
    avertissements: [],
  });
}

/**
 * DE2: publication keeps the letter that goes with it, and asks for one that can be filled in. DE5: by
 * somebody else than who prepared it, where the commission publishes by two.
 */
function publier(state: DecisionState, ctx: DecideContext): Result<DecisionOutcome> {
  const pret = publiable(state, ctx);
  if (!pret.ok) return pret;
  const { decision, lettre } = pret.value;
  const preparation = verifierPreparation(state.commission, decision, ctx.actor);
  if (!preparation.ok) return preparation;
  return issue(state, 'publiee', decision.contenu, acte('publiee', decision.contenu, '', ctx), ctx, {
    lettre,
    confirmerAvant: delaiTardif(state, decision.contenu, ctx.now),
    avertissements: [{ kind: 'decision_publiee', lettre: lettre !== undefined }],
  });
}

/** DE5: préparée → validée → saisie → nothing; who may validate takes the first two back, who may enter the last. */
function retirer(state: DecisionState, ctx: DecideContext): Result<DecisionOutcome> {
  const { dossier, decision } = state;
  if (!decision) return refuse('decision_etat_inattendu', { etat: '' });
  if (decision.etat === 'publiee') return refuse('deja_publie');
  const peut = decision.etat === 'validee' ? peutValiderDecision : peutSaisirDecision;
  if (!peut(ctx.actor, dossier)) return refuse('interdit');
  const retrait = acte('retrait', decision.contenu, '', ctx);
  // DE6: what an appel reopened keeps its history; it is decided again, never taken away.
  if (decision.etat === 'saisie')
    return decision.actes.some(({ etat }) => etat === 'appel')
      ? refuse('decision_figee')
      : accept({ decision: null, avertissements: [] });
  return issue(state, decision.preparee ? 'validee' : 'saisie', decision.contenu, retrait, ctx);
}

/** DE6: what was validated or published changes only by an appel with a reason; the old one stays. */
function faireAppel(
  state: DecisionState,
  command: Extract<DecisionCommand, { kind: 'faireAppel' }>,
  ctx: DecideContext,
): Result<DecisionOutcome> {
  const { dossier, decision } = state;
  if (!peutFaireAppel(ctx.actor, dossier)) return refuse('interdit');
  if (!decision || decision.etat === 'saisie')
    return refuse('decision_etat_inattendu', { etat: decision?.etat ?? '' });
  if (command.raison.trim() === '') return refuse('raison_requise');
  const contenu = verifierContenu(state, command.contenu);
  return contenu.ok
    ? issue(state, 'saisie', contenu.value, acte('appel', contenu.value, command.raison, ctx), ctx)
    : contenu;
}

const acte = (
  etat: ActeDecision['etat'],
  contenu: ContenuDecision,
  raison: string,
  { actor, now }: DecideContext,
): ActeDecision => ({
  etat,
  le: now,
  parId: actor.personneId,
  parNom: actor.nom,
  contenu,
  raison,
});

const issue = (
  { dossier, decision }: DecisionState,
  etat: Decision['etat'],
  contenu: ContenuDecision,
  dernier: ActeDecision,
  { now }: DecideContext,
  publication: {
    readonly lettre?: Lettre | undefined;
    readonly preparee?: Preparation;
    readonly confirmerAvant?: Jour | undefined;
    readonly avertissements: readonly Avertissement[];
  } = { avertissements: [] },
): Result<DecisionOutcome> =>
  accept({
    decision: {
      id: dossier.id,
      dossierId: dossier.id,
      sessionId: dossier.sessionId,
      commissionId: dossier.commissionId,
      etat,
      contenu,
      ...(publication.preparee ? { preparee: publication.preparee } : {}),
      ...(publication.lettre ? { lettre: publication.lettre } : {}),
      ...(publication.confirmerAvant === undefined ? {} : { confirmerAvant: publication.confirmerAvant }),
      actes: [...(decision?.actes ?? []), dernier],
      majLe: now,
    },
    avertissements: publication.avertissements,
  });
