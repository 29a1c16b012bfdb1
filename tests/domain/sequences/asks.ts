/** What may be asked, at random; a choice is made of what is there, so that much of it is accepted. */
import fc from 'fast-check';
import type { ContenuAvis } from '../../../src/domain/avis/commands.ts';
import type { DossierCommand } from '../../../src/domain/candidature/commands.ts';
import { STATUTS_DOSSIER, TYPES_AVIS } from '../../../src/domain/codes.ts';
import type { ContenuDecision } from '../../../src/domain/decision/decision.ts';
import { versionLue } from '../../../src/domain/piece/version-lue.ts';
import { type Command, dossierAt, newVersion, type Person, type World } from './world.ts';

/** A request before the world it meets is known. */
export interface Ask {
  readonly who: Person;
  readonly index: number;
  /** ms that pass before it. */
  readonly later: number;
  readonly make: (world: World, index: number) => Command;
}

const HEURE = 3_600_000;
const MINUTE = 60_000;
const typeId = fc.constantFrom('cv', 'identite', 'diplome');
const texte = fc.constantFrom('Illisible', 'Recours', ' ');

const dossierCommand = (kind: (world: World, index: number) => DossierCommand): Ask['make'] => {
  return (world, index) => ({ on: 'dossier', command: kind(world, index) });
};

/** The version that is read mostly, sometimes the last deposited, sometimes none that exists. */
const shaOf =
  (typeId: string, which: number) =>
  (world: World, index: number): string => {
    const dossier = dossierAt(world, index);
    const piece = dossier.pieces.find((p) => p.typeId === typeId);
    const version = which === 0 ? piece?.versions.at(-1) : piece && versionLue(dossier, piece);
    return version?.sha256 ?? 'f'.repeat(64);
  };
const which = fc.nat(3);

const candidat: fc.Arbitrary<Ask['make']> = fc.oneof(
  fc.tuple(typeId, fc.constantFrom(0, 0, 10 * MINUTE, 20 * HEURE)).map(([id, ago]) =>
    dossierCommand((world) => ({
      kind: 'deposer',
      typeId: id,
      version: newVersion(world),
      commenceLe: world.now - ago,
    })),
  ),
  fc
    .record({
      kind: fc.constantFrom('declarerNonConcerne' as const, 'declarerConcerne' as const),
      typeId: fc.constantFrom('diplome', 'diplome', 'diplome', 'diplome', 'cv'),
    })
    .map((command) => dossierCommand(() => command)),
  fc
    .record({
      kind: fc.constant('repondre' as const),
      questionId: fc.constantFrom('q1', 'q1', 'q1', 'q9'),
      reponse: fc.constantFrom('Parce que.', 'Oui', '', null),
    })
    .map((command) => dossierCommand(() => command)),
  fc.constantFrom(true, true, true, false).map((confirme) =>
    dossierCommand((world) => ({
      kind: 'transmettre',
      confirme,
      recu: `R${world.files}`,
      empreinte: 'e'.repeat(64),
      commenceLe: world.now,
    })),
  ),
  typeId.map((id): Ask['make'] => () => ({ on: 'commune', typeId: id })),
  fc
    .constantFrom(0, 0, 10 * MINUTE, 20 * HEURE)
    .map((ago) => dossierCommand((world) => ({ kind: 'demanderMotifs', commenceLe: world.now - ago }))),
);

const staff: fc.Arbitrary<Ask['make']> = fc.oneof(
  fc
    .tuple(typeId, which)
    .map(([id, w]) =>
      dossierCommand((world, i) => ({ kind: 'validerPiece', typeId: id, sha256: shaOf(id, w)(world, i) })),
    ),
  fc.tuple(typeId, which, texte).map(([id, w, commentaire]) =>
    dossierCommand((world, i) => ({
      kind: 'refuserPiece',
      typeId: id,
      sha256: w === 3 ? null : shaOf(id, w)(world, i),
      commentaire,
    })),
  ),
  typeId.map((id) => dossierCommand(() => ({ kind: 'remettrePiece', typeId: id }))),
  typeId.map((id) =>
    dossierCommand((world, i) => ({ kind: 'prendreVersion', typeId: id, sha256: shaOf(id, 0)(world, i) })),
  ),
  fc
    .record({
      kind: fc.constant('statuer' as const),
      statut: fc.constantFrom('CO' as const, 'IN' as const),
      message: texte,
    })
    .map((command) => dossierCommand(() => command)),
  fc
    .record({
      kind: fc.constant('corrigerStatut' as const),
      statut: fc.constantFrom(...STATUTS_DOSSIER),
      raison: texte,
    })
    .map((command) => dossierCommand(() => command)),
  fc
    .constantFrom('2026-04-20', '2026-03-01', '2026-02-31')
    .map((jour) => dossierCommand(() => ({ kind: 'accorderRetour', jour }))),
  texte.map((motifs) => dossierCommand(() => ({ kind: 'communiquerMotifs', texte: motifs }))),
);

const contenuDecision: fc.Arbitrary<ContenuDecision> = fc.record({
  type: fc.constantFrom(...TYPES_AVIS),
  motifs: fc.constantFrom([], ['niveau'], ['inconnu']),
  commentaire: texte,
  rang: fc.option(fc.integer({ min: 1, max: 2 })),
  rendezVous: fc.option(fc.constant({ jour: '2026-05-04', heure: '09:30', lieu: 'Salle 3' })),
});
const decision: fc.Arbitrary<Ask['make']> = fc
  .oneof(
    fc.record({ kind: fc.constant('saisir' as const), contenu: contenuDecision }),
    fc.record({ kind: fc.constantFrom('valider' as const, 'publier' as const, 'retirer' as const) }),
    fc.record({ kind: fc.constantFrom('valider' as const, 'preparer' as const, 'publier' as const) }),
    fc.record({ kind: fc.constant('faireAppel' as const), contenu: contenuDecision, raison: texte }),
  )
  .map((command): Ask['make'] => () => ({ on: 'decision', command }));

const avis: fc.Arbitrary<Ask['make']> = fc
  .tuple(
    fc.constantFrom('enregistrer' as const, 'rendre' as const, 'rendre' as const, 'reprendre' as const),
    fc.record({
      type: fc.option(fc.constantFrom(...TYPES_AVIS)),
      motifs: fc.constantFrom([], ['niveau']),
      commentaire: texte,
      criteres: fc.constantFrom({}, { niveau: 3 }, { niveau: 9 }),
      rang: fc.constant(null),
    }),
    fc.option(fc.tuple(typeId, which, fc.integer({ min: 1, max: 3 }))),
  )
  .map(([kind, contenu, cited]): Ask['make'] => (world, index) => {
    const citations: ContenuAvis['citations'] = cited
      ? [
          {
            id: 'c1',
            typePieceId: cited[0],
            sha256: shaOf(cited[0], cited[1])(world, index),
            page: cited[2],
            quads: [],
            extrait: 'Moyenne générale : 15,5',
          },
        ]
      : [];
    return {
      on: 'avis',
      command: kind === 'reprendre' ? { kind } : { kind, contenu: { ...contenu, citations } },
    };
  });

const signaler = fc
  .tuple(typeId, texte)
  .map(([id, raison]) => dossierCommand(() => ({ kind: 'signalerPiece', typeId: id, raison })));
const annuler = fc.constant(dossierCommand(() => ({ kind: 'annuler' })));
const everybody: readonly Person[] = [
  'candidat',
  'gestionnaire',
  'scolarite',
  'membre',
  'collegue',
  'president',
  'lecteur',
  'admin',
  'ailleurs',
  'autreCandidat',
  'recuse',
];

/** Mostly who may ask for such a thing; sometimes anybody. */
const by = (weight: number, make: fc.Arbitrary<Ask['make']>, ...usual: readonly Person[]) => ({
  weight,
  arbitrary: fc.record({
    who: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...usual) },
      { weight: 1, arbitrary: fc.constantFrom(...everybody) },
    ),
    index: fc.nat(1),
    later: fc.constantFrom(1000, 1000, HEURE, 72 * HEURE),
    make,
  }),
});

export const ask: fc.Arbitrary<Ask> = fc.oneof(
  by(10, candidat, 'candidat'),
  by(9, staff, 'gestionnaire', 'scolarite'),
  by(9, decision, 'president', 'gestionnaire', 'scolarite', 'membre'),
  by(6, avis, 'membre', 'collegue', 'president'),
  by(1, signaler, 'lecteur', 'membre', 'gestionnaire'),
  by(1, annuler, 'candidat'),
);
