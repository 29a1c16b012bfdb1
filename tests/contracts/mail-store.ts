import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailStore } from '../../src/main/application/accounts-port.ts';
import type { CompteStore } from '../../src/main/application/candidats-port.ts';
import type { CandidatStore } from '../../src/main/application/organisation-port.ts';
import type { DocumentStore, MailDraft } from '../../src/main/application/ports.ts';
import type { Opened, OpenStore } from './document-store.ts';
import { aDossier, aUnit, MIDI, write } from './factories.ts';

const aMail = (id: string, over: Partial<MailDraft> = {}): MailDraft => ({
  id,
  destinataire: { kind: 'candidat', id: 'candidat-d1' },
  modele: 'dossier_complet',
  donnees: { formation: 'Licence LLCER « Japonais »', retour: '2026-04-10' },
  avertissement: { kind: 'dossier_complet' },
  creeLe: MIDI,
  ...over,
});

type Store = MailStore & DocumentStore & CandidatStore & Pick<CompteStore, 'candidat'>;

/** What every `MailStore` does, written to by the `DocumentStore` beside it. */
export function mailStoreContract(name: string, open: OpenStore<Store>): void {
  describe(`mail store contract: ${name}`, () => {
    let opened: Opened<Store>;
    let store: Store;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    const take = async (now: number, limit = 10) =>
      (await store.takeMails(now, 1000, limit)).map(({ id }) => id);

    it('ML2: a mail is there with its cause, and not without', async () => {
      const refused = aUnit({ changes: [write('dossier', aDossier(), 3)], mails: [aMail('m0')] });
      expect((await store.commit([refused])).ok).toBe(false);
      await store.commit([aUnit({ mails: [aMail('m1')] })]);
      expect(await store.takeMails(MIDI, 1000, 10)).toEqual([
        {
          id: 'm1',
          destinataire: { kind: 'candidat', id: 'candidat-d1' },
          modele: 'dossier_complet',
          donnees: { formation: 'Licence LLCER « Japonais »', retour: '2026-04-10' },
          avertissement: { kind: 'dossier_complet' },
          essais: 0,
          etat: 'aEnvoyer',
        },
      ]);
    });

    it('ML2: takes mails that are due, oldest first, each for one worker at a time', async () => {
      await store.commit([
        aUnit({ mails: [aMail('m2', { creeLe: MIDI + 1 }), aMail('m1'), aMail('m3', { creeLe: MIDI + 9 })] }),
      ]);
      expect(await take(MIDI - 1)).toEqual([]);
      expect(await take(MIDI + 5, 1)).toEqual(['m1']);
      expect(await take(MIDI + 5)).toEqual(['m2']);
      expect(await take(MIDI + 5)).toEqual([]);
    });

    it('ML2: gives a mail again when its worker was lost, and counts that', async () => {
      await store.commit([aUnit({ mails: [aMail('m1')] })]);
      await take(MIDI);
      expect(await take(MIDI + 999)).toEqual([]);
      expect(await store.takeMails(MIDI + 1000, 1000, 10)).toMatchObject([{ id: 'm1', essais: 1 }]);
    });

    it('ML2: tries again when it was told to, and gives up when told to', async () => {
      await store.commit([aUnit({ mails: [aMail('m1'), aMail('m2'), aMail('m3')] })]);
      await take(MIDI);
      await store.markSent('m1', MIDI + 10);
      await store.markFailed('m2', '451 greylisted', MIDI + 60_000);
      await store.markFailed('m3', '550 unknown', null);
      expect(await store.countMails()).toEqual({ aEnvoyer: 1, envoye: 1, echec: 1 });
      expect(await take(MIDI + 59_999)).toEqual([]);
      expect(await take(MIDI + 60_000)).toEqual(['m2']);
    });

    it('ML2: what was sent or given up stays so, whatever a slow worker says', async () => {
      await store.commit([aUnit({ mails: [aMail('m1')] })]);
      await take(MIDI);
      await store.markSent('m1', MIDI);
      await store.markFailed('m1', 'timeout', MIDI + 5);
      expect(await store.countMails()).toEqual({ aEnvoyer: 0, envoye: 1, echec: 0 });
      expect(await take(MIDI + 10_000)).toEqual([]);
    });

    it('PR1: knows where a candidat is written to', async () => {
      const { profil } = aDossier();
      const candidat = {
        id: 'k1',
        numero: 'K7M2QX4P',
        email: 'k@example.org',
        nom: 'Łukasiewicz',
        prenom: 'Inès',
      };
      await store.saveCandidat({ ...candidat, langue: 'en', profil, creeLe: MIDI });
      expect(await store.candidat('k1')).toEqual({
        ...candidat,
        langue: 'en',
        profil,
        creeLe: MIDI,
        version: 1,
      });
      const { numero: _, ...contact } = candidat;
      expect(await store.candidatContact('k1')).toEqual({ ...contact, langue: 'en' });
      expect(await store.candidatContact('nobody')).toBeUndefined();
      expect(await store.candidat('nobody')).toBeUndefined();
    });
  });
}
