import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuse } from '../../../src/domain/refusal.ts';
import type { Ligne } from '../../../src/main/application/lots-ports.ts';
import { openQueue } from '../../../src/main/storage/workspace/queue.ts';
import { openReplica } from '../../../src/main/storage/workspace/replica.ts';
import { createShelf, type Lot } from '../../../src/main/workspace/views/lots/lot-shelf.ts';
import { aKey, anActe, tempFolder } from './factories.ts';

const pause = () => Promise.resolve();

const aLine = (n: number, over: Partial<Ligne> = {}): Ligne => ({
  n,
  dossierId: `d${n}`,
  avant: { statut: 'CO', decision: null },
  apres: { statut: 'CO', decision: { etat: 'saisie', type: 'FA', rang: null, preparee: false } },
  vue: undefined,
  laissee: undefined,
  version: 3,
  act: { type: 'decision.valider@1', payload: { dossierId: `d${n}` } },
  acteId: `acte-${n}`,
  inverse: null,
  mail: false,
  lettre: false,
  sort: 'prevu',
  refusal: null,
  ...over,
});
const aLot = (id: string, lines: number, over: Partial<Lot> = {}): Lot => ({
  id,
  commande: { kind: 'valider' },
  faitLe: 1,
  etat: 'enCours',
  lignes: Array.from({ length: lines }, (_, n) => aLine(n)),
  ...over,
});

async function anOpenFolder() {
  const folder = await tempFolder();
  const [replicaKey, queueKey] = [aKey(), aKey()];
  const open = () => {
    const replica = openReplica({ file: path.join(folder, 'replique.db'), key: replicaKey });
    const queue = openQueue({ file: path.join(folder, 'file.db'), key: queueKey });
    const close = (): void => {
      replica.close();
      queue.close();
    };
    return { replica, queue, close, shelf: () => createShelf(replica.lots, queue, pause) };
  };
  return { folder, open };
}

describe('lots that were begun', () => {
  it('DE5: a crash between an act and its line loses neither: the line says that it is done', async () => {
    const { open } = await anOpenFolder();
    const first = open();
    const shelf = first.shelf();
    const lot = aLot('l1', 450);
    shelf.preview(lot);
    await shelf.begin(lot);
    lot.lignes.slice(0, 2).forEach((ligne) => {
      ligne.sort = ligne.n === 0 ? 'fait' : 'refuse';
      ligne.refusal = ligne.n === 0 ? null : refuse('introuvable').refusal;
    });
    shelf.save(lot, lot.lignes.slice(0, 2));
    for (const n of [0, 2, 3]) first.queue.enqueue([anActe({ id: `acte-${n}` })]);
    first.close();

    const again = open();
    const back = again.shelf();
    expect(back.list()).toMatchObject([{ id: 'l1', etat: 'arrete', total: 450 }]);
    const found = await back.get('l1');
    expect(found?.lignes).toHaveLength(450);
    expect(found?.lignes.slice(0, 5).map(({ sort, refusal }) => refusal?.code ?? sort)).toEqual([
      'fait',
      'introuvable',
      'fait',
      'fait',
      'prevu',
    ]);
    expect(found?.lignes[400]).toEqual(aLine(400));
    again.close();
  });

  it('DE5: a lot whose lines were all come to is over', async () => {
    const { open } = await anOpenFolder();
    const { queue, shelf, close } = open();
    await shelf().begin(aLot('l1', 1));
    queue.enqueue([anActe({ id: 'acte-0' })]);
    expect(shelf().list()).toMatchObject([{ etat: 'fini' }]);
    close();
  });

  it('DE5: a crash before the last line was written leaves no lot, and lines of it are cleaned away', async () => {
    const { open } = await anOpenFolder();
    const { replica, shelf, close } = open();
    replica.lots.addLines('cut', [aLine(0)]);
    // Another one that goes meanwhile takes nothing with it; what failed half-way is written again.
    replica.lots.remove('another');
    expect(replica.lots.lines('cut', 0, 10)).toHaveLength(1);
    replica.lots.addLines('cut', [aLine(0), aLine(1)]);
    expect(replica.lots.lines('cut', 0, 10)).toHaveLength(2);
    expect(shelf().list()).toEqual([]);
    expect(replica.lots.lines('cut', 0, 10)).toEqual([]);
    close();
  });

  it('PM5: a line leaves with its dossier', async () => {
    const replica = openReplica({ file: ':memory:', key: aKey() });
    const shelf = createShelf(replica.lots, { acte: () => undefined }, pause);
    await shelf.begin(aLot('l1', 3));
    replica.apply({ gone: [{ entity: 'dossier', id: 'd1' }] });
    expect(replica.lots.lines('l1', 0, 10).map(({ dossierId }) => dossierId)).toEqual(['d0', 'd2']);
    expect(shelf.list()).toMatchObject([{ id: 'l1', total: 3 }]);
    replica.close();
  });

  it('keeps twelve: the oldest goes first, with its lines', async () => {
    const { open } = await anOpenFolder();
    const { replica, shelf, close } = open();
    const kept = shelf();
    for (let i = 0; i < 14; i += 1) await kept.begin(aLot(`l${i}`, 2, { faitLe: i, etat: 'fini' }));
    expect(kept.list().map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, i) => `l${13 - i}`));
    expect(replica.lots.lines('l1', 0, 10)).toEqual([]);
    expect(await kept.get('l1')).toBeUndefined();
    close();
  });
});
