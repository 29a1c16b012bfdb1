/** A small commission in motion: two dossiers of one session, their decisions and avis, and who acts. */
import type { Actor, DecideContext } from '../../../src/domain/actor.ts';
import type { Avertissement } from '../../../src/domain/avertissement.ts';
import type { Avis } from '../../../src/domain/avis/avis.ts';
import { avisId } from '../../../src/domain/avis/avis.ts';
import type { AvisCommand } from '../../../src/domain/avis/commands.ts';
import { decideAvis } from '../../../src/domain/avis/decide-avis.ts';
import type { DossierCommand } from '../../../src/domain/candidature/commands.ts';
import { decideCreation } from '../../../src/domain/candidature/decide-creation.ts';
import { decideDossier } from '../../../src/domain/candidature/decide-dossier.ts';
import type { Dossier } from '../../../src/domain/candidature/dossier.ts';
import type { DecisionCommand } from '../../../src/domain/decision/commands.ts';
import { decideDecision } from '../../../src/domain/decision/decide-decision.ts';
import { type Decision, publicationDe } from '../../../src/domain/decision/decision.ts';
import type { Commission } from '../../../src/domain/organisation/organisation.ts';
import type { VersionPiece } from '../../../src/domain/piece/piece.ts';
import { accept, assertNever, type Refusal, type Result } from '../../../src/domain/refusal.ts';
import { anEtablissement, MIDI } from '../../contracts/factories.ts';
import * as people from '../people.ts';

export const etablissement = anEtablissement();
export const { session } = people;

/** Who acts; the candidat and staff oftener, so that histories get far. `may`: has a role on these dossiers. */
export const PEOPLE = {
  candidat: { ...people.candidat, nom: people.CANARI },
  gestionnaire: people.gestionnaire,
  scolarite: people.actorWith('s1', { kind: 'scolarite' }),
  membre: people.membre,
  collegue: people.collegue,
  president: people.president,
  lecteur: people.lecteur,
  admin: people.admin,
  ailleurs: people.ailleurs,
  autreCandidat: people.actorWith('k2', { kind: 'candidat', candidatId: 'k2' }),
  recuse: {
    ...people.actorWith('p5', { kind: 'president', commissionId: 'c1' }, { kind: 'scolarite' }),
    recusations: ['k1'],
  },
} as const satisfies Record<string, Actor>;
export type Person = keyof typeof PEOPLE;
/** They have no business with these dossiers: nothing they ask for is done, nothing is shown to them. */
export const OUTSIDERS: readonly Person[] = ['admin', 'ailleurs', 'autreCandidat', 'recuse'];

export interface World {
  readonly commission: Commission;
  readonly now: number;
  /** Files deposited so far: names the next one. */
  readonly files: number;
  readonly dossiers: readonly Dossier[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly avis: ReadonlyMap<string, Avis>;
}

export type Command =
  | { readonly on: 'dossier'; readonly command: DossierCommand }
  | { readonly on: 'decision'; readonly command: DecisionCommand }
  | { readonly on: 'avis'; readonly command: AvisCommand }
  /** LC6: the candidat replaced a pièce commune in another of his candidatures. */
  | { readonly on: 'commune'; readonly typeId: string };

/** One thing asked of one dossier, and what came of it. */
export interface Step {
  readonly who: Person;
  readonly actor: Actor;
  readonly index: number;
  readonly asked: Command;
  readonly before: World;
  readonly after: World;
  readonly refusal: Refusal | null;
  /** ML: what people are told of it. */
  readonly told: readonly Avertissement[];
}

export const dossierAt = (world: World, index: number): Dossier => {
  const dossier = world.dossiers[index];
  if (!dossier) throw new Error(`no dossier ${index}`);
  return dossier;
};

/** DE3: ranks held, as a store would tell them. */
export const rangsOf = (world: World): ReadonlyMap<number, string> =>
  new Map(
    [...world.decisions.values()].flatMap(({ id, contenu }): [number, string][] =>
      contenu.type === 'LC' && contenu.rang !== null ? [[contenu.rang, id]] : [],
    ),
  );

export const newVersion = (world: World): VersionPiece => ({
  sha256: world.files.toString(16).padStart(64, '0'),
  taille: 1000,
  type: 'application/pdf',
  nomFichier: `${people.CANARI}.pdf`,
  deposeeLe: world.now,
  pages: 2,
});

export function emptyWorld(commission: Commission): World {
  const creation = { etablissement, session, profil: people.profil, candidatures: [] };
  const centre = {
    id: 'ce1',
    campagneId: 'ca1',
    code: 'LIC',
    nom: 'Licences',
    voeuxMax: null,
    contactMail: '',
  };
  const dossiers = ['d1', 'd2'].map((id) => {
    const named = {
      id,
      numero: id.toUpperCase(),
      candidatId: 'k1',
      nom: people.CANARI,
      langue: 'fr' as const,
    };
    const created = decideCreation({ ...creation, centre }, named, MIDI);
    if (!created.ok) throw new Error(created.refusal.code);
    return created.value;
  });
  return { commission, now: MIDI, files: 1, dossiers, decisions: new Map(), avis: new Map() };
}

/** Asks, and keeps what was accepted. */
export function take(before: World, who: Person, index: number, asked: Command): Step {
  const actor = PEOPLE[who];
  const result = decide(before, dossierAt(before, index), asked, { actor, now: before.now });
  const step = { who, actor, index, asked, before };
  if (!result.ok) return { ...step, after: before, refusal: result.refusal, told: [] };
  const { changed, told = [] } = result.value;
  return { ...step, after: { ...before, files: before.files + 1, ...changed }, refusal: null, told };
}

type Outcome = Result<{ readonly changed: Partial<World>; readonly told?: readonly Avertissement[] }>;

function decide(world: World, dossier: Dossier, asked: Command, ctx: DecideContext): Outcome {
  const { commission } = world;
  const decision = world.decisions.get(dossier.id);
  const put = (next: Dossier) => ({ dossiers: world.dossiers.map((d) => (d.id === next.id ? next : d)) });
  switch (asked.on) {
    case 'dossier': {
      const state = { dossier, session, etablissement, ...publicationDe(decision) };
      const result = decideDossier(state, asked.command, ctx);
      if (!result.ok) return result;
      return accept({ changed: put(result.value.dossier), told: result.value.avertissements });
    }
    case 'decision': {
      const state = { dossier, session, etablissement, commission, decision, rangs: rangsOf(world) };
      const result = decideDecision(state, asked.command, ctx);
      if (!result.ok) return result;
      const decisions = new Map(world.decisions);
      if (result.value.decision) decisions.set(dossier.id, result.value.decision);
      else decisions.delete(dossier.id);
      return accept({ changed: { decisions }, told: result.value.avertissements });
    }
    case 'avis': {
      const id = avisId(dossier.id, ctx.actor.personneId);
      const autresRendus = rendusOf(world, dossier.id).filter((avis) => avis.id !== id).length;
      const state = { dossier, session, commission, avis: world.avis.get(id), autresRendus };
      const result = decideAvis(state, asked.command, ctx);
      if (!result.ok) return result;
      return accept({ changed: { avis: new Map(world.avis).set(result.value.id, result.value) } });
    }
    case 'commune': {
      const pieces = dossier.pieces.map((piece) =>
        piece.typeId === asked.typeId
          ? { ...piece, versions: [...piece.versions, newVersion(world)] }
          : piece,
      );
      const received = dossier.annuleeLe === null && (dossier.statut === 'RE' || dossier.statut === 'CO');
      return accept({ changed: received ? put({ ...dossier, pieces }) : {} });
    }
    default:
      return assertNever(asked);
  }
}

export const rendusOf = (world: World, dossierId: string): readonly Avis[] =>
  [...world.avis.values()].filter((avis) => avis.dossierId === dossierId && avis.etat === 'rendu');
