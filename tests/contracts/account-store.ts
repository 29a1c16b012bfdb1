import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  AccountStore,
  Appareil,
  Invitation,
  Personne,
} from '../../src/main/application/accounts-port.ts';
import type { Opened, OpenStore } from './document-store.ts';
import { MIDI } from './factories.ts';

const aPersonne = (over: Partial<Personne> = {}): Personne => ({
  id: 'p1',
  nom: 'Œuvrard',
  prenom: 'Hélène',
  email: 'helene@example.org',
  langue: 'fr',
  motDePasse: null,
  roles: [{ kind: 'membre', commissionId: 'c1' }],
  expireLe: null,
  desactiveeLe: null,
  creeLe: MIDI,
  ...over,
});

const anAppareil = (over: Partial<Appareil> = {}): Appareil => ({
  id: 'a1',
  personneId: 'p1',
  nom: 'Portable',
  jetonHash: '1'.repeat(64),
  creeLe: MIDI,
  vuLe: MIDI,
  revoqueLe: null,
  ...over,
});

const anInvitation = (over: Partial<Invitation> = {}): Invitation => ({
  id: 'i1',
  personneId: 'p1',
  jetonHash: '2'.repeat(64),
  expireLe: MIDI + 1000,
  utiliseeLe: null,
  ...over,
});

/** What every `AccountStore` does, whatever it stands on. */
export function accountStoreContract(name: string, open: OpenStore<AccountStore>): void {
  describe(`account store contract: ${name}`, () => {
    let opened: Opened<AccountStore>;
    let store: AccountStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      await store.savePersonne(aPersonne());
    });
    afterEach(() => opened.close());

    it('PM1: gives a person back with all roles, in their order', async () => {
      const roles: Personne['roles'] = [
        { kind: 'president', commissionId: 'c2' },
        { kind: 'gestionnaire', centreId: 'ce1' },
        { kind: 'admin' },
        { kind: 'lecteur', commissionId: 'c1' },
        { kind: 'scolarite' },
        { kind: 'candidat', candidatId: 'k1' },
        { kind: 'membre', commissionId: 'c2' },
      ];
      const personne = aPersonne({
        roles,
        motDePasse: '$argon2id$…',
        expireLe: 5,
        desactiveeLe: 6,
        langue: 'en',
      });
      await store.savePersonne(personne);
      expect(await store.personne('p1')).toEqual(personne);
      expect(await store.personneByEmail('helene@example.org')).toEqual(personne);
      await store.savePersonne(aPersonne({ roles: [] }));
      expect(await store.personne('p1')).toEqual(aPersonne({ roles: [] }));
    });

    it('lists people by name and knows nobody else', async () => {
      await store.savePersonne(aPersonne({ id: 'p0', nom: 'Zola', email: 'z@example.org' }));
      await store.savePersonne(aPersonne({ id: 'p2', nom: 'Abel', email: 'a@example.org' }));
      expect((await store.personnes()).map(({ id }) => id)).toEqual(['p2', 'p0', 'p1']);
      expect(await store.personne('nobody')).toBeUndefined();
      expect(await store.personneByEmail('nobody@example.org')).toBeUndefined();
    });

    it('never lets one e-mail stand for two people', async () => {
      await expect(store.savePersonne(aPersonne({ id: 'p2' }))).rejects.toThrow();
      expect(await store.personneByEmail('helene@example.org')).toEqual(aPersonne());
      expect(await store.personne('p2')).toBeUndefined();
    });

    it('SY10: finds a device by its hashed token, and keeps that it was revoked', async () => {
      await store.saveAppareil(anAppareil());
      await store.saveAppareil(anAppareil({ id: 'a2', jetonHash: '3'.repeat(64), creeLe: MIDI + 1 }));
      expect(await store.appareil('a1')).toEqual(anAppareil());
      expect((await store.appareilByJeton('3'.repeat(64)))?.id).toBe('a2');
      expect(await store.appareilByJeton('4'.repeat(64))).toBeUndefined();
      await store.saveAppareil(anAppareil({ revoqueLe: MIDI }));
      expect(await store.appareil('a1')).toEqual(anAppareil({ revoqueLe: MIDI }));
      expect((await store.appareilsOf('p1')).map(({ id }) => id)).toEqual(['a1', 'a2']);
      expect(await store.appareilsOf('p2')).toEqual([]);
    });

    it('notes that a device was seen at most once a minute', async () => {
      await store.saveAppareil(anAppareil());
      const vuLe = async () => (await store.appareil('a1'))?.vuLe;
      await store.seen('a1', MIDI + 59_999);
      expect(await vuLe()).toBe(MIDI);
      await store.seen('a1', MIDI + 60_000);
      expect(await vuLe()).toBe(MIDI + 60_000);
      await store.seen('a1', MIDI);
      expect(await vuLe()).toBe(MIDI + 60_000);
    });

    it('OR5: an invitation is used by the first who comes, and by nobody else', async () => {
      await store.saveInvitation(anInvitation());
      expect(await store.invitationByJeton('2'.repeat(64))).toEqual(anInvitation());
      const answers = await Promise.all([1, 2, 3].map((n) => store.consumeInvitation('i1', MIDI + n)));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect((await store.invitationByJeton('2'.repeat(64)))?.utiliseeLe).toBeGreaterThan(MIDI);
      expect(await store.consumeInvitation('nothing', MIDI)).toBe(false);
      expect(await store.invitationByJeton('5'.repeat(64))).toBeUndefined();
    });

    it('keeps throttle counters by key, until they are cleared or long forgotten', async () => {
      const frein = { cle: 'compte:x', echecs: 3, jusqua: MIDI + 5, majLe: MIDI };
      await store.saveFrein(frein);
      await store.saveFrein({ ...frein, cle: 'adresse:y' });
      expect(await store.frein('compte:x')).toEqual(frein);
      await store.saveFrein({ ...frein, echecs: 4 });
      expect(await store.frein('compte:x')).toMatchObject({ echecs: 4 });
      await store.clearFrein('compte:x');
      expect(await store.frein('compte:x')).toBeUndefined();
      expect(await store.frein('adresse:y')).toBeDefined();
      const later = MIDI + 8 * 24 * 60 * 60 * 1000;
      await store.saveFrein({ cle: 'compte:z', echecs: 1, jusqua: later, majLe: later });
      expect(await store.frein('adresse:y')).toBeUndefined();
    });
  });
}
