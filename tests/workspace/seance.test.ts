import { describe, expect, it } from 'vitest';
import type { DocChange } from '../../src/main/application/ports.ts';
import type { MemberApi } from '../../src/main/workspace/api/member.ts';
import type { Act } from '../../src/protocol/mutations.ts';
import { aUnit, onListe, write } from '../contracts/factories.ts';
import { sha256Of } from '../contracts/file-store.ts';
import { anotherDevice, deviceHeaders, type TestServer } from '../server/harness.ts';
import { transmitted } from '../server/world.ts';
import {
  aDesk,
  anAccount,
  aServer,
  type Desk,
  memoryKeychain,
  openDesk,
  TOUT,
  until,
  upToDate,
} from './desk.ts';

const SE1 = { seanceId: 'se1', commissionId: 'c1' };
const ORDRE = ['d1', 'd2', 'd3'];
const PRESIDENT = [{ kind: 'president', commissionId: 'c1' }] as const;

/** A server with three dossiers, on the list in this order. */
async function withListe(): Promise<TestServer> {
  const server = await aServer();
  const changes = [
    write('dossier', transmitted('d3')),
    ...ORDRE.map((id, i) => write('decision', onListe(id, i + 1))),
  ] as readonly DocChange[];
  const result = await server.store.commit([aUnit({ changes })]);
  if (!result.ok) throw new Error('not new');
  await anAccount(server, 'p3', PRESIDENT);
  return server;
}

const done = (member: MemberApi, ...acts: readonly Act[]): readonly string[] =>
  acts.map((act) => {
    const answer = member.acts.act(act, member.seances.get('se1')?.version ?? 0);
    if (!answer.ok) throw new Error(`${act.type}: ${answer.refusal.code}`);
    return answer.id;
  });
const order = (desk: Desk): readonly string[] =>
  desk
    .member()
    .seances.classement('s1')
    ?.lignes.map(({ dossierId }) => dossierId) ?? [];
const classer = (avant: readonly string[], ordre: readonly string[]): Act => ({
  type: 'decision.classer@1',
  payload: { sessionId: 's1', commissionId: 'c1', avant: [...avant], ordre: [...ordre] },
});
const preparer = (le = 1_777_000_000_000): readonly Act[] => [
  {
    type: 'seance.ecrire@1',
    payload: { ...SE1, entete: { titre: 'Jury', jour: '2026-05-04', heure: '14:00', lieu: 'Salle 3' } },
  },
  { type: 'seance.ordonner@1', payload: { ...SE1, ordre: ORDRE } },
  { type: 'seance.ouvrir@1', payload: { ...SE1, le } },
];
const clore = (le = 1_777_000_600_000): Act => ({ type: 'seance.clore@1', payload: { ...SE1, le } });

describe('DE12: a séance in the workspace', () => {
  it('DE12, SY7: held offline it is seen at once, survives a restart, and is the server’s once online', async () => {
    const server = await withListe();
    const keychain = memoryKeychain();
    const desk = await aDesk(server, 'p3', { keychain });
    desk.member().sync.setOffline(true);
    done(desk.member(), ...preparer());
    expect(desk.member().seances.list().seances).toMatchObject([{ titre: 'Jury', dossiers: 3, faits: 0 }]);
    done(
      desk.member(),
      {
        type: 'seance.consigner@1',
        payload: {
          ...SE1,
          surDossier: 'd2',
          deliberation: { mode: 'vote', pour: 2, contre: 1, abstention: 0, observation: 'Serré.' },
        },
      },
      classer(ORDRE, ['d3', 'd1', 'd2']),
      clore(),
    );
    const shown = desk.member().seances.get('se1');
    expect(shown).toMatchObject({ conduire: true, seance: { etat: 'close', points: { d2: { pour: 2 } } } });
    expect(shown?.seance.pv?.listes[0]?.lignes.map(({ dossierId }) => dossierId)).toEqual(['d3', 'd1', 'd2']);
    const offline = await desk.member().seances.pv('se1');

    await desk.close();
    const again = await openDesk({ folder: desk.folder, keychain });
    again.member().sync.setOffline(true);
    await until('acts on top again', () => again.member().seances.get('se1')?.seance.etat === 'close');
    expect(again.member().seances.get('se1')?.seance.pv).toEqual(shown?.seance.pv);
    expect(order(again)).toEqual(['d3', 'd1', 'd2']);

    again.member().sync.setOffline(false);
    await upToDate(again);
    const stored = await server.store.get('seance', 'se1');
    expect(stored?.body.pv).toEqual(shown?.seance.pv);
    expect(Object.fromEntries(await server.store.rangsOfSession('s1'))).toEqual({
      1: 'd3',
      2: 'd1',
      3: 'd2',
    });
    // The one of the room and the one of the server are one.
    const online = await again.member().seances.pv('se1');
    expect(sha256Of(Buffer.from(online?.base64 ?? '', 'base64'))).toBe(
      sha256Of(Buffer.from(offline?.base64 ?? '', 'base64')),
    );
    expect(offline?.base64.length).toBeGreaterThan(1_000);
    // Nor is there another one for who has no replica (ADR 12).
    const { jeton } = await anotherDevice(server, 'p3');
    for (const _twice of [1, 2]) {
      const answer = await fetch(`${server.url}/api/seances/se1/pv.pdf`, { headers: deviceHeaders(jeton) });
      expect(answer.headers.get('content-disposition')).toContain(offline?.nomFichier);
      expect(Buffer.from(await answer.arrayBuffer()).toString('base64')).toBe(offline?.base64);
    }
    expect(again.errors).toEqual([]);
  });

  it('DE3, SY7: a ranking goes on top of what waits for its dossiers, and is taken back alone', async () => {
    const server = await withListe();
    const desk = await aDesk(server, 'p3');
    const member = desk.member();
    member.sync.setOffline(true);
    const contenu = { motifs: [], commentaire: 'Revu.', rang: 3, rendezVous: null };
    done(member, {
      type: 'decision.saisir@1',
      payload: { dossierId: 'd3', contenu: { ...contenu, type: 'LC' } },
    });
    const [ranking] = done(member, classer(ORDRE, ['d3', 'd2', 'd1']));
    expect(order(desk)).toEqual(['d3', 'd2', 'd1']);
    expect(member.dossiers.get('d3', TOUT)?.decision?.contenu).toMatchObject({
      rang: 1,
      commentaire: 'Revu.',
    });
    // Something done to one of them since keeps the ranking under it.
    done(member, {
      type: 'decision.saisir@1',
      payload: { dossierId: 'd1', contenu: { ...contenu, type: 'LC' } },
    });
    expect(order(desk)).toEqual(['d3', 'd2', 'd1']);
    expect(member.acts.withdraw(ranking ?? '')).toBe(true);
    expect(member.dossiers.get('d3', TOUT)?.decision?.contenu).toMatchObject({
      rang: 3,
      commentaire: 'Revu.',
    });
  });

  it('SY6: a ranking that met another one is settled from where the list is now', async () => {
    const server = await withListe();
    await anAccount(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const desk = await aDesk(server, 'p3');
    const other = await aDesk(server, 'g1');
    desk.member().sync.setOffline(true);
    done(desk.member(), classer(ORDRE, ['d3', 'd2', 'd1']));
    done(other.member(), classer(ORDRE, ['d2', 'd1', 'd3']));
    await upToDate(other);
    desk.member().sync.setOffline(false);
    await until('the conflict', () => desk.member().conflicts.list().length === 1);
    const [conflict] = desk.member().conflicts.list();
    expect(conflict).toMatchObject({
      dossier: { kind: 'classement', id: 's1' },
      fields: [{ field: 'classement', theirs: ['d2', 'd1', 'd3'], mine: ['d3', 'd2', 'd1'] }],
    });
    await until('the other order', () => order(desk).join() === 'd2,d1,d3');
    expect(desk.member().conflicts.resolve(conflict?.id ?? '', 'mien')).toMatchObject({ ok: true });
    await upToDate(desk);
    expect([...(await server.store.rangsOfSession('s1')).values()]).toEqual(['d3', 'd2', 'd1']);
    expect(order(desk)).toEqual(['d3', 'd2', 'd1']);
  });

  it('PM3: a récusation that waits already takes the candidat out of it', async () => {
    const server = await withListe();
    const desk = await aDesk(server, 'p3');
    const member = desk.member();
    done(member, ...preparer(), clore());
    await upToDate(desk);
    member.sync.setOffline(true);
    done(member, {
      type: 'recusation.declarer@1',
      payload: { dossierId: 'd1', candidatId: 'candidat-d1', raison: 'Nièce' },
    });
    const text = JSON.stringify([
      member.seances.get('se1'),
      member.seances.classement('s1'),
      member.seances.candidats('c1'),
    ]);
    expect(text).not.toMatch(/"d1"|Nom-d1/);
    expect(text).toContain('Nom-d2');
  });
});
