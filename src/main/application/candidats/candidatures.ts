import { createHash } from 'node:crypto';
import { jourDans } from '../../../domain/calendar/jours.ts';
import type { DossierCommand } from '../../../domain/candidature/commands.ts';
import { reprendreCommunes } from '../../../domain/candidature/commune.ts';
import { decideCreation } from '../../../domain/candidature/decide-creation.ts';
import { decideDossier } from '../../../domain/candidature/decide-dossier.ts';
import { type Demande, dejaFait } from '../../../domain/candidature/deja-fait.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import { manifesteDe } from '../../../domain/candidature/manifeste.ts';
import { numeroDe, OCTETS_NUMERO } from '../../../domain/compte/numero.ts';
import { publicationDe } from '../../../domain/decision/decision.ts';
import type { Centre } from '../../../domain/organisation/organisation.ts';
import { accept, type Result, refuse } from '../../../domain/refusal.ts';
import { dossierChange } from '../acts/effects.ts';
import { journalEntry, unitOf } from '../journal.ts';
import { mailsOf } from '../mails-of.ts';
import type { ActView } from '../mutation-types.ts';
import type { OrganisationStore } from '../organisation-port.ts';
import type { CommitUnit, DocChange, Stored } from '../ports.ts';
import { idDeDemande } from './demande.ts';
import type { CandidatServices } from './services.ts';
import type { Connecte } from './sessions.ts';

export interface CandidatureServices extends Pick<CandidatServices, 'store' | 'clock' | 'ids'> {
  readonly organisation: Pick<OrganisationStore, 'campagnes' | 'centres'>;
}

/** Times a command is decided again when its dossier moves under it. */
const ESSAIS = 20;

/** A candidature of this candidat with what it is decided with. */
export interface Candidature {
  readonly dossier: Stored<'dossier'>;
  readonly view: Pick<ActView, 'dossier' | 'session' | 'etablissement' | 'decision'>;
}

/** PM1: his own, or undefined as if it were not there. */
export async function lireCandidature(
  { store }: Pick<CandidatureServices, 'store'>,
  { candidat }: Pick<Connecte, 'candidat'>,
  dossierId: string,
): Promise<Candidature | undefined> {
  const dossier = await store.get('dossier', dossierId);
  if (!dossier || dossier.body.candidatId !== candidat.id) return undefined;
  return avecContexte(store, dossier);
}

async function avecContexte(
  store: CandidatureServices['store'],
  dossier: Stored<'dossier'>,
): Promise<Candidature> {
  const session = await store.get('session', dossier.body.sessionId);
  const etablissement = await store.etablissement();
  if (!session || !etablissement) throw new Error(`dossier ${dossier.id} without its session`);
  const decision = (await store.get('decision', dossier.id))?.body;
  return {
    dossier,
    view: { dossier: dossier.body, session: session.body, etablissement: etablissement.body, decision },
  };
}

/** The centre that a candidature was made to, with its contact; empty once its campagne was taken away. */
export async function centreDuDossier(
  services: Pick<CandidatureServices, 'organisation'>,
  { view: { dossier, session } }: Pick<Candidature, 'view'>,
): Promise<Pick<Centre, 'nom' | 'contactMail' | 'adresse' | 'telephone'>> {
  return (await centreDe(services, session.campagneId, dossier.centreId)) ?? { nom: '', contactMail: '' };
}

/** LC10: every candidature of a candidat, the annulled ones too, oldest first. */
export async function mesCandidatures(
  { store }: Pick<CandidatureServices, 'store'>,
  { candidat }: Pick<Connecte, 'candidat'>,
): Promise<readonly Candidature[]> {
  const dossiers = await store.getMany('dossier', await store.dossiersOfCandidat(candidat.id));
  const sorted = dossiers.toSorted((a, b) => a.body.creeLe - b.body.creeLe);
  return Promise.all(sorted.map((dossier) => avecContexte(store, dossier)));
}

/** What `command` makes of a candidature now, nothing written: abilities are asked of it (PM2). */
export function essayer(
  { view }: Pick<Candidature, 'view'>,
  { actor }: Pick<Connecte, 'actor'>,
  command: DossierCommand,
  now: number,
) {
  const { dossier, session, etablissement, decision } = view;
  const state = {
    dossier,
    session,
    etablissement,
    ...publicationDe(decision),
  };
  return decideDossier(state, command, { actor, now });
}

type CandidatCommand = Extract<
  DossierCommand,
  { kind: 'declarerNonConcerne' | 'declarerConcerne' | 'repondre' | 'annuler' }
>;

/** LC3, LC4, LC8: one command of the candidat on his candidature, written with its mails and its journal. */
export const commander = (
  services: CandidatureServices,
  connecte: Connecte,
  dossierId: string,
  command: CandidatCommand,
): Promise<Result<Dossier>> =>
  executer(
    services,
    connecte,
    dossierId,
    command,
    (candidature) => ({ candidature, command }),
    champsDe(command),
  );

const champsDe = (command: CandidatCommand): readonly string[] => {
  if (command.kind === 'annuler') return ['annulee'];
  return command.kind === 'repondre' ? [`reponse:${command.questionId}`] : [`piece:${command.typeId}`];
};

/**
 * LC5: transmits a candidature: the profile as it is now is frozen with it, with the answers and the versions
 * of the pièces, under a receipt. `commenceLe` (ms): when the request began (OR4); `rang`: which of the
 * dossier's transmissions is asked for.
 */
export function transmettre(
  services: CandidatureServices,
  connecte: Connecte,
  dossierId: string,
  {
    rang,
    ...saisie
  }: { readonly confirme: boolean; readonly commenceLe: number; readonly rang?: number | undefined },
): Promise<Result<Dossier>> {
  return executer(
    services,
    connecte,
    dossierId,
    { kind: 'transmettre', rang },
    ({ dossier, view }) => {
      const fige = { ...view.dossier, profil: connecte.candidat.profil };
      const annee = jourDans(view.etablissement.fuseau, services.clock.now()).slice(0, 4);
      const recu = `${annee}-${fige.numero}-${fige.transmissions.length + 1}`;
      const empreinte = createHash('sha256').update(manifesteDe(fige), 'utf8').digest('hex');
      return {
        candidature: { dossier, view: { ...view, dossier: fige } },
        command: { kind: 'transmettre', ...saisie, recu, empreinte },
      };
    },
    ['statut', 'profil', 'reponses'],
  );
}

/** Decides a command of the candidat until it stands, and writes it with its mails and its journal; once (`demande`). */
export async function executer(
  services: CandidatureServices,
  connecte: Connecte,
  dossierId: string,
  demande: Demande,
  prepare: (found: Candidature) => { readonly candidature: Candidature; readonly command: DossierCommand },
  fields: readonly string[],
  /** What the dossier as it is left brings about elsewhere, written with it. */
  suivre?: (view: Candidature['view'], now: number) => Promise<CommitUnit>,
): Promise<Result<Dossier>> {
  const { store, clock } = services;
  for (let i = 0; i < ESSAIS; i += 1) {
    const found = await lireCandidature(services, connecte, dossierId);
    if (!found) return refuse('introuvable');
    if (dejaFait(found.dossier.body, demande)) return accept(found.dossier.body);
    const { candidature, command } = prepare(found);
    const now = clock.now();
    const decided = essayer(candidature, connecte, command, now);
    if (!decided.ok) return decided;
    const { avertissements } = decided.value;
    const dossier = { ...decided.value.dossier, langue: connecte.candidat.langue };
    const line = {
      action: `candidature.${command.kind}`,
      entity: 'dossier',
      id: dossierId,
      avant: { statut: found.dossier.body.statut },
      apres: { statut: dossier.statut, champs: fields },
    };
    const view = { ...candidature.view, dossier };
    const unit = unitOf({
      changes: [{ ...dossierChange(dossier, fields), expected: found.dossier.version }],
      journal: [journalEntry({ actor: connecte.actor, deviceId: '' }, now, line)],
      mails: mailsOf(services, avertissements, view, now),
    });
    const units = suivre ? [unit, await suivre(view, now)] : [unit];
    if ((await store.commit(units)).ok) return accept(dossier);
  }
  throw new Error('the dossier keeps moving');
}

/**
 * LC2: a new candidature on an open session, with what the candidat deposited already (LC6). The same
 * `demande` (a UUID that its page made) leads to the same dossier however often it is asked.
 */
export async function creerCandidature(
  services: CandidatureServices,
  connecte: Connecte,
  sessionId: string,
  demande?: string,
): Promise<Result<Dossier>> {
  const { store, clock, ids } = services;
  const { candidat, actor } = connecte;
  const id = demande === undefined ? ids.uuid() : idDeDemande(candidat.id, sessionId, demande);
  for (let i = 0; i < ESSAIS; i += 1) {
    const faite = await store.get('dossier', id);
    if (faite) return accept(faite.body);
    const session = await store.get('session', sessionId);
    const etablissement = await store.etablissement();
    const centre = session && (await centreDe(services, session.body.campagneId, session.body.centreId));
    if (!session || !etablissement || !centre) return refuse('introuvable');
    const autres = await store.getMany('dossier', await store.dossiersOfCandidat(candidat.id));
    const now = clock.now();
    const state = {
      etablissement: etablissement.body,
      centre,
      session: session.body,
      profil: candidat.profil,
      candidatures: autres.map(({ body }) => body),
    };
    const command = {
      id,
      numero: numeroDe(Buffer.from(ids.token(OCTETS_NUMERO), 'hex')),
      candidatId: candidat.id,
      nom: actor.nom,
      langue: candidat.langue,
    };
    const decided = decideCreation(state, command, now);
    if (!decided.ok) return decided;
    const dossier = reprendreCommunes(
      decided.value,
      session.body.typesPiece,
      autres.map(({ body }) => body),
    );
    const view = { dossier, session: session.body, etablissement: etablissement.body, decision: undefined };
    const change: DocChange<'dossier'> = { ...dossierChange(dossier, ['*']), expected: 0 };
    const line = { action: 'candidature.creer', entity: 'dossier', id: dossier.id, apres: { sessionId } };
    const unit: CommitUnit = unitOf({
      changes: [change],
      reads: [{ entity: 'session', id: sessionId, version: session.version }],
      journal: [journalEntry({ actor, deviceId: '' }, now, line)],
      mails: mailsOf(services, [{ kind: 'dossier_cree' }], view, now),
    });
    if ((await store.commit([unit])).ok) return accept(dossier);
  }
  throw new Error('the candidature keeps moving');
}

async function centreDe(
  { organisation }: Pick<CandidatureServices, 'organisation'>,
  campagneId: string,
  centreId: string,
) {
  return (await organisation.centres(campagneId)).find(({ id }) => id === centreId);
}
