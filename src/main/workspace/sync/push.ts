import { assertNever } from '../../../domain/refusal.ts';
import type { MutationEnvelope } from '../../../protocol/mutations.ts';
import type { PushFrame } from '../../../protocol/sync.ts';
import type { Acte, QueueStore, Settlement } from '../../application/queue-ports.ts';
import { TransportError } from './transport.ts';

/** Acts in one POST: the protocol takes 1000. */
const ACTS = 500;
/** Characters of payloads in one POST; one act alone may be longer. */
const CHARACTERS = 4_000_000;
/** Outcomes written together. */
const SETTLED = 100;

export type Push = (mutations: readonly MutationEnvelope[]) => AsyncIterable<PushFrame>;

/** What a push came to: nothing is left, more waits, or the numbers didn't fit and were put right. */
export type PushEnd = 'vide' | 'suite' | 'renumerote';

const envelopeOf = ({ id, seq, baseVersion, type, payload, faitLe }: Acte): MutationEnvelope => ({
  id,
  seq: seq ?? 0,
  baseVersion,
  type,
  payload,
  faitLe,
});

/** As many acts, from the first on, as one POST should carry. */
function oneRequest(actes: readonly Acte[]): readonly Acte[] {
  let characters = 0;
  const end = actes.findIndex((acte, i) => {
    characters += JSON.stringify(acte.payload).length;
    return i > 0 && characters > CHARACTERS;
  });
  return end < 0 ? actes : actes.slice(0, end);
}

/**
 * SY4, SY5: sends the next waiting acts in one request, in order, numbered durably before they leave, and
 * writes each outcome. `acted` is told of the dossiers whose acts got one.
 * @throws TransportError when the exchange breaks; what was answered until then is kept.
 */
export async function pushOnce(
  queue: QueueStore,
  push: Push,
  epoch: string,
  acted: (dossierIds: readonly string[]) => Promise<void>,
): Promise<PushEnd> {
  const frozen = queue.freeze(ACTS);
  const actes = oneRequest(frozen);
  if (actes.length === 0) return 'vide';
  return exchange(queue, push, epoch, actes, acted, queue.count(['attente', 'fige']) > actes.length);
}

/** SY9: asks again about acts that the server keeps for later: it may know their type by now. */
export async function askAboutParked(
  queue: QueueStore,
  push: Push,
  epoch: string,
  acted: (dossierIds: readonly string[]) => Promise<void>,
): Promise<void> {
  const parked = queue.actes().filter(({ etat }) => etat === 'gare');
  if (parked.length > 0) await exchange(queue, push, epoch, oneRequest(parked), acted, false);
}

async function exchange(
  queue: QueueStore,
  push: Push,
  epoch: string,
  actes: readonly Acte[],
  acted: (dossierIds: readonly string[]) => Promise<void>,
  more: boolean,
): Promise<PushEnd> {
  const asked = new Map(actes.map((acte) => [acte.id, acte]));
  let settlements: Settlement[] = [];
  let answered = 0;
  const write = async (): Promise<void> => {
    if (settlements.length === 0) return;
    const written = settlements;
    settlements = [];
    queue.settle(written, epoch);
    await acted([...new Set(written.flatMap(({ id }) => asked.get(id)?.dossierId ?? []))]);
  };
  try {
    for await (const frame of push(actes.map(envelopeOf))) {
      if (frame.kind === 'gap') {
        await write();
        // Numbers that were acknowledged here and are unknown there: it was put back from a backup (SY2).
        queue.renumber(frame.expected - 1, queue.acknowledgedSeq() >= frame.expected);
        await acted(queue.dirty());
        return 'renumerote';
      }
      if (!asked.has(frame.id)) continue;
      answered += 1;
      settlements.push(settlementOf(frame));
      if (settlements.length >= SETTLED) await write();
    }
  } finally {
    await write();
  }
  if (answered < actes.length) throw new TransportError('injoignable');
  return more ? 'suite' : 'vide';
}

function settlementOf({ id, outcome }: Extract<PushFrame, { kind: 'outcome' }>): Settlement {
  switch (outcome.result) {
    case 'applied':
      return { id, etat: 'acquitte', at: outcome.at };
    case 'already':
      return settledBefore(id, outcome);
    case 'conflict': {
      const { version, fields } = outcome;
      return { id, etat: 'conflit', detail: { kind: 'conflit', version, fields } };
    }
    case 'refused':
      return { id, etat: 'refuse', detail: { kind: 'refus', refusal: outcome.refusal } };
    case 'parked':
      return { id, etat: 'gare' };
    default:
      return assertNever(outcome);
  }
}

/** The first answer was lost; a server that tells only its kind again still has the member look at it. */
function settledBefore(
  id: string,
  { at, was }: Extract<Extract<PushFrame, { kind: 'outcome' }>['outcome'], { result: 'already' }>,
): Settlement {
  switch (was) {
    case 'applied':
      return { id, etat: 'acquitte', at };
    case 'parked':
      return { id, etat: 'gare' };
    case 'conflict':
      return { id, etat: 'conflit', detail: { kind: 'conflit', version: 0, fields: [] } };
    case 'refused':
      return { id, etat: 'refuse', detail: { kind: 'refus', refusal: { code: 'interdit', params: {} } } };
    default:
      return assertNever(was);
  }
}
