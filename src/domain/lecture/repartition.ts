import type { RoleLecture } from './affectation.ts';
import { balance, type Chair, type Seat } from './repartition-equilibre.ts';
import { inOrder, type RegleRepartition } from './repartition-ordre.ts';

/** A dossier to share out, with whom it was given to already. */
export interface DossierAPartager {
  readonly id: string;
  /** Dossiers of one formation stay together by the rule 'formation'. */
  readonly sessionId: string;
  /** Where it stands in the alphabet. */
  readonly tri: string;
  readonly lecteurs: readonly {
    readonly personneId: string;
    readonly role: RoleLecture;
    /** PM3: he declared a conflict: not a reader any more, and never again. */
    readonly recuse: boolean;
  }[];
}

/** Somebody who writes avis. */
export interface LecteurPossible {
  readonly personneId: string;
  /** His part of the reading: 1 for a whole one, 0.5 for half, 0 for none. */
  readonly part: number;
  /** Dossiers that he reads already, those to share out among them. */
  readonly charge: number;
  /** The same for those that he is in reserve for. */
  readonly reserve: number;
}

export interface OptionsRepartition {
  /** Readers that each dossier is to have; those it has count. */
  readonly lecteurs: number;
  readonly reserves: number;
  readonly regle: RegleRepartition;
  /** For 'hasard': one seed is one drawing. */
  readonly graine: number;
}

export type RolePlace = 'lecteur' | 'reserve';

export interface Placement {
  readonly dossierId: string;
  readonly personneId: string;
  readonly role: RolePlace;
}

export interface ChargeRepartie {
  readonly personneId: string;
  readonly lecteur: { readonly avant: number; readonly apres: number };
  readonly reserve: { readonly avant: number; readonly apres: number };
}

export interface Manque {
  readonly dossierId: string;
  readonly role: RolePlace;
  readonly combien: number;
  /** recusation: somebody else could, had he no conflict · membres: there are too few who read. */
  readonly raison: 'recusation' | 'membres';
}

export interface Repartition {
  readonly placements: readonly Placement[];
  readonly charges: readonly ChargeRepartie[];
  /** What could not be placed. */
  readonly manques: readonly Manque[];
}

/**
 * OR5, PM3: who reads what. Keeps what was given by hand, never gives a dossier to who recused himself of it
 * nor twice to one person, and leaves loads in proportion to parts: no chain of exchanges would bring them
 * closer. A dossier that all read (calibrage) needs no reader. Same arguments, same answer.
 */
export function repartir(
  dossiers: readonly DossierAPartager[],
  membres: readonly LecteurPossible[],
  options: OptionsRepartition,
): Repartition {
  const open = dossiers.filter((dossier) => !active(dossier).some(({ role }) => role === 'calibrage'));
  const lecteurs = share(open, membres, options, 'lecteur', new Map());
  const taken = Map.groupBy(lecteurs.placements, ({ dossierId }) => dossierId);
  const reserves = share(open, membres, options, 'reserve', taken);
  return {
    placements: [...lecteurs.placements, ...reserves.placements],
    charges: membres.map(({ personneId, charge, reserve }) => ({
      personneId,
      lecteur: { avant: charge, apres: charge + countOf(lecteurs.placements, personneId) },
      reserve: { avant: reserve, apres: reserve + countOf(reserves.placements, personneId) },
    })),
    manques: [...lecteurs.manques, ...reserves.manques],
  };
}

const active = ({ lecteurs }: DossierAPartager) => lecteurs.filter(({ recuse }) => !recuse);
const countOf = (placements: readonly Placement[], personneId: string): number =>
  placements.filter((placement) => placement.personneId === personneId).length;

function share(
  dossiers: readonly DossierAPartager[],
  membres: readonly LecteurPossible[],
  { lecteurs, reserves, regle, graine }: OptionsRepartition,
  role: RolePlace,
  taken: ReadonlyMap<string, readonly Placement[]>,
): Pick<Repartition, 'placements' | 'manques'> {
  const wanted = role === 'lecteur' ? lecteurs : reserves;
  const chairs = membres
    .filter(({ part }) => part > 0)
    .map(
      (membre): Chair => ({
        personneId: membre.personneId,
        part: membre.part,
        load: role === 'lecteur' ? membre.charge : membre.reserve,
      }),
    );
  const needs = dossiers.map((dossier) => {
    const busy = new Set([
      ...dossier.lecteurs.map(({ personneId }) => personneId),
      ...(taken.get(dossier.id) ?? []).map(({ personneId }) => personneId),
    ]);
    const free = chairs.filter(({ personneId }) => !busy.has(personneId));
    const has = active(dossier).filter((lecteur) => lecteur.role === role).length;
    const need = Math.max(0, wanted - has);
    return { dossier, free, places: Math.min(need, free.length), missing: Math.max(0, need - free.length) };
  });
  const seats: Seat[] = needs.flatMap(({ dossier, free, places }) =>
    Array.from({ length: places }, (_, pass) => ({
      dossierId: dossier.id,
      sessionId: dossier.sessionId,
      tri: dossier.tri,
      pass,
      allowed: new Set(free.map(({ personneId }) => personneId)),
    })),
  );
  const ordered = inOrder(seats, chairs, regle, graine);
  const placements = balance(ordered.seats, ordered.chairs, ordered.tape).map(
    ({ dossierId, personneId }): Placement => ({ dossierId, personneId, role }),
  );
  return {
    placements,
    manques: needs
      .filter(({ missing }) => missing > 0)
      .map(({ dossier, missing }) => ({
        dossierId: dossier.id,
        role,
        combien: missing,
        raison: dossier.lecteurs.some(({ recuse }) => recuse) ? 'recusation' : 'membres',
      })),
  };
}
