import type { Actor } from '../../../domain/actor.ts';
import { decideCreation } from '../../../domain/candidature/decide-creation.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { StatutDossier } from '../../../domain/codes.ts';
import type { Dice } from '../dice.ts';
import { TYPE_IDS, type TypePieceId } from '../organisation/demandes.ts';
import type { Offre, Organisation } from '../organisation/etablissement.ts';
import type { Personnage } from '../personnes/candidat.ts';
import { type Deposant, deposerVersion } from './deposer.ts';
import { repondre } from './reponses.ts';
import { accepted, openScene, type Scene } from './scene.ts';
import { enJournee, HEURE, JOUR } from './temps.ts';
import { traiter } from './traitement.ts';

/** Where a dossier stands now; `repris`: it was incomplete once and came back. */
export interface Destin {
  readonly statut: StatutDossier;
  readonly repris: boolean;
  readonly annule: boolean;
}

export interface CandidatureInput {
  readonly organisation: Organisation;
  readonly offre: Offre;
  readonly qui: Personnage;
  readonly id: string;
  readonly numero: string;
  readonly destin: Destin;
  readonly gestionnaires: readonly Actor[];
  /** Who reads in the commission: may report a pièce that does not open. */
  readonly lecteurs: readonly Actor[];
  readonly autres: readonly Pick<Dossier, 'sessionId' | 'centreId' | 'annuleeLe'>[];
  readonly now: number;
  readonly deposer: Deposant;
  readonly illisible: (sha256: string) => boolean;
}

/** From creation to `now`, every step by the domain's own rules. */
export async function vivre(dice: Dice, input: CandidatureInput): Promise<Dossier> {
  const { organisation, offre, qui, destin, now } = input;
  const lui: Actor = {
    personneId: qui.id,
    nom: `${qui.prenom} ${qui.nom}`,
    roles: [{ kind: 'candidat', candidatId: qui.id }],
    recusations: [],
  };
  const { debutDepot, finDepot } = offre.session.calendrier;
  const debut = Date.parse(`${debutDepot}T08:00:00Z`);
  // Where deposits are still open, those there are came before the last days.
  const fin = Math.min(Date.parse(`${finDepot}T18:00:00Z`), now - 5 * JOUR);
  // Most come late.
  const cree = debut + (fin - debut - 4 * JOUR) * Math.sqrt(dice.next());
  const cree0 = enJournee(dice, cree);
  const dossier = accepted(
    decideCreation(
      { ...organisation, session: offre.session, profil: qui.profil, candidatures: input.autres },
      { id: input.id, numero: input.numero, candidatId: qui.id, nom: lui.nom, langue: 'fr' },
      cree0,
    ),
    'creation',
  );
  // What decides upon it is known when it is transmitted; direct access is the rare case.
  const typeTraitement = destin.statut === 'AT' ? 'AT' : dice.chance(0.04) ? 'AD' : 'AC';
  const scene = openScene({ ...dossier, typeTraitement }, offre.session, organisation.etablissement);

  let le = await remplir(dice.fork('remplir'), scene, lui, input, cree0);
  if (destin.statut === 'AT') return scene.dossier;
  le = enJournee(dice, Math.min(le + dice.decimal(0.2, 3, 2) * JOUR, fin - HEURE));
  scene.transmettre(lui, le);
  if (destin.annule) {
    scene.act(lui, { kind: 'annuler' }, Math.min(now - HEURE, le + dice.int(1, 6) * JOUR));
    return scene.dossier;
  }
  await traiter(dice.fork('traiter'), scene, { ...input, lui, depuis: le });
  return scene.dossier;
}

/** Answers and pièces, over some days. */
async function remplir(
  dice: Dice,
  scene: Scene,
  lui: Actor,
  { qui, destin, deposer }: CandidatureInput,
  cree: number,
): Promise<number> {
  let le = cree + dice.int(2, 40) * 60_000;
  const enPlan = destin.statut === 'AT';
  if (!enPlan || dice.chance(0.6)) {
    for (const [questionId, reponse] of repondre(dice.fork('reponses'), qui, scene.session)) {
      scene.act(lui, { kind: 'repondre', questionId, reponse }, le);
      le += dice.int(20, 200) * 1000;
    }
  }
  const types = enPlan ? TYPE_IDS.slice(0, dice.int(0, 4)) : TYPE_IDS;
  for (const typeId of types) {
    le += dice.int(1, 30) * 60_000;
    const sansObjet = !concerne(dice.fork(typeId), typeId, qui);
    if (sansObjet) scene.act(lui, { kind: 'declarerNonConcerne', typeId }, le);
    else await deposerVersion(scene, lui, typeId, deposer, 0, le);
  }
  return le;
}

/** LC4: what "non concerné" is for. */
function concerne(dice: Dice, typeId: TypePieceId, { parcours }: Personnage): boolean {
  switch (typeId) {
    case 'releves-sup':
      return parcours.annees.length > 0;
    case 'traduction':
      return parcours.bac.etranger;
    case 'attestation-langue':
      return dice.chance(parcours.anneesDeLangue > 1 ? 0.5 : 0.15);
    default:
      return true;
  }
}
