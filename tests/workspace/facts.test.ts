import { describe, expect, it } from 'vitest';
import { aPiece, aUnit, write } from '../contracts/factories.ts';
import type { TestServer } from '../server/harness.ts';
import { fileOf, transmitted } from '../server/world.ts';
import { aDesk, anAccount, aServer, GESTIONNAIRE, MEMBRE, TOUT } from './desk.ts';

/** d2, of somebody else, has d1's CV as its CV and as its identity; x1 and y1 have it too. */
async function aShared(): Promise<TestServer> {
  const server = await aServer();
  const { sha256 } = fileOf('d1', 'cv');
  const same = (typeId: string) => aPiece(typeId, [sha256]);
  const of = async (id: string, over: Parameters<typeof transmitted>[1]) => {
    const stored = await server.store.get('dossier', id);
    if (!stored) throw new Error(id);
    const { sessionId, commissionId, centreId } = stored.body;
    const dossier = transmitted(id, { sessionId, commissionId, centreId, ...over });
    const sent = { cv: sha256, identite: sha256 };
    const transmissions = [{ recu: 'R', le: 1, empreinte: 'f'.repeat(64), pieces: sent }];
    const scopes = [`commission:${commissionId}`] as const;
    return write('dossier', { ...dossier, transmissions }, stored.version, { scopes });
  };
  const pieces = [same('cv'), same('identite')];
  const result = await server.store.commit([
    aUnit({
      changes: [
        await of('d2', { pieces }),
        await of('x1', { pieces: [same('cv')], candidatId: 'candidat-d1' }),
        await of('y1', { pieces: [same('cv')] }),
      ],
    }),
  ]);
  if (!result.ok) throw new Error('not written');
  return server;
}

describe('identical files', () => {
  it('FI3: are told apart by who deposited them, other candidats first', async () => {
    const server = await aShared();
    await anAccount(server, 'g1', GESTIONNAIRE);
    const desk = await aDesk(server, 'g1');
    const { total, places } = await desk.member().facts.sameBytes('d1', 'cv');
    expect(total).toBe(3);
    expect(places.map(({ dossierId, typeId, lien }) => [dossierId, typeId, lien])).toEqual([
      ['d2', 'cv', 'autre'],
      ['d2', 'identite', 'autre'],
      ['x1', 'cv', 'memeCandidat'],
    ]);
    expect(places[0]).toMatchObject({ numero: 'N-d2', nom: 'Nom-d2 Inès', type: { libelle: { en: 'CV' } } });
    expect((await desk.member().facts.sameBytes('d2', 'cv')).places.at(-1)).toMatchObject({
      dossierId: 'd2',
      typeId: 'identite',
      lien: 'memeDossier',
    });
    // Nobody else has this one; and of a pièce that isn't there nothing is said.
    expect(await desk.member().facts.sameBytes('d1', 'identite')).toEqual({ total: 0, places: [] });
    expect(await desk.member().facts.sameBytes('d1', 'absente')).toEqual({ total: 0, places: [] });
  });

  it('PM3: are looked for among what the member may read, and nowhere else', async () => {
    const server = await aShared();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    const found = async () =>
      (await desk.member().facts.sameBytes('d1', 'cv')).places.map((p) => p.dossierId);
    expect(await found()).toEqual(['d2', 'd2']);
    desk.member().sync.setOffline(true);
    const payload = { candidatId: 'candidat-d2', dossierId: 'd2', raison: 'Mon neveu.' };
    const version = desk.member().dossiers.get('d2', TOUT)?.version ?? 0;
    expect(desk.member().acts.act({ type: 'recusation.declarer@1', payload }, version).ok).toBe(true);
    expect(await found()).toEqual([]);
  });
});
