import type { Actor } from '../../../domain/actor.ts';
import type { Dice } from '../dice.ts';
import { MODELES_COMMENTAIRE, TYPE_IDS, type TypePieceId } from '../organisation/demandes.ts';
import type { CandidatureInput } from './candidature.ts';
import { deposerVersion } from './deposer.ts';
import type { Scene } from './scene.ts';
import { horloge } from './temps.ts';

interface TraitementInput extends CandidatureInput {
  readonly lui: Actor;
  /** When it was transmitted, ms. */
  readonly depuis: number;
}

/** LC4, LC7: what staff does with a transmitted dossier, until it stands where it should by `now`. */
export async function traiter(dice: Dice, scene: Scene, input: TraitementInput): Promise<void> {
  const { destin, lui, now } = input;
  const agent = dice.pick(input.gestionnaires);
  const temps = horloge(dice.fork('temps'), input.depuis, now - 3_600_000);
  const { statut, repris } = destin;
  if (statut === 'IN' || repris) {
    const fautives = dice.some(
      deposees(scene),
      dice.weighted([
        [70, 1],
        [25, 2],
        [5, 3],
      ]),
    );
    examiner(dice, scene, agent, temps, fautives);
    scene.act(agent, { kind: 'statuer', statut: 'IN', message: '' }, temps());
    if (statut === 'IN' && dice.chance(0.15)) {
      const jour = input.offre.session.calendrier.jury;
      scene.act(agent, { kind: 'accorderRetour', jour }, temps());
    }
    if (repris) {
      for (const typeId of fautives) await deposerVersion(scene, lui, typeId, input.deposer, 1, temps());
      scene.transmettre(lui, temps());
    }
  }
  if (statut === 'CO') {
    for (const typeId of deposees(scene))
      if (statutDe(scene, typeId) === 'TR') valider(scene, agent, typeId, temps());
    scene.act(agent, { kind: 'statuer', statut: 'CO', message: '' }, temps());
  } else if (statut === 'RE') {
    const lisibles = deposees(scene).filter((typeId) => !input.illisible(shaDe(scene, typeId)));
    // Staff has begun.
    if (dice.chance(0.3))
      for (const typeId of dice.some(lisibles, dice.int(1, 3)))
        if (statutDe(scene, typeId) === 'TR') valider(scene, agent, typeId, temps());
    for (const typeId of deposees(scene))
      if (!lisibles.includes(typeId) && dice.chance(0.5))
        scene.act(
          dice.pick(input.lecteurs),
          { kind: 'signalerPiece', typeId, raison: dice.pick(RAISONS) },
          temps(),
        );
  }
}

const RAISONS = [
  'Le fichier ne s’ouvre pas.',
  'Document illisible, à redemander au candidat.',
  'Un mot de passe est demandé.',
] as const;

const deposees = ({ dossier }: Scene): readonly TypePieceId[] =>
  TYPE_IDS.filter((id) =>
    dossier.pieces.some(({ typeId, versions }) => typeId === id && versions.length > 0),
  );

const statutDe = ({ dossier }: Scene, id: TypePieceId): string =>
  dossier.pieces.find(({ typeId }) => typeId === id)?.statut ?? '';

const shaDe = ({ dossier }: Scene, typeId: TypePieceId): string =>
  dossier.transmissions.at(-1)?.pieces[typeId] ?? '';

function valider(scene: Scene, agent: Actor, typeId: TypePieceId, le: number): void {
  scene.act(agent, { kind: 'validerPiece', typeId, sha256: shaDe(scene, typeId) }, le);
}

/** Refuses the faulty ones with a comment, validates most others. */
function examiner(
  dice: Dice,
  scene: Scene,
  agent: Actor,
  temps: () => number,
  fautives: readonly TypePieceId[],
): void {
  for (const typeId of deposees(scene)) {
    const sha256 = scene.dossier.transmissions.at(-1)?.pieces[typeId] ?? null;
    if (fautives.includes(typeId))
      scene.act(
        agent,
        { kind: 'refuserPiece', typeId, sha256, commentaire: commentaire(dice, typeId) },
        temps(),
      );
    else if (dice.chance(0.85)) valider(scene, agent, typeId, temps());
  }
}

const REPROCHES: Readonly<Record<TypePieceId, readonly string[]>> = {
  identite: ['PERIME', 'ILLISIBLE', 'PARTIEL'],
  cv: ['AUTRE', 'PARTIEL'],
  lettre: ['AUTRE', 'PARTIEL'],
  'releve-bac': ['ILLISIBLE', 'AUTRE'],
  'releves-sup': ['SEMESTRES', 'ILLISIBLE', 'PARTIEL'],
  diplome: ['TRADUCTION', 'ILLISIBLE', 'AUTRE'],
  'attestation-langue': ['AUTRE', 'ILLISIBLE'],
  traduction: ['TRADUCTION', 'PARTIEL'],
};

function commentaire(dice: Dice, typeId: TypePieceId): string {
  const code = dice.pick(REPROCHES[typeId]);
  return MODELES_COMMENTAIRE.find((modele) => modele.code === code)?.libelle.fr ?? '';
}
