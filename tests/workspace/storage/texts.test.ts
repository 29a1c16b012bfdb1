import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ReplicaStore } from '../../../src/main/application/replica-ports.ts';
import type { TextUnit } from '../../../src/main/application/texts-ports.ts';
import { openReplica } from '../../../src/main/storage/workspace/replica.ts';
import { countedWords, foldText } from '../../../src/main/workspace/texts/fold-text.ts';
import { parseTextQuery } from '../../../src/main/workspace/texts/parse-query.ts';
import { aKey, anEntry, tempFolder } from './factories.ts';

const LECTEUR = 1;

async function aReplica(): Promise<ReplicaStore> {
  const replica = openReplica({ file: path.join(await tempFolder(), 'replica.db'), key: aKey() });
  onTestFinished(() => replica.close());
  return replica;
}

type Texts = Partial<Record<'cv' | 'lettre', string>> & { readonly note?: string };

/** Indexes a dossier whose pièces are files of these names. */
function index(
  { texts }: ReplicaStore,
  dossierId: string,
  files: Texts,
  autres: readonly TextUnit[] = [],
): void {
  const { note, ...named } = files;
  const pieces = Object.entries(named).map(([typeId, sha256]) => ({ typeId, sha256 }));
  const pages = pieces.flatMap(({ sha256 }) =>
    texts.pages(sha256).map((page): TextUnit => ({ genre: 'piece', cle: sha256, ...page })),
  );
  const notes: TextUnit[] =
    note === undefined ? [] : [{ genre: 'note', cle: `note-${dossierId}`, page: 0, contenu: note }];
  const unites = [...pages, ...notes, ...autres].map((unit) => ({ ...unit, plie: foldText(unit.contenu) }));
  texts.index({ dossierId, pieces, unites, mots: countedWords(unites.map(({ plie }) => plie)) });
}

/** A dossier in the list, with the pages of its files. */
function withText(replica: ReplicaStore, id: string, pages: readonly string[], sha256 = `f-${id}`): void {
  replica.apply({ inbox: [anEntry({ id, tri: id })] });
  index(replica, id, { cv: sha256 });
  replica.texts.saveFile(sha256, LECTEUR, { etat: 'lu', pages });
  index(replica, id, { cv: sha256 });
}

const found = (replica: ReplicaStore, typed: string): readonly string[] => {
  const query = parseTextQuery(typed);
  return query ? replica.texts.search(query) : [];
};

describe('search in texts', () => {
  it('wants every word somewhere in the dossier, begun or whole, without accents', async () => {
    const replica = await aReplica();
    withText(replica, 'a', ['Licence de japonais', 'Stage à Ōsaka, chœur universitaire']);
    withText(replica, 'b', ['Licence de coréen', 'Stage à Séoul']);
    expect(found(replica, 'japon osaka')).toEqual(['a']);
    expect(found(replica, 'choeur')).toEqual(['a']);
    expect(found(replica, 'CŒUR')).toEqual([]);
    expect(found(replica, 'stage licence').toSorted()).toEqual(['a', 'b']);
    expect(found(replica, 'japonais seoul')).toEqual([]);
  });

  it('finds phrases as they stand, within one page, and leaves out words and phrases', async () => {
    const replica = await aReplica();
    withText(replica, 'a', ['une double licence', 'droit']);
    withText(replica, 'b', ['une licence double', 'droit']);
    withText(replica, 'c', ['une double', 'licence de droit']);
    expect(found(replica, '"double licence"')).toEqual(['a']);
    expect(found(replica, 'droit -"double licence"').toSorted()).toEqual(['b', 'c']);
    expect(found(replica, 'licence -doub').toSorted()).toEqual(['a', 'b', 'c']);
    expect(found(replica, 'une -licence')).toEqual([]);
    expect(found(replica, '"double lic')).toEqual([]);
  });

  it('takes quotes and stars of the text for nothing but text', async () => {
    const replica = await aReplica();
    withText(replica, 'a', ['NEAR(a b) AND "or" *']);
    for (const typed of ['near(', 'AND', '"or" *', '^near', 'mots: near'.slice(6), 'a" OR "b'])
      expect(() => found(replica, typed), typed).not.toThrow();
    expect(found(replica, 'AND or')).toEqual(['a']);
  });

  it('puts first who has it most often, and rarer words before common ones', async () => {
    const replica = await aReplica();
    for (const [id, times] of [
      ['a', 1],
      ['b', 12],
      ['c', 3],
    ] as const)
      withText(replica, id, [`${'calligraphie '.repeat(times)}${'autre '.repeat(40)}`]);
    expect(found(replica, 'calligraphie')).toEqual(['b', 'c', 'a']);
  });
});

describe('the index follows the replica', () => {
  it('loses a dossier in the transaction that takes it from the list, and the files that only it had', async () => {
    const replica = await aReplica();
    withText(replica, 'a', ['un secret commun'], 'partage');
    withText(replica, 'b', ['un secret commun'], 'partage');
    withText(replica, 'c', ['un autre secret']);
    replica.apply({ inboxGone: ['c'] });
    expect(found(replica, 'secret').toSorted()).toEqual(['a', 'b']);
    expect(replica.texts.pages('f-c')).toEqual([]);
    expect(replica.texts.units('c')).toEqual([]);
    expect(replica.texts.file('f-c', LECTEUR)).toBeNull();
    replica.project([], ['a']);
    expect(found(replica, 'commun')).toEqual(['b']);
    index(replica, 'b', { cv: 'partage' });
    expect(replica.texts.pages('partage')).toHaveLength(1);
    replica.apply({ inbox: [anEntry({ id: 'b', annulee: true })] });
    expect(replica.texts.pages('partage')).toEqual([]);
  });

  it('keeps no text of a file whose last dossier left while it was read', async () => {
    const replica = await aReplica();
    replica.apply({ inbox: [anEntry({ id: 'a' })] });
    index(replica, 'a', { cv: 'f' });
    replica.texts.begin('f', LECTEUR);
    replica.apply({ inboxGone: ['a'] });
    replica.texts.saveFile('f', LECTEUR, { etat: 'lu', pages: ['trop tard'] });
    expect(replica.texts.pages('f')).toEqual([]);
    index(replica, 'a', { cv: 'f' });
    expect(replica.texts.pieces('a')).toEqual([]);
  });

  it('loses a note that is gone at once, by words and by phrase', async () => {
    const replica = await aReplica();
    replica.apply({ inbox: [anEntry({ id: 'a' })] });
    index(replica, 'a', { note: 'à revoir en séance' });
    expect(found(replica, 'seance')).toEqual(['a']);
    expect(replica.texts.stale(9)).toEqual([]);
    replica.apply({ gone: [{ entity: 'note', id: 'note-a' }] });
    expect(found(replica, 'seance')).toEqual([]);
    expect(found(replica, '"en séance"')).toEqual([]);
    expect(replica.texts.stale(9)).toEqual(['a']);
  });

  it('has a dossier indexed anew when it, its notes or its files change, and then drops what it had', async () => {
    const replica = await aReplica();
    withText(replica, 'a', ['première version']);
    expect(replica.texts.stale(9)).toEqual([]);
    replica.apply({ inbox: [anEntry({ id: 'a', majLe: 5 })] });
    expect(replica.texts.stale(9)).toEqual(['a']);
    index(replica, 'a', { cv: 'f2' });
    expect(found(replica, 'premiere')).toEqual([]);
    expect(replica.texts.pages('f-a')).toEqual([]);
    replica.texts.saveFile('f2', LECTEUR, { etat: 'lu', pages: ['', 'seconde version'] });
    expect(replica.texts.stale(9)).toEqual(['a']);
    index(replica, 'a', { cv: 'f2' });
    expect(found(replica, 'seconde')).toEqual(['a']);
    expect(replica.texts.units('a')).toEqual([
      { genre: 'piece', cle: 'f2', page: 2, contenu: 'seconde version' },
    ]);
  });

  it('counts what was read, once per file, and reads again what another reader read', async () => {
    const replica = await aReplica();
    withText(replica, 'a', ['mot'], 'partage');
    withText(replica, 'b', ['mot'], 'partage');
    replica.apply({ inbox: [anEntry({ id: 'c' })] });
    index(replica, 'c', { cv: 'f-c', lettre: 'f-d' });
    replica.texts.saveFile('f-c', LECTEUR, { etat: 'sansTexte', pages: [''] });
    const totals = { total: 3, lus: 1, sansTexte: 1, illisibles: 0, aRecevoir: 1 };
    expect(replica.texts.totals(LECTEUR)).toEqual(totals);
    replica.files.save({
      sha256: 'f-d',
      type: 'application/pdf',
      taille: 1,
      etat: 'present',
      octets: 1,
      utiliseLe: 0,
    });
    expect(replica.texts.totals(LECTEUR)).toEqual({ ...totals, aRecevoir: 0 });
    expect(replica.texts.file('partage', LECTEUR)).toBe('lu');
    expect(replica.texts.file('partage', LECTEUR + 1)).toBeNull();
    expect([replica.texts.begin('f-d', LECTEUR), replica.texts.begin('f-d', LECTEUR)]).toEqual([1, 2]);
    expect(replica.texts.file('f-d', LECTEUR)).toBeNull();
  });
});
