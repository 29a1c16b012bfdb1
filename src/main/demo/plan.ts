import type { StatutDossier } from '../../domain/codes.ts';
import type { Dice } from './dice.ts';
import { createNumeros, uuidAt } from './identifiers.ts';
import type { Offre } from './organisation/etablissement.ts';
import type { Destin } from './vie/candidature.ts';

export interface DossierPrevu {
  readonly id: string;
  readonly numero: string;
  readonly offre: Offre;
  readonly destin: Destin;
}

/** Who will be made, with which candidatures. */
export interface CandidatPrevu {
  readonly id: string;
  readonly numero: string;
  readonly dossiers: readonly DossierPrevu[];
}

/** Of twenty dossiers: 2 en attente, 11 réceptionnés, 5 complets, 2 incomplets. */
const VINGTAINE: readonly StatutDossier[] = [
  ...Array<StatutDossier>(2).fill('AT'),
  ...Array<StatutDossier>(11).fill('RE'),
  ...Array<StatutDossier>(5).fill('CO'),
  ...Array<StatutDossier>(2).fill('IN'),
];

/** Shares out `count` dossiers among candidats: most have one, some two or three. */
export function prevoir(
  dice: Dice,
  count: number,
  offres: readonly Offre[],
  depuis: number,
): readonly CandidatPrevu[] {
  const numeros = createNumeros(dice.fork('numeros'));
  const destins = createDestins(dice.fork('destins'));
  const candidats: CandidatPrevu[] = [];
  let left = count;
  while (left > 0) {
    const own = dice.fork(`candidat ${candidats.length}`);
    const voeux = Math.min(
      left,
      own.weighted([
        [84, 1],
        [13, 2],
        [3, 3],
      ] as const),
    );
    const numero = numeros();
    const id = uuidAt(own, depuis + candidats.length);
    const dossiers = choisir(own, offres, voeux).map((offre, i) => ({
      id: uuidAt(own, depuis + 60_000 + candidats.length * 10 + i),
      numero: numeros(),
      offre,
      destin: destins(),
    }));
    candidats.push({ id, numero, dossiers });
    left -= dossiers.length;
  }
  return candidats;
}

/** Several wishes go to formations of one commission and one year of study. */
function choisir(dice: Dice, offres: readonly Offre[], voeux: number): readonly Offre[] {
  const premier = dice.weighted(offres.map((offre) => [offre.formation.poids, offre] as const));
  const proches = offres.filter(
    ({ formation }) =>
      formation.code !== premier.formation.code &&
      formation.commission === premier.formation.commission &&
      formation.niveau === premier.formation.niveau,
  );
  return [premier, ...dice.some(proches, Math.min(voeux - 1, proches.length))];
}

function createDestins(dice: Dice): () => Destin {
  let left: readonly StatutDossier[] = [];
  return () => {
    if (left.length === 0) left = dice.some(VINGTAINE, VINGTAINE.length);
    const [statut = 'RE', ...rest] = left;
    left = rest;
    const repris = (statut === 'RE' && dice.chance(0.16)) || (statut === 'CO' && dice.chance(0.2));
    return { statut, repris, annule: statut === 'RE' && !repris && dice.chance(0.03) };
  };
}
