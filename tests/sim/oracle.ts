import { meOf } from '../../src/main/application/accounts/person.ts';
import { sessionOf } from '../../src/main/application/accounts/session-of.ts';
import type { MutationRecord } from '../../src/main/application/ports.ts';
import { pull } from '../../src/main/application/sync/pull.ts';
import type { AnyDocument, Entity } from '../../src/protocol/entities.ts';
import { ENTITIES } from '../../src/protocol/entities.ts';
import { sujetOf } from '../../src/protocol/mutations.ts';
import { DOSSIERS, SEANCE } from './campaign.ts';
import type { SimClient } from './client.ts';
import type { SimServer } from './server.ts';
import type { World } from './world.ts';

/** What was acknowledged, as told on the line: written down outside of server and workspaces. */
export interface Ledger {
  /** Act id → device and outcome kind as first told. */
  readonly acknowledged: Map<string, { readonly deviceId: string; readonly result: string }>;
  /** Device → when it was revoked. */
  readonly revoked: Map<string, number>;
}

/** Everything that went wrong, in sentences; none when the history kept its promises. */
export async function judge(
  world: World,
  server: SimServer,
  clients: readonly SimClient[],
  ledger: Ledger,
): Promise<readonly string[]> {
  const records = new Map<string, MutationRecord>();
  for (const { device } of clients)
    for (let seq = 1; ; seq++) {
      const record = await server.store().mutation(device.id, seq);
      if (!record) break;
      records.set(record.id, record);
    }
  return [
    ...lost(clients, ledger, records),
    ...(await withoutEffect(server, clients, records)),
    ...(await appliedTwice(server)),
    ...(await unlike(world, server, clients)),
    ...afterRevocation(ledger, records),
    ...(await overwritten(server, records)),
  ];
}

/** SY4, SY8: what was acknowledged or promised is in the server, or waits where its member sees it. */
function lost(
  clients: readonly SimClient[],
  ledger: Ledger,
  records: ReadonlyMap<string, MutationRecord>,
): string[] {
  const problems: string[] = [];
  for (const client of clients) {
    if (ledger.revoked.has(client.device.id)) continue;
    const kept = new Map(
      client
        .queue()
        .actes()
        .map((acte) => [acte.id, acte.etat]),
    );
    for (const [id, act] of client.promised) {
      const record = records.get(id);
      const told = ledger.acknowledged.get(id)?.result;
      if (!record && !kept.has(id))
        problems.push(
          `${client.device.id}: ${act.type} ${id.slice(-6)} is nowhere (${told ?? 'never acknowledged'})`,
        );
      // A refusal or conflict that a restore made the server forget still stands with its member.
      else if (!record && !['refuse', 'conflit'].includes(kept.get(id) ?? ''))
        problems.push(
          `${client.device.id}: ${act.type} ${id.slice(-6)} never reached the server (${kept.get(id)})`,
        );
      // Refused or in conflict in the history that stands: its member must find it.
      else if (record && (record.outcome === 'conflict' || record.outcome === 'refused') && !kept.has(id))
        problems.push(
          `${client.device.id}: ${act.type} ${id.slice(-6)} ended as ${record.outcome} and its member isn't told`,
        );
    }
  }
  return problems;
}

/** SY4: an act that is said to be applied has its effect: its unique text stands in the journal or the timeline. */
async function withoutEffect(
  server: SimServer,
  clients: readonly SimClient[],
  records: ReadonlyMap<string, MutationRecord>,
): Promise<string[]> {
  const problems: string[] = [];
  const store = server.store();
  for (const { device, promised } of clients)
    for (const [id, act] of promised) {
      if (records.get(id)?.outcome !== 'applied') continue;
      const dossierId = sujetOf(act);
      const journal = (entity: string, of: string): Promise<unknown> => store.journalOf(entity, of);
      const written = await (async (): Promise<readonly [where: unknown, texte: string] | null> => {
        switch (act.type) {
          case 'avis.enregistrer@1':
          case 'avis.rendre@1':
            return [
              await journal('avis', `${dossierId}.${device.personneId}`),
              act.payload.contenu.commentaire,
            ];
          case 'decision.saisir@1':
            return [await journal('decision', dossierId), act.payload.contenu.commentaire];
          case 'note.ecrire@1':
            return [await journal('note', act.payload.noteId), act.payload.texte];
          case 'seance.consigner@1':
            return [await journal('seance', dossierId), act.payload.deliberation.observation];
          case 'piece.signaler@1':
            return [(await store.get('dossier', dossierId))?.body.evenements, act.payload.raison];
          default:
            return null;
        }
      })();
      if (written && !JSON.stringify(written[0] ?? null).includes(written[1]))
        problems.push(`${device.id}: ${act.type} ${id.slice(-6)} is said to be applied and left nothing`);
    }
  return problems;
}

/** SY4: texts of acts are unique; one that stands twice in a history was applied twice. */
async function appliedTwice(server: SimServer): Promise<string[]> {
  const problems: string[] = [];
  for (const id of DOSSIERS) {
    const dossier = await server.store().get('dossier', id);
    const decision = await server.store().get('decision', id);
    const texts = [
      ...(dossier?.body.evenements ?? []).flatMap((e) =>
        'raison' in e && e.raison ? [`${e.kind} ${e.raison}`] : [],
      ),
      ...(dossier?.body.pieces ?? []).flatMap((p) => p.commentaires.map((c) => `comment ${c.texte}`)),
      ...(decision?.body.actes ?? []).flatMap((a) =>
        a.etat === 'saisie' ? [`saisie ${a.contenu.commentaire}`] : [],
      ),
    ];
    for (const text of new Set(texts))
      if (texts.filter((t) => t === text).length > 1) problems.push(`${id}: applied twice: ${text}`);
  }
  return problems;
}

/** SY1, PM3, DE1: each replica holds exactly what the server would send that reader today. */
async function unlike(world: World, server: SimServer, clients: readonly SimClient[]): Promise<string[]> {
  const problems: string[] = [];
  const store = server.store();
  for (const client of clients) {
    const opened = await sessionOf(
      { accounts: store, store, clock: { now: world.now } },
      client.device.jeton,
    );
    if (opened.kind !== 'ouverte') continue;
    const wanted = new Map<string, AnyDocument>();
    const me = meOf(opened.personne, opened.session.actor.recusations);
    for await (const frame of pull(
      { store, clock: { now: world.now }, offlineDays: 30 },
      opened.session,
      me,
      { epoch: '', cursors: {}, acknowledged: null },
    )) {
      if (frame.kind !== 'doc') continue;
      const key = `${frame.doc.entity} ${frame.doc.id}`;
      if ('gone' in frame.doc) wanted.delete(key);
      else wanted.set(key, frame.doc);
    }
    const held = heldBy(client, [...wanted.keys()]);
    for (const [key, doc] of wanted) {
      const mine = held.get(key);
      if (mine === undefined) problems.push(`${client.device.id} lacks ${key} v${doc.version}`);
      else if (mine !== JSON.stringify(doc.body))
        problems.push(`${client.device.id} has another ${key} than v${doc.version}`);
    }
    for (const key of held.keys())
      if (!wanted.has(key)) problems.push(`${client.device.id} still holds ${key}`);
  }
  return problems;
}

/** All that a replica holds: what is expected there, and whatever else its dossiers could bring. */
function heldBy({ replica, device }: SimClient, expected: readonly string[]): ReadonlyMap<string, string> {
  const people = ['p1', 'p2', 'g1'];
  const ofDossiers = DOSSIERS.flatMap((id) => [
    `dossier ${id}`,
    `decision ${id}`,
    ...people.map((p) => `avis ${id}.${p}`),
    `lecture ${id}.${device.personneId}`,
    ...replica.ofDossier('note', id).map((note) => `note ${note.id}`),
  ]);
  const likely = [`seance ${SEANCE}`, ...ofDossiers];
  const held = new Map<string, string>();
  for (const key of new Set([...expected, ...likely])) {
    const [entity, id] = key.split(' ') as [Entity, string];
    if (!ENTITIES.includes(entity)) continue;
    const doc = replica.get(entity, id);
    if (doc) held.set(key, JSON.stringify(doc.body));
  }
  return held;
}

/** SY10: what a revoked device sent later is kept aside, never applied. */
const afterRevocation = (ledger: Ledger, records: ReadonlyMap<string, MutationRecord>): string[] =>
  [...records.values()].flatMap((record) => {
    const at = ledger.revoked.get(record.deviceId);
    return at !== undefined && record.recuLe > at && record.outcome !== 'parked'
      ? [`${record.deviceId}: ${record.type} applied after its revocation`]
      : [];
  });

/** SY6: an act never sets a field that another device changed after the version its member had seen. */
async function overwritten(
  server: SimServer,
  records: ReadonlyMap<string, MutationRecord>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const id of DOSSIERS)
    for (const entity of ['dossier', 'decision'] as const) {
      // Readings are journalled on the dossier too, and change nothing of it.
      const journal = (await server.store().journalOf(entity, id)).filter(
        ({ action }) => action !== 'lecture.noter@1',
      );
      const last = new Map<
        string,
        { readonly deviceId: string; readonly version: number; readonly action: string }
      >();
      let version = entity === 'dossier' ? 1 : 0;
      for (const entry of journal) {
        version++;
        // A withdrawal leaves nothing to overwrite.
        if (entry.apres === null) last.clear();
        for (const field of Object.keys((entry.apres as Record<string, unknown> | null) ?? {})) {
          const before = last.get(field);
          last.set(field, { deviceId: entry.deviceId, version, action: entry.action });
          if (!before || before.deviceId === entry.deviceId) continue;
          // One batch has one time: of acts that can't be told apart, the best informed one counts.
          const bases = [...records.values()]
            .filter((r) => r.deviceId === entry.deviceId && r.recuLe === entry.le && r.type === entry.action)
            .filter((r) => (r.payload as { dossierId?: string }).dossierId === id)
            .map((r) => r.baseVersion);
          if (bases.length > 0 && !field.startsWith('signalement:') && Math.max(...bases) < before.version)
            problems.push(`${id}: ${entry.action} overwrote ${before.action} in silence`);
        }
      }
    }
  return problems;
}
