import { isDeepStrictEqual } from 'node:util';
import { avisId } from '../../../src/domain/avis/avis.ts';
import { versionLue } from '../../../src/domain/piece/version-lue.ts';
import { type Abilities, abilitiesOf } from '../../../src/domain/rights/abilities.ts';
import { presentAvis, presentDecision, presentDossier } from '../../../src/domain/rights/presentation.ts';
import { sentenceOf } from '../../../src/messages/sentence.ts';
import { CANARI } from '../people.ts';
import { grew, type Invariant } from './dossier-invariants.ts';
import { dossierAt, OUTSIDERS, PEOPLE, type Person, rangsOf, rendusOf, type Step, session } from './world.ts';

const STAFF: readonly Person[] = ['gestionnaire', 'scolarite'];
const READERS: readonly Person[] = ['membre', 'collegue', 'president', 'lecteur'];

/** The decision of the step's dossier before and after it. */
const decided = ({ before, after, index }: Step) => {
  const { id } = dossierAt(after, index);
  return [before.decisions.get(id), after.decisions.get(id)] as const;
};

/** An avis is its author's; once given it stays, and taking it back is no way to change it after a look. */
export const DE1: Invariant = ({ before, after, who, actor, index, asked }) => {
  if (before.avis === after.avis) return null;
  const dossier = dossierAt(after, index);
  const id = avisId(dossier.id, actor.personneId);
  if ([...after.avis].some(([key, avis]) => key !== id && before.avis.get(key) !== avis))
    return 'somebody wrote the avis of another';
  if (!['membre', 'collegue', 'president'].includes(who)) return `${who} wrote an avis`;
  if (dossier.transmissions.length === 0) return 'an avis on what was not transmitted';
  if (before.avis.get(id)?.etat !== 'rendu') return null;
  if (asked.on !== 'avis' || asked.command.kind !== 'reprendre') return 'a given avis changed';
  const seen = after.commission.avisMasques && rendusOf(after, dossier.id).length > 0;
  return seen ? 'taken back after having seen the others’' : null;
};

/** saisie -> validée -> publiée, by three rights; publication tells the candidat. */
export const DE2: Invariant = (step) => {
  const [was, is] = decided(step);
  if (!is || was === is) return null;
  const acte = is.actes.at(-1);
  if (acte?.parId !== step.actor.personneId) return 'an act without its author';
  const may: Readonly<Record<string, readonly Person[]>> = {
    saisie: [...STAFF, 'membre', 'collegue', 'president'],
    validee: [...STAFF, 'president'],
    preparation: STAFF,
    publiee: STAFF,
    appel: [...STAFF, 'president'],
    retrait: [...STAFF, 'president'],
  };
  if (!may[acte.etat]?.includes(step.who)) return `${acte.etat} by ${step.who}`;
  if (is.etat !== 'publiee') return null;
  const aDeux = step.after.commission.publicationADeux === true;
  // A step that was taken back and made again leaves its trace in between.
  const [first, last] = is.actes.filter(({ etat }) => etat !== 'retrait').slice(-2);
  if (first?.etat !== (aDeux ? 'preparation' : 'validee') || last?.etat !== 'publiee')
    return 'published without what comes before';
  if (aDeux && first.parId === last.parId) return 'published by who prepared it';
  return step.told.some((t) => t.kind === 'decision_publiee') ? null : 'published without a word';
};

/** Each type has what it needs; a rang is held once in a session. */
export const DE3: Invariant = (step) => {
  const [, is] = decided(step);
  if (!is) return null;
  const { type, motifs, commentaire, rang, rendezVous } = is.contenu;
  if (type === 'DE' && motifs.length === 0 && commentaire.trim() === '')
    return 'unfavourable without a motif';
  if (motifs.includes('inconnu')) return 'a motif that is not in the catalogue';
  if (type === 'LC' && rang === null) return 'liste complémentaire without a rang';
  if (type === 'PR' && rendezVous === null) return 'présélection without a rendez-vous';
  const held = [...step.after.decisions.values()].filter(({ contenu }) => contenu.type === 'LC').length;
  return rangsOf(step.after).size === held ? null : 'one rang for two';
};

/** Validated and published on a dossier CO only. */
export const DE4: Invariant = (step) => {
  const [was, is] = decided(step);
  if (!is || was === is || is.etat === 'saisie') return null;
  if (is.actes.at(-1)?.etat === 'retrait') return null;
  return dossierAt(step.before, step.index).statut === 'CO' ? null : `${is.etat} on a dossier not complet`;
};

/** Undone step by step until published, and only then gone. */
export const DE5: Invariant = (step) => {
  const [was, is] = decided(step);
  if (is || !was) return null;
  return was.etat === 'saisie' ? null : `a decision ${was.etat} vanished`;
};

/** What was validated or published changes by an appel with a reason; no act is ever lost. */
export const DE6: Invariant = (step) => {
  const [was, is] = decided(step);
  if (!was || was === is) return null;
  if (!is) return was.actes.some(({ etat }) => etat === 'appel') ? 'an appel vanished' : null;
  if (!grew(was.actes, is.actes)) return 'an act was lost';
  const same = isDeepStrictEqual(was.contenu, is.contenu);
  if (was.etat === 'saisie' || (same && was.etat === 'validee')) return null;
  const acte = is.actes.at(-1);
  return acte?.etat === 'appel' && acte.raison.trim() !== '' ? null : `changed by ${acte?.etat}`;
};

/** Who has no business here does nothing and is shown nothing. */
export const PM1: Invariant = ({ who, after, index, asked }) => {
  if (OUTSIDERS.includes(who) && asked.on !== 'commune') return `${who} was let do ${asked.command.kind}`;
  const dossier = dossierAt(after, index);
  const decision = after.decisions.get(dossier.id);
  for (const outsider of OUTSIDERS) {
    const reader = { actor: PEOPLE[outsider], commission: after.commission };
    if (presentDossier(dossier, reader, session)) return `${outsider} reads the dossier`;
    if (decision && presentDecision(decision, reader, dossier)) return `${outsider} reads the decision`;
    for (const avis of after.avis.values())
      if (presentAvis(avis, reader, dossier, session, true)) return `${outsider} reads an avis`;
  }
  return null;
};

const ABILITY: Readonly<Record<string, keyof Abilities>> = {
  validerPiece: 'traiterPieces',
  refuserPiece: 'traiterPieces',
  remettrePiece: 'traiterPieces',
  prendreVersion: 'traiterPieces',
  statuer: 'statuer',
  corrigerStatut: 'statuer',
  communiquerMotifs: 'communiquerMotifs',
  enregistrer: 'ecrireAvis',
  rendre: 'ecrireAvis',
  reprendre: 'ecrireAvis',
  saisir: 'saisirDecision',
  valider: 'validerDecision',
  preparer: 'preparerDecision',
  publier: 'publierDecision',
  faireAppel: 'faireAppel',
};

/** What was done, the interface had offered. */
export const PM2: Invariant = ({ before, index, actor, asked }) => {
  const ability = asked.on === 'commune' ? undefined : ABILITY[asked.command.kind];
  if (!ability) return null;
  const dossier = dossierAt(before, index);
  const decision = before.decisions.get(dossier.id);
  const { allowed } = abilitiesOf(actor, dossier, decision, before.commission)[ability];
  return allowed ? null : `${ability} was not offered`;
};

/** Readers are sent what was transmitted, no draft, no hidden avis; blind ones no identity (LC6, DE1, PM4). */
export const PM4: Invariant = ({ after, index }) => {
  const { commission } = after;
  const dossier = dossierAt(after, index);
  for (const who of READERS) {
    const actor = PEOPLE[who];
    const seen = presentDossier(dossier, { actor, commission }, session);
    if ((seen === null) !== (dossier.annuleeLe !== null)) return 'annulled: gone for readers, else there';
    const text = JSON.stringify(seen);
    if (commission.aveugle && (text.includes(CANARI) || text.includes('identite'))) return 'identity sent';
    for (const piece of dossier.pieces) {
      const lue = versionLue(dossier, piece);
      const later = piece.versions.slice(lue ? piece.versions.lastIndexOf(lue) + 1 : 0);
      if (later.some(({ sha256 }) => text.includes(sha256))) return 'sent what was not transmitted';
    }
    const mine = after.avis.get(avisId(dossier.id, actor.personneId))?.etat === 'rendu';
    for (const avis of after.avis.values()) {
      if (avis.auteurId === actor.personneId || avis.dossierId !== dossier.id) continue;
      const shown = presentAvis(avis, { actor, commission }, dossier, session, mine) !== null;
      const open = avis.etat === 'rendu' && (mine || !commission.avisMasques);
      if (shown !== open) return shown ? `${who} is sent an avis he may not see` : 'an open avis is hidden';
    }
  }
  return null;
};

/** A refusal changes nothing, and has a sentence in each language. */
export const refusal: Invariant = ({ before, after, refusal: why }) => {
  if (!why) return null;
  if (before !== after) return 'refused, yet something changed';
  for (const langue of ['fr', 'en'] as const)
    if (!/^[^{}]{8,}\.$/.test(sentenceOf(langue, why))) return `no ${langue} sentence for ${why.code}`;
  return null;
};
