import type { Dossier } from '../../../src/domain/candidature/dossier.ts';
import type { CommitUnit, DocChange } from '../../../src/main/application/ports.ts';
import { openData } from '../../../src/main/wiring/open-data.ts';
import type { Entity } from '../../../src/protocol/entities.ts';
import { type Account, makeDemo } from './campaign.ts';

type StaffAccount = Pick<Account, 'email' | 'motDePasse'>;

/** Names on the dossiers of the lot: they come first in the list. */
export const LOT = (i: number): string => `Aaa-${String.fromCharCode(65 + i)}`;
/** Not transmitted: nothing can be decided on them. */
const EARLY = [4, 11];

/**
 * A demonstration whose commissions publish by two, with twenty dossiers in front: complete and undecided but for
 * two that were never transmitted. Gives two people of the staff.
 */
export async function makeLotCampaign(folder: string): Promise<readonly [StaffAccount, StaffAccount]> {
  const comptes = await makeDemo(folder, 60);
  const data = openData(folder);
  try {
    const { store } = data;
    const changes: DocChange[] = [];
    const put = <E extends Entity>(change: DocChange<E>): void => void changes.push(change);
    const all: { readonly body: Dossier; readonly version: number }[] = [];
    for (const id of ['commission-asie', 'commission-europe']) {
      const scope = `commission:${id}` as const;
      const commission = await store.get('commission', id);
      if (!commission) throw new Error(`no ${id}`);
      const body = { ...commission.body, publicationADeux: true };
      const fields = ['*'];
      put({ entity: 'commission', id, expected: commission.version, body, fields, scopes: [scope] });
      const rows = await store.feedAfter(scope, 0, 10_000);
      const ids = rows.filter(({ entity }) => entity === 'dossier').map((row) => row.id);
      all.push(...(await store.getMany('dossier', ids)));
      for (const decision of await store.getMany('decision', ids))
        put({
          entity: 'decision',
          id: decision.id,
          expected: decision.version,
          body: null,
          fields: ['decision'],
          scopes: [scope],
        });
    }
    const living = all.filter(({ body }) => body.annuleeLe === null);
    const sent = living.filter(({ body }) => body.transmissions.length > 0);
    const early = living.filter(({ body }) => body.transmissions.length === 0);
    for (let i = 0; i < 20; i += 1) {
      const taken = EARLY.includes(i) ? early.pop() : sent.pop();
      if (!taken) throw new Error('the demonstration has too few dossiers');
      const { body, version } = taken;
      const { infos } = body.profil;
      if (!infos) throw new Error('a candidat without a name');
      const profil = { ...body.profil, infos: { ...infos, nomUsage: '', nomNaissance: LOT(i) } };
      const statut = EARLY.includes(i) ? body.statut : 'CO';
      put({
        entity: 'dossier',
        id: body.id,
        expected: version,
        body: { ...body, profil, statut },
        fields: ['*'],
        scopes: [`commission:${body.commissionId}`],
      });
    }
    const unit: CommitUnit = { changes, reads: [], touches: [], journal: [], mails: [], mutation: null };
    if (!(await store.commit([unit])).ok) throw new Error('the campaign moved');
    const staff = comptes.filter(({ roles }) => roles.some(({ kind }) => kind === 'gestionnaire'));
    const [one, two] = staff;
    if (!one || !two) throw new Error('the demonstration has no two of the staff');
    return [one, two];
  } finally {
    data.close();
  }
}
