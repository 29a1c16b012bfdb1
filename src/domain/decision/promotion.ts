import type { Avertissement } from '../avertissement.ts';
import { jourDans, jourPlus } from '../calendar/jours.ts';
import type { Dossier } from '../candidature/dossier.ts';
import type { EtatDecision, TypeAvis } from '../codes.ts';
import type { Commission, Etablissement, SessionCandidature } from '../organisation/organisation.ts';
import type { ContenuDecision, Decision } from './decision.ts';
import { figerLettre } from './lettre.ts';

/** DE8: what one decision means for the places of its session. */
export interface PlaceDeSession {
  readonly dossierId: string;
  readonly type: TypeAvis;
  readonly etat: EtatDecision;
  /** On the liste complémentaire, from 1. */
  readonly rang: number | null;
  /** The candidature was annulled. */
  readonly annulee: boolean;
  /** DE7: the candidat gave the place up. */
  readonly desistee: boolean;
}

type SessionOuverte = Pick<SessionCandidature, 'capacite' | 'promotion' | 'calendrier'>;

/**
 * DE8: places that are taken or promised: every favourable decision that stands, published or on its way
 * (under appel too), confirmed or not answered yet.
 */
export const placesTenues = (places: readonly PlaceDeSession[]): number =>
  places.filter(({ type, annulee, desistee }) => type === 'FA' && !annulee && !desistee).length;

/** DE8: the liste complémentaire as it stands: published, still wanted, by rang. */
export const listeComplementaire = (places: readonly PlaceDeSession[]): readonly PlaceDeSession[] =>
  places
    .filter(
      ({ type, etat, annulee, desistee }) => type === 'LC' && etat === 'publiee' && !annulee && !desistee,
    )
    .toSorted((a, b) => (a.rang ?? Number.POSITIVE_INFINITY) - (b.rang ?? Number.POSITIVE_INFINITY));

/** DE8: where a dossier of the list stands now, from 1; undefined: not on it. */
export function positionDe(places: readonly PlaceDeSession[], dossierId: string): number | undefined {
  const index = listeComplementaire(places).findIndex((place) => place.dossierId === dossierId);
  return index < 0 ? undefined : index + 1;
}

/**
 * DE8, OR3: the last day for who is promoted at `now` (ms) to answer: the session's day for the liste
 * complémentaire, or so many days from now where it is a delay. Undefined: that day has passed, the list is closed.
 */
export function jourPromotion(
  { calendrier }: Pick<SessionCandidature, 'calendrier'>,
  { fuseau }: Pick<Etablissement, 'fuseau'>,
  now: number,
): string | undefined {
  const aujourdhui = jourDans(fuseau, now);
  const limite = calendrier.confirmationListeComplementaire;
  if (typeof limite !== 'string') return jourPlus(aujourdhui, limite.joursApresPublication);
  return aujourdhui <= limite ? limite : undefined;
}

/** DE8: whom a place just freed goes to, and until when he answers; undefined: to nobody by itself. */
export function aPromouvoir(
  session: SessionOuverte,
  etablissement: Pick<Etablissement, 'fuseau'>,
  places: readonly PlaceDeSession[],
  now: number,
): { readonly dossierId: string; readonly jour: string } | undefined {
  if (!session.promotion || session.capacite === null) return undefined;
  if (placesTenues(places) >= session.capacite) return undefined;
  const [premier] = listeComplementaire(places);
  const jour = jourPromotion(session, etablissement, now);
  return premier && jour !== undefined ? { dossierId: premier.dossierId, jour } : undefined;
}

/**
 * DE8: the decision and the dossier of who is promoted at `now` (ms), with what he is told. The decision
 * stays published and becomes favourable, with its letter (DE2); what it was stays in its acts (DE6). Nobody
 * signs it: the rule did. A letter that cannot be filled in holds no place up: there is none then.
 */
export function promouvoir(
  { lettre: _, ...decision }: Decision,
  dossier: Dossier,
  commission: Pick<Commission, 'lettres' | 'lettreSignataire' | 'motifs'>,
  jour: string,
  now: number,
): { readonly decision: Decision; readonly dossier: Dossier; readonly avertissement: Avertissement } {
  const contenu: ContenuDecision = { ...decision.contenu, type: 'FA', rang: null, rendezVous: null };
  const figee = figerLettre(commission, contenu);
  const lettre = figee.ok ? figee.value : undefined;
  const acte = { etat: 'promotion', le: now, parId: '', parNom: '', contenu, raison: '' } as const;
  return {
    decision: {
      ...decision,
      contenu,
      confirmerAvant: jour,
      ...(lettre ? { lettre } : {}),
      actes: [...decision.actes, acte],
      majLe: now,
    },
    dossier: {
      ...dossier,
      evenements: [...dossier.evenements, { kind: 'promotion', le: now, par: '', jour }],
      majLe: now,
    },
    avertissement: { kind: 'promotion', jour, lettre: lettre !== undefined },
  };
}
