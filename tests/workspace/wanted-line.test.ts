import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ReplicaStore } from '../../src/main/application/replica-ports.ts';
import { openReplica } from '../../src/main/storage/workspace/replica.ts';
import { createWantedLine, type WantedLine } from '../../src/main/workspace/files/wanted-line.ts';
import { aDossier, aPiece, COMMISSION } from '../contracts/factories.ts';
import { aFilter, aKey, anEntry, tempFolder, word } from './storage/factories.ts';

const HOUR = 3_600_000;
const idOf = (n: number): string => `d${String(n).padStart(4, '0')}`;
const fileOf = (id: string, version = 1): string => `${id}-v${version}`;

function put(replica: ReplicaStore, id: string, version = 1): void {
  const body = aDossier({ id, transmissions: [], pieces: [aPiece('cv', [fileOf(id, version)])] });
  const doc = { entity: 'dossier', id, version, body } as const;
  replica.apply({ puts: [{ scope: COMMISSION, doc }], inbox: [anEntry({ id, tri: id })] });
}

/** As fetched. */
const save = ({ files }: ReplicaStore, sha256: string): void =>
  files.save({ sha256, type: 'application/pdf', taille: 9, etat: 'present', octets: 9, utiliseLe: 0 });

/** A replica of so many dossiers, with a line on it that counts the dossiers that it looks at. */
async function aLine(dossiers: number) {
  const replica = openReplica({ file: path.join(await tempFolder(), 'replica.db'), key: aKey() });
  onTestFinished(() => replica.close());
  for (let n = 0; n < dossiers; n += 1) put(replica, idOf(n));
  const looked: string[] = [];
  let now = 0;
  const clock = { now: () => now };
  const counted: ReplicaStore = {
    ...replica,
    get: (entity, id) => {
      if (entity === 'dossier') looked.push(id);
      return replica.get(entity, id);
    },
  };
  const line = createWantedLine({ replica: counted, services: { clock, pause: async () => undefined } });
  return { replica, line, looked, later: (ms: number) => (now += ms) };
}

/** Fetches all that is wanted, in order. */
async function drain(line: WantedLine, replica: ReplicaStore): Promise<readonly string[]> {
  const fetched: string[] = [];
  for (;;) {
    const wanted = await line.next(() => false);
    if (!wanted) return fetched;
    save(replica, wanted.version.sha256);
    fetched.push(wanted.version.sha256);
  }
}

describe('the line of what is to be fetched', () => {
  it('looks through all dossiers once, then at those that changed alone', async () => {
    const { replica, line, looked } = await aLine(120);
    expect(await drain(line, replica)).toHaveLength(120);
    expect(line.isWhole()).toBe(true);
    looked.length = 0;
    put(replica, idOf(7), 2);
    line.changed([idOf(7)]);
    line.refresh();
    expect(await drain(line, replica)).toEqual([fileOf(idOf(7), 2)]);
    // Once for its file, once to know that it has no other.
    expect(looked).toEqual([idOf(7), idOf(7)]);
    looked.length = 0;
    line.refresh();
    expect(await drain(line, replica)).toEqual([]);
    expect(looked).toEqual([]);
  });

  it('looks through them in the order of the list when many changed', async () => {
    const { replica, line } = await aLine(80);
    await drain(line, replica);
    const ids = Array.from({ length: 80 }, (_, n) => idOf(n));
    for (const id of ids) put(replica, id, 2);
    line.changed(ids.toReversed());
    line.refresh();
    expect(await drain(line, replica)).toEqual(ids.map((id) => fileOf(id, 2)));
  });

  it('has what is open before what changed, and what changed before the rest', async () => {
    const { replica, line } = await aLine(30);
    line.changed([idOf(20)]);
    line.focus([idOf(25), idOf(26)]);
    expect((await drain(line, replica)).slice(0, 4)).toEqual([25, 26, 20, 0].map((n) => fileOf(idOf(n))));
  });

  it('looks through all of them, whatever the list leaves out', async () => {
    const { replica, line } = await aLine(3);
    line.follow(aFilter({ etiquette: 'lente', words: [word('x')] }));
    expect(await drain(line, replica)).toHaveLength(3);
  });

  it('gives up without room, and looks again when files went or after a while', async () => {
    const { replica, line, later } = await aLine(3);
    const next = async () => (await line.next(() => false))?.version.sha256;
    expect(await next()).toBe(fileOf(idOf(0)));
    line.giveUp();
    expect(line.isWhole()).toBe(false);
    expect(await next()).toBeUndefined();
    line.refresh();
    expect(await next()).toBeUndefined();
    line.roomCame();
    line.refresh();
    expect(await next()).toBe(fileOf(idOf(0)));
    line.giveUp();
    later(HOUR / 5);
    line.refresh();
    expect(await drain(line, replica)).toHaveLength(3);
  });

  it('asks again after an hour for what the server did not have', async () => {
    const { replica, line, later } = await aLine(1);
    const sha256 = fileOf(idOf(0));
    const row = { sha256, type: 'application/pdf', taille: 9, octets: 0, utiliseLe: 0 };
    replica.files.save({ ...row, etat: 'introuvable' });
    expect(await line.next(() => false)).toBeUndefined();
    later(HOUR + 1);
    line.refresh();
    expect((await line.next(() => false))?.version.sha256).toBe(sha256);
  });
});
