import { describe, expect, it } from 'vitest';
import type { EcranLu } from '../../src/protocol/reprise.ts';
import { aDesk, anAccount, aServer, MEMBRE, memoryKeychain, openDesk, TOUT } from './desk.ts';

const screen = (dossierId: string): EcranLu => ({
  dossierId,
  recherche: 'nguyen',
  panneaux: [
    { of: 'courant', typeId: 'cv', version: null },
    { of: { dossierId: 'autre' }, typeId: 'releve', version: 'a'.repeat(64) },
  ],
  actif: 1,
});

/** A desk that was closed in a dossier, and how it is opened again. */
async function left() {
  const server = await aServer();
  await anAccount(server, 'm1', MEMBRE);
  const keychain = memoryKeychain();
  const desk = await aDesk(server, 'm1', { keychain });
  const id = desk.member().inbox.page(TOUT, 0, 1).rows[0]?.id ?? '';
  const reopen = async (now: typeof desk) => {
    await now.close();
    return openDesk({ folder: now.folder, keychain });
  };
  return { desk, id, reopen };
}

describe('coming back to the dossier that was on screen', () => {
  it('is for the first window of the next run, with its panes and the search behind it', async () => {
    const { desk, id, reopen } = await left();
    expect(desk.member().reprise.get()).toBeNull();
    desk.member().reprise.set(screen(id));
    // Another window of the same run begins on the list.
    expect(desk.member().reprise.get()).toBeNull();

    const again = await reopen(desk);
    expect(again.member().reprise.get()).toEqual({ etat: 'dossier', ecran: screen(id) });
    expect(again.member().reprise.get()).toEqual({ etat: 'dossier', ecran: screen(id) });
    again.member().reprise.set(screen(id));
    expect(again.member().reprise.get()).toBeNull();
  });

  it('is not for who left it for a list, and says when the dossier is no more his to read (PM2)', async () => {
    const { desk, id, reopen } = await left();
    desk.member().reprise.set(screen(id));
    desk.member().reprise.set(null);
    const onList = await reopen(desk);
    expect(onList.member().reprise.get()).toBeNull();

    onList.member().reprise.set(screen('gone'));
    const gone = await reopen(onList);
    expect(gone.member().reprise.get()).toEqual({ etat: 'parti' });
  });

  it('ignores a shape that it does not know', async () => {
    const { desk, id, reopen } = await left();
    desk.app.preferences.set({ vues: { ecran: { dossier: id } } });
    expect((await reopen(desk)).member().reprise.get()).toBeNull();
  });
});
