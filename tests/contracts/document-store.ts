import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocChange, DocumentStore } from '../../src/main/application/ports.ts';
import { commitContract } from './document-store-commit.ts';
import { feedContract } from './document-store-feed.ts';
import { mutationContract } from './document-store-mutations.ts';
import {
  aCommission,
  aDecision,
  aDossier,
  aLecture,
  aNote,
  anAvis,
  anEtablissement,
  aPiece,
  aRecusation,
  aSession,
  aUnit,
  aWorld,
  onListe,
  withdraw,
  write,
} from './factories.ts';
import { anAffectation, anEtiquette } from './shared-reading.ts';

/** A store that a contract opens for each test, and what it leaves behind. */
export interface Opened<S> {
  readonly store: S;
  readonly close: () => Promise<void>;
}
export type OpenStore<S> = () => Promise<Opened<S>>;

/** What every `DocumentStore` does, whatever it stands on. */
export function documentStoreContract(name: string, open: OpenStore<DocumentStore>): void {
  describe(`document store contract: ${name}`, () => {
    readingContract(open);
    commitContract(open);
    feedContract(open);
    mutationContract(open);
  });
}

function readingContract(open: OpenStore<DocumentStore>): void {
  describe('reading', () => {
    let opened: Opened<DocumentStore>;
    let store: DocumentStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    it('gives every kind of document back exactly', async () => {
      const changes = [
        write('etablissement', anEtablissement()),
        write('commission', aCommission()),
        write('session', aSession()),
        write('dossier', aDossier()),
        write('avis', anAvis()),
        write('decision', aDecision()),
        write('note', aNote()),
        write('etiquette', anEtiquette()),
        write('affectation', anAffectation()),
        write('lecture', aLecture()),
        write('recusation', aRecusation()),
      ] as readonly DocChange[];
      await store.commit([aUnit({ changes })]);
      for (const { entity, id, body } of changes) {
        const stored = await store.get(entity, id);
        expect(stored).toMatchObject({ entity, id, version: 1 });
        expect(stored?.body).toEqual(body);
      }
    });

    it('answers many ids in their order, without those that are not there', async () => {
      await store.commit([aWorld(['d1', 'd2', 'd3'].map((id) => aDossier({ id })))]);
      const found = await store.getMany('dossier', ['d3', 'nobody', 'd1']);
      expect(found.map(({ id }) => id)).toEqual(['d3', 'd1']);
      expect(await store.getMany('dossier', [])).toEqual([]);
      expect(await store.get('dossier', 'nobody')).toBeUndefined();
    });

    it('DE1: finds all avis of a dossier, drafts included, withdrawn ones not', async () => {
      const brouillon = anAvis({ auteurId: 'p2', etat: 'brouillon', renduLe: null });
      const autre = anAvis({ dossierId: 'd2' });
      const retire = anAvis({ auteurId: 'p3' });
      await store.commit([
        aWorld([aDossier(), aDossier({ id: 'd2' })]),
        aUnit({ changes: [anAvis(), brouillon, autre, retire].map((avis) => write('avis', avis)) }),
        aUnit({ changes: [withdraw('avis', retire.id, 1)] }),
      ]);
      const found = await store.avisOfDossier('d1');
      expect(found.map(({ body }) => body)).toEqual([anAvis(), brouillon]);
    });

    it('DE3: knows which ranks of a session are held, and frees one that is given up', async () => {
      await store.commit([
        aWorld(['d1', 'd2', 'd3'].map((id) => aDossier({ id }))),
        aUnit({ changes: [write('decision', onListe('d1', 2)), write('decision', onListe('d2', 1))] }),
        aUnit({ changes: [write('decision', aDecision({ dossierId: 'd3' }))] }),
      ]);
      expect([...(await store.rangsOfSession('s1'))]).toEqual([
        [1, 'd2'],
        [2, 'd1'],
      ]);
      await store.commit([
        aUnit({
          changes: [withdraw('decision', 'd1', 1), write('decision', aDecision({ dossierId: 'd2' }), 1)],
        }),
      ]);
      expect(await store.rangsOfSession('s1')).toEqual(new Map());
    });

    it('PM3: knows the candidats a person declined to judge', async () => {
      await store.commit([aUnit({ changes: [write('recusation', aRecusation())] })]);
      expect(await store.recusationsOf('p1')).toEqual(['candidat-d1']);
      expect(await store.recusationsOf('p2')).toEqual([]);
    });

    it('LC8: finds the dossiers of a candidat, annulled ones too', async () => {
      const annulee = aDossier({ id: 'd2', candidatId: 'candidat-d1', annuleeLe: 5 });
      await store.commit([aWorld([aDossier(), annulee, aDossier({ id: 'd3' })])]);
      expect((await store.dossiersOfCandidat('candidat-d1')).toSorted()).toEqual(['d1', 'd2']);
    });

    it('FI3: finds the dossiers that refer to a file, by any version ever deposited', async () => {
      const [old, recent] = ['b'.repeat(64), 'c'.repeat(64)];
      const pieces = [aPiece('t1', [old, recent])];
      await store.commit([
        aWorld([aDossier({ pieces }), aDossier({ id: 'd2', pieces: [aPiece('t9', [old])] })]),
      ]);
      expect(await store.dossiersOfFile(old)).toEqual(['d1', 'd2']);
      expect(await store.dossiersOfFile(recent)).toEqual(['d1']);
      await store.commit([aUnit({ changes: [withdraw('dossier', 'd1', 1)] })]);
      expect(await store.dossiersOfFile(recent)).toEqual([]);
    });

    it('OR1: has one établissement and all commissions', async () => {
      expect(await store.etablissement()).toBeUndefined();
      await store.commit([aWorld([])]);
      expect((await store.etablissement())?.body).toEqual(anEtablissement());
      expect(await store.commissions()).toEqual([{ id: 'c1', centreId: 'ce1' }]);
    });
  });
}
