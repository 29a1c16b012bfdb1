import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionLue } from '../../src/domain/piece/version-lue.ts';
import { commission } from './people.ts';
import { type Ask, ask } from './sequences/asks.ts';
import * as ofCommission from './sequences/commission-invariants.ts';
import * as ofDossier from './sequences/dossier-invariants.ts';
import {
  type Command,
  dossierAt,
  emptyWorld,
  newVersion,
  type Person,
  type Step,
  take,
  type World,
} from './sequences/world.ts';

const { grew: _, ...dossierInvariants } = ofDossier;
const { refusal, ...commissionInvariants } = ofCommission;
const INVARIANTS = Object.entries({ ...dossierInvariants, ...commissionInvariants });

/** Fails with the rule that a step broke. */
function check(step: Step): void {
  const broken = (rule: string, what: string | null): void => {
    if (what !== null) throw new Error(`${rule}: ${what} (${step.who} asked ${JSON.stringify(step.asked)})`);
  };
  broken('refusal', refusal(step));
  if (step.refusal === null) for (const [rule, holds] of INVARIANTS) broken(rule, holds(step));
}

/** How far a history begins: created, transmitted, complet, validated, refused; by the commands themselves. */
function begin(world: World, stage: number): World {
  const done = (before: World, who: Person, index: number, asked: Command): World => {
    const step = take(before, who, index, asked);
    if (step.refusal) throw new Error(`the beginning was refused: ${step.refusal.code}`);
    check(step);
    return step.after;
  };
  const types = ['cv', 'identite', 'diplome'];
  for (const index of [0, 1]) {
    const candidat = (command: Extract<Command, { on: 'dossier' }>['command']) => {
      world = done(world, 'candidat', index, { on: 'dossier', command });
    };
    if (stage < 1) continue;
    const commenceLe = world.now;
    for (const typeId of types) candidat({ kind: 'deposer', typeId, version: newVersion(world), commenceLe });
    candidat({ kind: 'repondre', questionId: 'q1', reponse: 'Parce que.' });
    candidat({ kind: 'transmettre', confirme: true, recu: 'R', empreinte: 'e', commenceLe });
    if (stage < 2) continue;
    for (const piece of dossierAt(world, index).pieces) {
      const sha256 = versionLue(dossierAt(world, index), piece)?.sha256 ?? '';
      const command = { kind: 'validerPiece' as const, typeId: piece.typeId, sha256 };
      world = done(world, 'gestionnaire', index, { on: 'dossier', command });
    }
    const complet = { kind: 'statuer' as const, statut: 'CO' as const, message: '' };
    world = done(world, 'gestionnaire', index, { on: 'dossier', command: complet });
    if (stage < 3) continue;
    const contenu = { type: 'LC' as const, motifs: [], commentaire: '', rang: index + 1, rendezVous: null };
    world = done(world, 'membre', index, { on: 'decision', command: { kind: 'saisir', contenu } });
    world = done(world, 'president', index, { on: 'decision', command: { kind: 'valider' } });
    if (stage < 4) continue;
    const refus = { ...contenu, type: 'DE' as const, motifs: ['niveau'], rang: null };
    const appel = { kind: 'faireAppel' as const, contenu: refus, raison: 'Erreur' };
    for (const command of [appel, { kind: 'valider' as const }])
      world = done(world, 'gestionnaire', index, { on: 'decision', command });
    if (world.commission.publicationADeux)
      world = done(world, 'scolarite', index, { on: 'decision', command: { kind: 'preparer' } });
    world = done(world, 'gestionnaire', index, { on: 'decision', command: { kind: 'publier' } });
  }
  return world;
}

function play(world: World, asks: readonly Ask[], seen: (step: Step) => void): void {
  for (const { who, index, later, make } of asks) {
    world = { ...world, now: world.now + later };
    const step = take(world, who, index, make(world, index));
    check(step);
    seen(step);
    world = step.after;
  }
}

describe('any sequence of acts of anybody', () => {
  it('LC1, LC3, LC4, LC5, LC6, LC7, LC8, LC10, DE1, DE2, DE3, DE4, DE5, DE6, DE11, PM1, PM2, PM4: reaches no state that the rules forbid', () => {
    const accepted = new Set<string>();
    fc.assert(
      fc.property(
        fc.record({ aveugle: fc.boolean(), avisMasques: fc.boolean(), publicationADeux: fc.boolean() }),
        fc.nat(4),
        fc.array(ask, { minLength: 20, maxLength: 50 }),
        (kind, stage, asks) =>
          play(begin(emptyWorld({ ...commission, ...kind }), stage), asks, ({ asked, refusal }) => {
            if (refusal === null && asked.on !== 'commune') accepted.add(asked.command.kind);
          }),
      ),
      { numRuns: 1500 },
    );
    // The property says something only about what was ever done: every command was, at least once.
    expect([...accepted].sort()).toEqual(
      [
        ...['accorderRetour', 'annuler', 'communiquerMotifs', 'corrigerStatut', 'declarerConcerne'],
        ...['declarerNonConcerne', 'demanderMotifs'],
        ...['deposer', 'enregistrer', 'faireAppel', 'prendreVersion', 'preparer', 'publier'],
        ...[
          'refuserPiece',
          'remettrePiece',
          'rendre',
          'repondre',
          'reprendre',
          'retirer',
          'saisir',
          'signalerPiece',
        ],
        ...['statuer', 'transmettre', 'valider', 'validerPiece'],
      ].sort(),
    );
  });
});
