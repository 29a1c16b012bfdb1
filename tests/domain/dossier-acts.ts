import type { Actor } from '../../src/domain/actor.ts';
import type { DossierCommand } from '../../src/domain/candidature/commands.ts';
import { decideDossier } from '../../src/domain/candidature/decide-dossier.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { VersionPiece } from '../../src/domain/piece/piece.ts';
import { anEtablissement, aPiece, MIDI } from '../contracts/factories.ts';
import { brouillon, by, gestionnaire, SHA, session, transmis } from './people.ts';

export const run = (
  dossier: Dossier,
  command: DossierCommand,
  actor: Actor,
  now = MIDI,
  decisionPubliee = false,
) =>
  decideDossier(
    { dossier, session, etablissement: anEtablissement(), decisionPubliee },
    command,
    by(actor, now),
  );
export const codeOf = (result: ReturnType<typeof run>) => (result.ok ? 'ok' : result.refusal.code);
export const done = (result: ReturnType<typeof run>): Dossier => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.dossier;
};
export const pieceOf = (dossier: Dossier, typeId: string) => dossier.pieces.find((p) => p.typeId === typeId);

const version = (sha256: string): VersionPiece => ({
  sha256,
  taille: 10,
  type: 'application/pdf',
  nomFichier: 'x.pdf',
  deposeeLe: MIDI,
  pages: 1,
});
export const deposer = (typeId: string, sha256: string, commenceLe = MIDI): DossierCommand => ({
  kind: 'deposer',
  typeId,
  version: version(sha256),
  commenceLe,
});
export const transmettre: Extract<DossierCommand, { kind: 'transmettre' }> = {
  kind: 'transmettre',
  confirme: true,
  recu: 'R2',
  empreinte: 'e2',
  commenceLe: MIDI,
};
/** The day after the last one. */
export const APRES = Date.parse('2026-04-11T08:00:00Z');

export const pret = (): Dossier =>
  brouillon({
    pieces: [
      aPiece('cv', [SHA.cv]),
      aPiece('identite', [SHA.identite]),
      aPiece('diplome', [], { statut: 'NC' }),
    ],
  });
export const incomplet = (): Dossier => {
  const refusee = done(
    run(
      transmis(),
      { kind: 'refuserPiece', typeId: 'cv', sha256: SHA.cv, commentaire: 'Illisible' },
      gestionnaire,
    ),
  );
  return done(run(refusee, { kind: 'statuer', statut: 'IN', message: '' }, gestionnaire));
};

export const valider = (typeId: string, sha256: string): DossierCommand => ({
  kind: 'validerPiece',
  typeId,
  sha256,
});
