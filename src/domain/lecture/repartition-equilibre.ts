/** One who takes dossiers, with what he has already. */
export interface Chair {
  readonly personneId: string;
  /** Above 0. */
  readonly part: number;
  readonly load: number;
}

/** A place on a dossier; `pass` 0 is its first reader. */
export interface Seat {
  readonly dossierId: string;
  readonly sessionId: string;
  readonly tri: string;
  readonly pass: number;
  /** Who may take it. */
  readonly allowed: ReadonlySet<string>;
}

export interface Seated {
  readonly dossierId: string;
  readonly personneId: string;
}

/**
 * Seats everyone: by `tape` where it says who takes a seat and he may, else whoever has least; then exchanges
 * along the shortest chains until none helps. That is the least sum of squares of loads by parts, and so loads
 * within 1 of each other where recusals and what was given by hand leave room. Ties go by the order of `chairs`.
 */
export function balance(
  seats: readonly Seat[],
  chairs: readonly Chair[],
  tape: readonly string[] | null,
): readonly Seated[] {
  const loads = new Map(chairs.map(({ personneId, load }) => [personneId, load]));
  const onDossier = new Map<string, Set<string>>();
  const seated: { seat: Seat; personneId: string }[] = [];
  const mayTake = (seat: Seat, personneId: string): boolean =>
    seat.allowed.has(personneId) && !onDossier.get(seat.dossierId)?.has(personneId);
  const add = (personneId: string, by: number): void => {
    loads.set(personneId, (loads.get(personneId) ?? 0) + by);
  };
  const cost = ({ personneId, part }: Chair, more: number): number =>
    ((loads.get(personneId) ?? 0) + more) / part;

  for (const [i, seat] of seats.entries()) {
    const told = chairs.find(({ personneId }) => personneId === tape?.[i] && mayTake(seat, personneId));
    const taker =
      told ??
      chairs
        .filter(({ personneId }) => mayTake(seat, personneId))
        .reduce<Chair | undefined>(
          (best, chair) => (best && cost(best, 1) <= cost(chair, 1) ? best : chair),
          undefined,
        );
    if (!taker) continue;
    seated.push({ seat, personneId: taker.personneId });
    onDossier.set(seat.dossierId, (onDossier.get(seat.dossierId) ?? new Set()).add(taker.personneId));
    add(taker.personneId, 1);
  }

  const give = (index: number, to: string): void => {
    const place = seated[index];
    if (!place) return;
    const there = onDossier.get(place.seat.dossierId);
    there?.delete(place.personneId);
    there?.add(to);
    place.personneId = to;
  };
  // Each exchange lowers the sum, which is of finitely many values: it ends.
  for (let chain = findChain(seated, chairs, cost, mayTake); chain; ) {
    for (const { index, to } of chain.moves) give(index, to);
    add(chain.from, -1);
    add(chain.last, 1);
    chain = findChain(seated, chairs, cost, mayTake);
  }
  return seated.map(({ seat, personneId }) => ({ dossierId: seat.dossierId, personneId }));
}

interface Chain {
  /** In the order they are to be done: the last link first, so that nobody sits twice on a dossier. */
  readonly moves: readonly { readonly index: number; readonly to: string }[];
  readonly from: string;
  readonly last: string;
}

/** A shortest chain of hand-overs from the most loaded one for whom there is any; undefined: none helps. */
function findChain(
  seated: readonly { readonly seat: Seat; readonly personneId: string }[],
  chairs: readonly Chair[],
  cost: (chair: Chair, more: number) => number,
  mayTake: (seat: Seat, personneId: string) => boolean,
): Chain | undefined {
  const EPSILON = 1e-9;
  const heaviest = chairs.toSorted((a, b) => cost(b, 0) - cost(a, 0));
  const lightest = Math.min(...chairs.map((chair) => cost(chair, 1)));
  const ofPerson = Map.groupBy(seated.keys(), (index) => seated[index]?.personneId ?? '');
  for (const start of heaviest) {
    if (cost(start, 0) <= lightest + EPSILON) return undefined;
    const came = new Map<string, { readonly index: number; readonly from: string } | null>([
      [start.personneId, null],
    ]);
    const queue = [start.personneId];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const chair of chairs) {
        if (came.has(chair.personneId)) continue;
        const index = (ofPerson.get(at) ?? []).find((i) => {
          const place = seated[i];
          return place !== undefined && mayTake(place.seat, chair.personneId);
        });
        if (index === undefined) continue;
        came.set(chair.personneId, { index, from: at });
        if (cost(chair, 1) < cost(start, 0) - EPSILON)
          return chainTo(chair.personneId, start.personneId, came);
        queue.push(chair.personneId);
      }
    }
  }
  return undefined;
}

function chainTo(
  last: string,
  from: string,
  came: ReadonlyMap<string, { readonly index: number; readonly from: string } | null>,
): Chain {
  const moves: { index: number; to: string }[] = [];
  for (let to = last, step = came.get(to); step; to = step.from, step = came.get(to))
    moves.push({ index: step.index, to });
  return { moves, from, last };
}
