import type { SessionCalendar } from '../../../domain/calendar/calendar.ts';
import { jourDans, jourPlus } from '../../../domain/calendar/jours.ts';
import type {
  Campagne,
  Centre,
  Etablissement,
  Membre,
  SessionCandidature,
} from '../../../domain/organisation/organisation.ts';
import { type CommissionDocument, centreSur } from '../../../protocol/entities.ts';
import { attendusDe, motsClesDe } from './attendus.ts';
import { GRILLE, MODELES_COMMENTAIRE, MOTIFS, questionsPour, TYPES_PIECE } from './demandes.ts';
import { FORMATIONS, type Formation } from './formations.ts';
import { LETTRES_DES_COMMISSIONS } from './lettres.ts';

export const FUSEAU = 'Europe/Paris';

/** A formation with the session that is open for it. */
export interface Offre {
  readonly formation: Formation;
  readonly session: SessionCandidature;
}

export interface Organisation {
  readonly etablissement: Etablissement;
  readonly campagne: Campagne;
  readonly centre: Centre;
  readonly offres: readonly Offre[];
}

/**
 * An établissement that exists nowhere, in the middle of its campagne at `now` (ms): most deposits are closed,
 * pièces may come back for two weeks more, the jury meets in three.
 */
export function organisationAt(now: number): Organisation {
  const jour = jourDans(FUSEAU, now);
  const annee = Number(jour.slice(0, 4));
  const campagne: Campagne = {
    id: `campagne-${annee}`,
    annee,
    debut: jourPlus(jour, -75),
    fin: jourPlus(jour, 120),
    active: true,
  };
  const centre: Centre = {
    id: 'centre-licences',
    campagneId: campagne.id,
    code: 'LIC',
    nom: 'Candidatures en licence',
    voeuxMax: 5,
    contactMail: 'candidatures@valmont.example',
    adresse: 'Bureau des candidatures\n3, place des Traducteurs\n89999 Valmont Cedex 9',
    telephone: '01 99 00 12 34',
  };
  return {
    etablissement: {
      id: 'valmont',
      nom: 'Université de Valmont – Langues',
      fuseau: FUSEAU,
      voeuxMax: 8,
      graceMinutes: 15,
      tailleFichierMax: 2_000_000,
    },
    campagne,
    centre,
    offres: FORMATIONS.map((formation) => ({
      formation,
      session: sessionOf(formation, campagne, centre, jour),
    })),
  };
}

/** One commission has closed its deposits and is about to meet; the other still takes candidatures. */
function calendrierAt(jour: string, commission: Formation['commission']): SessionCalendar {
  const at = (days: number): string => jourPlus(jour, days);
  const dates =
    commission === 'asie'
      ? { debutDepot: at(-66), finDepot: at(-9), retour: at(15), jury: at(21), publication: at(28) }
      : { debutDepot: at(-62), finDepot: at(20), retour: at(30), jury: at(40), publication: at(48) };
  return {
    ...dates,
    confirmation: { joursApresPublication: 10 },
    confirmationListeComplementaire: { joursApresPublication: 18 },
  };
}

const sessionOf = (
  formation: Formation,
  campagne: Campagne,
  centre: Centre,
  jour: string,
): SessionCandidature => ({
  id: `session-${formation.code.toLowerCase()}`,
  formationId: `formation-${formation.code.toLowerCase()}`,
  commissionId: commissionId(formation.commission),
  centreId: centre.id,
  campagneId: campagne.id,
  code: formation.code,
  libelle: formation.libelle,
  typeDiplome: 'Licence',
  mention: formation.mention,
  motsCles: motsClesDe(formation),
  attendus: attendusDe(formation),
  // Whoever begins a rare language is welcome; elsewhere the commission chooses.
  mode: formation.niveau === 1 && formation.capacite === null ? 'AD' : 'AC',
  calendrier: calendrierAt(jour, formation.commission),
  capacite: formation.capacite,
  promotion: formation.capacite !== null,
  typesPiece: TYPES_PIECE,
  questions: questionsPour(formation.langues[0] ?? ''),
  grille: GRILLE,
});

const commissionId = (commission: Formation['commission']): string => `commission-${commission}`;

/**
 * OR5, DE1, DE5, DE8: one commission hides the avis of others until one's own is given and publishes by two; the
 * other does neither, and shows candidats their place on its liste complémentaire.
 */
export const commissionsOf = (
  { centre }: Pick<Organisation, 'centre'>,
  membres: Readonly<Record<Formation['commission'], readonly Membre[]>>,
): readonly CommissionDocument[] =>
  (
    [
      ['asie', 'Japonais', true],
      ['europe', 'Europe et Eurasie', false],
    ] as const
  ).map(([commission, nom, avisMasques]) => ({
    id: commissionId(commission),
    centreId: centre.id,
    ...centreSur(centre),
    nom,
    aveugle: false,
    avisMasques,
    rangVisible: !avisMasques,
    publicationADeux: avisMasques,
    membres: membres[commission],
    motifs: MOTIFS,
    modelesCommentaire: MODELES_COMMENTAIRE,
    ...LETTRES_DES_COMMISSIONS,
  }));
