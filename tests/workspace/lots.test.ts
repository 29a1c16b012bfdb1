import { describe, expect, it } from 'vitest';
import type { CommandeLot } from '../../src/domain/decision/lot.ts';
import type { CibleLot, LotView } from '../../src/protocol/lots.ts';
import { aCommission, aUnit, write } from '../contracts/factories.ts';
import type { TestServer } from '../server/harness.ts';
import { MOTIFS, transmitted } from '../server/world.ts';
import {
  aDesk,
  anAccount,
  aServer,
  type Desk,
  GESTIONNAIRE,
  MEMBRE,
  memoryKeychain,
  openDesk,
  TOUT,
  until,
  upToDate,
} from './desk.ts';

const LISTE: CibleLot = { kind: 'liste', query: { ...TOUT, tri: { colonne: 'numero', descendant: false } } };
const VALIDER: CommandeLot = { kind: 'valider' };
const entry = (over: object = {}): CommandeLot => ({
  kind: 'saisir',
  contenu: { type: 'FA', motifs: [], commentaire: '', rang: null, rendezVous: null, ...over },
});

/** A server whose commission c1 has `count` more dossiers without files, complete but for every tenth. */
async function aBusyServer(count: number): Promise<TestServer> {
  const server = await aServer();
  const dossiers = Array.from({ length: count }, (_, i) =>
    transmitted(`m${String(i).padStart(4, '0')}`, { statut: i % 10 === 9 ? 'RE' : 'CO', pieces: [] }),
  );
  const made = await server.store.commit([
    aUnit({ changes: dossiers.map((body) => write('dossier', body)) }),
  ]);
  if (!made.ok) throw new Error('the dossiers are not new');
  return server;
}

async function aStaff(count: number) {
  const server = await aBusyServer(count);
  await anAccount(server, 'g1', GESTIONNAIRE);
  const desk = await aDesk(server, 'g1');
  await until('dossiers', () => desk.member().inbox.page(TOUT, 0, 1).total >= count);
  await upToDate(desk);
  return { server, desk };
}

async function applied(desk: Desk, { id }: LotView, signal = new AbortController().signal): Promise<LotView> {
  for await (const _ of desk.member().lots.apply(id, signal));
  return seen(desk, id);
}
async function seen(desk: Desk, id: string): Promise<LotView> {
  const lot = await desk.member().lots.get(id);
  if (!lot) throw new Error('the lot is gone');
  return lot;
}
const of = (lot: LotView, sort: string) => lot.lignes.filter((ligne) => ligne.sort === sort);
const mails = async ({ store }: TestServer) =>
  Object.values(await store.countMails()).reduce((sum, count) => sum + count, 0);
const decision = (desk: Desk, id: string) => desk.member().dossiers.get(id, TOUT)?.decision ?? null;

describe('a lot', () => {
  it('DE5: shows what each becomes or why it is refused; each succeeds or is refused by itself', async () => {
    const { server, desk } = await aStaff(300);
    const { lots } = desk.member();
    const entered = await lots.preview(LISTE, entry());
    expect(decision(desk, 'm0000')).toBeNull();
    expect(of(entered, 'prevu')).toHaveLength(304);
    await applied(desk, entered);
    const preview = await lots.preview(LISTE, VALIDER);
    expect(of(preview, 'refuse').every(({ refusal }) => refusal?.code === 'dossier_non_complet')).toBe(true);
    expect(of(preview, 'prevu')).toHaveLength(270);
    expect(of(preview, 'prevu')[0]).toMatchObject({
      avant: { decision: { etat: 'saisie' } },
      apres: { decision: { etat: 'validee', type: 'FA' } },
      mail: false,
    });
    const done = await applied(desk, preview);
    expect([of(done, 'fait').length, of(done, 'refuse').length, done.etat]).toEqual([270, 34, 'fini']);
    await upToDate(desk);
    expect((await server.store.get('decision', 'm0000'))?.body.etat).toBe('validee');
    expect((await server.store.get('decision', 'm0009'))?.body.etat).toBe('saisie');
    expect(of(await seen(desk, done.id), 'fait').every(({ envoi }) => envoi === 'recu')).toBe(true);
  }, 60_000);

  it('DE3: ranks follow one another in the order of the list, and a refused dossier takes none', async () => {
    const { server, desk } = await aStaff(4);
    await server.store.commit([
      aUnit({
        changes: [write('dossier', { ...transmitted('m0001'), statut: 'CO', annuleeLe: 1 }, 1)],
      }),
    ]);
    desk.member().sync.now();
    await until('annulled', () => desk.member().dossiers.get('m0001', TOUT)?.dossier.annuleeLe === 1);
    const ids = ['m0003', 'm0001', 'm0000', 'm0002'];
    const lot = await desk.member().lots.preview({ kind: 'dossiers', ids }, entry({ type: 'LC' }));
    expect(lot.lignes.map(({ apres, refusal }) => apres?.decision?.rang ?? refusal?.code)).toEqual([
      1,
      'dossier_annule',
      2,
      3,
    ]);
    await applied(desk, lot);
    expect(ids.map((id) => decision(desk, id)?.contenu.rang ?? null)).toEqual([1, null, 2, 3]);
    // Who is on the list keeps his place; another session has a list of its own.
    const more = ['d2', ...ids, 'd1', 'x1'];
    const again = await desk.member().lots.preview({ kind: 'dossiers', ids: more }, entry({ type: 'LC' }));
    expect(again.lignes.map(({ apres }) => apres?.decision?.rang ?? null)).toEqual([4, 1, null, 2, 3, 5, 1]);
  });

  it('DE5: does nothing to a decision that moved since the preview', async () => {
    const { desk } = await aStaff(3);
    const ids = ['m0000', 'm0001'];
    const lot = await desk.member().lots.preview({ kind: 'dossiers', ids }, entry());
    const { act } = desk.member().acts;
    const other = { type: 'LA' as const, motifs: [], commentaire: '', rang: null, rendezVous: null };
    act({ type: 'decision.saisir@1', payload: { dossierId: 'm0000', contenu: other } }, 1);
    const done = await applied(desk, lot);
    expect(done.lignes.map(({ sort, refusal }) => refusal?.code ?? sort)).toEqual([
      'change_depuis_apercu',
      'fait',
    ]);
    expect(decision(desk, 'm0000')?.contenu.type).toBe('LA');
  });

  it('DE5: stops between two dossiers, loses nothing of what was done to a crash, and goes on', async () => {
    const server = await aBusyServer(40);
    await anAccount(server, 'g1', GESTIONNAIRE);
    const keychain = memoryKeychain();
    const desk = await aDesk(server, 'g1', { keychain });
    await until('dossiers', () => desk.member().inbox.page(TOUT, 0, 1).total >= 40);
    desk.member().sync.setOffline(true);
    const lot = await desk.member().lots.preview(LISTE, entry());
    const stop = new AbortController();
    for await (const { faits } of desk.member().lots.apply(lot.id, stop.signal))
      if (faits >= 10) stop.abort();
    const stopped = await seen(desk, lot.id);
    expect([stopped.etat, of(stopped, 'fait').length]).toEqual(['arrete', 10]);
    const going = desk.member().lots.apply(lot.id, new AbortController().signal);
    await going.next();
    await desk.close();

    const again = await openDesk({ folder: desk.folder, keychain });
    await upToDate(again);
    const ids = of(lot, 'prevu').map(({ dossierId }) => dossierId);
    const held = await server.store.getMany('decision', ids);
    expect(held).toHaveLength(15);
    expect(held.map(({ id }) => id).toSorted()).toEqual(ids.slice(0, 15).toSorted());

    // The lot came back with it: what was done, what was not, and it can go on.
    const { lots } = again.member();
    expect(lots.list()).toMatchObject([{ id: lot.id, kind: 'saisir', etat: 'arrete', total: 44 }]);
    const back = await seen(again, lot.id);
    expect([of(back, 'fait').length, of(back, 'prevu').length]).toEqual([15, 29]);
    const whole = await applied(again, back);
    expect([whole.etat, of(whole, 'fait').length]).toEqual(['fini', 44]);
    await upToDate(again);
    expect(await server.store.getMany('decision', ids)).toHaveLength(44);
  });

  it('DE5: after a restart a lot says what became of each line, and is taken back', async () => {
    const server = await aBusyServer(12);
    await anAccount(server, 'g1', GESTIONNAIRE);
    const keychain = memoryKeychain();
    const desk = await aDesk(server, 'g1', { keychain });
    await until('dossiers', () => desk.member().inbox.page(TOUT, 0, 1).total >= 12);
    const entered = await applied(desk, await desk.member().lots.preview(LISTE, entry()));
    const validated = await applied(desk, await desk.member().lots.preview(LISTE, VALIDER));
    const [one] = of(validated, 'fait');
    await desk.member().lots.undo(validated.id, one?.dossierId ?? '');
    const before = await seen(desk, validated.id);
    await upToDate(desk);
    await desk.close();

    const again = await openDesk({ folder: desk.folder, keychain });
    await upToDate(again);
    const { lots } = again.member();
    expect(lots.list().map(({ id }) => id)).toEqual([validated.id, entered.id]);
    const after = await seen(again, validated.id);
    const said = ({ lignes }: LotView) =>
      lignes.map(({ dossierId, sort, refusal, avant, apres }) => [dossierId, sort, refusal, avant, apres]);
    expect(said(after)).toEqual(said(before));
    expect(of(after, 'annule')).toHaveLength(1);
    await lots.undo(validated.id, null);
    await lots.undo(entered.id, null);
    await upToDate(again);
    expect((await seen(again, entered.id)).lignes.every(({ sort }) => sort === 'annule')).toBe(true);
    expect(
      await server.store.getMany(
        'decision',
        of(entered, 'fait').map(({ dossierId }) => dossierId),
      ),
    ).toEqual([]);
    lots.dismiss(entered.id);
    expect(lots.list().map(({ id }) => id)).toEqual([validated.id]);
  });

  it('DE5: taken back whole or line by line, before it left and after', async () => {
    const { server, desk } = await aStaff(6);
    const { lots, sync } = desk.member();
    const ids = ['m0000', 'm0001', 'm0002'];
    sync.setOffline(true);
    const offline = await applied(desk, await lots.preview({ kind: 'dossiers', ids }, entry()));
    await lots.undo(offline.id, 'm0001');
    expect(
      desk
        .member()
        .queue.list()
        .map(({ dossier }) => dossier?.id),
    ).toEqual(['m0000', 'm0002']);
    sync.setOffline(false);
    await upToDate(desk);
    const validated = await applied(desk, await lots.preview({ kind: 'dossiers', ids }, VALIDER));
    expect(validated.lignes.map(({ sort }) => sort)).toEqual(['fait', 'refuse', 'fait']);
    await upToDate(desk);
    // What was entered was validated since: that comes first.
    const early = await lots.undo(offline.id, 'm0000');
    expect(early?.lignes[0]).toMatchObject({ sort: 'fait', refusal: { code: 'suivi_d_un_autre_acte' } });
    await lots.undo(validated.id, null);
    await lots.undo(offline.id, null);
    await upToDate(desk);
    for (const id of ids) expect(await server.store.get('decision', id)).toBeUndefined();
    expect((await seen(desk, offline.id)).lignes.every(({ sort }) => sort === 'annule')).toBe(true);
  });

  it('DE5: what the server refuses later is told on its line', async () => {
    const { server, desk } = await aStaff(4);
    await anAccount(server, 'g2', GESTIONNAIRE);
    const theirs = await aDesk(server, 'g2');
    desk.member().sync.setOffline(true);
    const lc = entry({ type: 'LC' });
    await applied(theirs, await theirs.member().lots.preview({ kind: 'dossiers', ids: ['m0003'] }, lc));
    await upToDate(theirs);
    const ids = ['m0000', 'm0001'];
    const mine = await applied(desk, await desk.member().lots.preview({ kind: 'dossiers', ids }, lc));
    desk.member().sync.setOffline(false);
    await until('settled', () => desk.member().sync.state.get().aTraiter === 1);
    expect((await seen(desk, mine.id)).lignes.map(({ sort, refusal }) => refusal?.code ?? sort)).toEqual([
      'rang_pris',
      'fait',
    ]);
  });

  it('PM1: a member enters, and the preview says that the rest is not his', async () => {
    const server = await aBusyServer(3);
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    await until('dossiers', () => desk.member().inbox.page(TOUT, 0, 1).total >= 3);
    const { lots } = desk.member();
    await applied(desk, await lots.preview(LISTE, entry()));
    for (const kind of ['valider', 'preparer', 'publier', 'completer'] as const)
      expect((await lots.preview(LISTE, { kind })).lignes.map(({ refusal }) => refusal?.code)).toEqual(
        Array(5).fill('interdit'),
      );
  });
});

describe('publication by two', () => {
  it('DE5, ML2: one prepares, another confirms, and then only do mails go out', async () => {
    const { server, desk } = await aStaff(4);
    await anAccount(server, 'g2', GESTIONNAIRE);
    const c1 = await server.store.get('commission', 'c1');
    await server.store.commit([
      aUnit({
        changes: [
          write('commission', aCommission({ ...c1?.body, motifs: MOTIFS, publicationADeux: true }), 1),
        ],
      }),
    ]);
    desk.member().sync.now();
    const ids = ['m0000', 'm0001'];
    const cible: CibleLot = { kind: 'dossiers', ids };
    const { lots } = desk.member();
    await until('by two', async () => (await lots.portee(cible)).commissions[0]?.publicationADeux === true);
    for (const commande of [entry(), VALIDER, { kind: 'preparer' } as const])
      await applied(desk, await lots.preview(cible, commande));
    await upToDate(desk);
    const own = await lots.preview(cible, { kind: 'publier' });
    expect(own.lignes.map(({ refusal }) => refusal?.code)).toEqual(Array(2).fill('publication_par_un_autre'));
    expect(await mails(server)).toBe(0);

    const other = await aDesk(server, 'g2');
    const preview = await other.member().lots.preview(cible, { kind: 'publier' });
    expect(preview.lignes.map(({ mail, refusal }) => [mail, refusal])).toEqual(Array(2).fill([true, null]));
    const done = await applied(other, preview);
    await upToDate(other);
    expect((await server.store.get('decision', 'm0000'))?.body.etat).toBe('publiee');
    expect(await mails(server)).toBe(2);
    const late = await other.member().lots.undo(done.id, null);
    expect(late?.lignes.map(({ refusal }) => refusal?.code)).toEqual(Array(2).fill('candidat_informe'));
  });
});
