import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rappelerLectures } from '../../src/main/application/rappeler-lectures.ts';
import { createRenderer, templatesFolder } from '../../src/main/mails/render.ts';
import { openServerStore } from '../../src/main/storage/server/store.ts';
import { anAvis, aUnit, MIDI, write } from '../contracts/factories.ts';
import { anAffectation } from '../contracts/shared-reading.ts';
import { aPersonne, startTestServer, type TestServer } from './harness.ts';
import { seedWorld } from './world.ts';

let server: TestServer;
/** The world's noon is on 2 March 2026. */
const DANS = (days: number): string => new Date(MIDI + days * 86_400_000).toISOString().slice(0, 10);

beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  for (const id of ['p1', 'membre'])
    await server.store.savePersonne(aPersonne(id, [{ kind: 'membre', commissionId: 'c1' }]));
});
afterEach(() => server.close());

const give = (...all: Parameters<typeof anAffectation>[0][]) =>
  server.store.commit([aUnit({ changes: all.map((over) => write('affectation', anAffectation(over), 0)) })]);
const run = () => rappelerLectures({ ...server.services, clock: server.clock });
const waiting = async () =>
  (await server.store.takeMails(server.clock.now(), 1, 50)).map(({ destinataire, donnees }) => ({
    destinataire,
    donnees,
  }));

describe('reminders of what is left to read', () => {
  it('OR5, DE9: one mail a person and day, with what is left by each day that is near', async () => {
    await give(
      { dossierId: 'd1', echeance: DANS(7) },
      { dossierId: 'd2', echeance: DANS(2) },
      { dossierId: 'd2', personneId: 'membre', echeance: DANS(5) },
    );
    expect(await run()).toBe(1);
    expect(await waiting()).toEqual([
      {
        destinataire: { kind: 'personne', id: 'p1' },
        donnees: {
          restent: 2,
          lignes: [
            { jour: DANS(2), restent: 1 },
            { jour: DANS(7), restent: 1 },
          ],
        },
      },
    ]);
    // The days between are silent; the next near one speaks again.
    server.clock.advance(86_400_000);
    expect(await run()).toBe(0);
    server.clock.advance(2 * 86_400_000);
    expect(await run()).toBe(1);
  });

  it('DE9: a run that is repeated, or done by another process at once, writes nothing more', async () => {
    await give({ dossierId: 'd1', echeance: DANS(7) });
    const other = openServerStore({ file: `${server.folder}/pupitre.sqlite` });
    try {
      const elsewhere = { ...server.services, store: other, accounts: other, mails: other };
      const written = await Promise.all([run(), rappelerLectures(elsewhere), run()]);
      expect(written.reduce((sum, n) => sum + n, 0)).toBe(1);
      expect(await server.store.countMails()).toEqual({ aEnvoyer: 1, envoye: 0, echec: 0 });
    } finally {
      other.close();
    }
  });

  it('OR5, PM3: nothing is sent to who has given his avis, stepped back, waits in reserve or has left', async () => {
    await give(
      { dossierId: 'd1', echeance: DANS(7) },
      { dossierId: 'd1', personneId: 'membre', role: 'reserve', echeance: DANS(7) },
      { dossierId: 'd2', personneId: 'membre', echeance: DANS(7), recuseeLe: MIDI },
      { dossierId: 'd2', personneId: 'parti', echeance: DANS(7) },
    );
    await server.store.savePersonne(aPersonne('parti', [{ kind: 'membre', commissionId: 'c2' }]));
    const avis = anAvis({ id: 'd1.p1', dossierId: 'd1', auteurId: 'p1', etat: 'rendu', renduLe: MIDI });
    await server.store.commit([aUnit({ changes: [write('avis', avis, 0)] })]);
    expect(await run()).toBe(0);
    // A draft is no avis.
    await server.store.commit([
      aUnit({ changes: [write('avis', { ...avis, etat: 'brouillon', renduLe: null }, 1)] }),
    ]);
    expect(await run()).toBe(1);
  });

  it('OR5: without a day of its own, a reading is due by the jury of its session', async () => {
    await give({ dossierId: 'd1', echeance: null });
    const jury = (await server.store.get('session', 's1'))?.body.calendrier.jury;
    expect((await server.store.lecturesDues()).map(({ echeance }) => echeance)).toEqual([jury]);
  });

  it('ML1: says one or many, and names no candidat', async () => {
    const render = createRenderer(templatesFolder());
    const common = { prenom: 'Inès', site: 'https://x', etablissement: 'Inalco' };
    const one = { ...common, restent: 1, lignes: [{ jour: '2026-03-09', restent: 1 }] };
    expect((await render('rappel_lectures', 'fr', 'Europe/Paris', one)).subject).toBe(
      'Un dossier attend votre avis – Inalco',
    );
    const { subject, text } = await render('rappel_lectures', 'en', 'Europe/Paris', {
      ...common,
      restent: 3,
      lignes: [{ jour: '2026-03-09', restent: 3 }],
    });
    expect(subject).toBe('3 files wait for your opinion – Inalco');
    expect(text).toContain('- 3 opinions expected by Monday');
  });
});
