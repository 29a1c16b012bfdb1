import { openData } from '../../../src/main/wiring/open-data.ts';
import { aSeance } from '../../contracts/seances.ts';
import type { Account } from './campaign.ts';
import { expect } from './test.ts';

export const SEANCE_ID = 'seance-ouverte';

/** A séance that sits on the dossier to review, with an observation that names its candidat. */
export async function holdSeance(folder: string, { dossier: { id } }: Account): Promise<void> {
  const { store, close } = openData(folder);
  try {
    const body = (await store.get('dossier', id))?.body;
    const commission = body && (await store.get('commission', body.commissionId))?.body;
    if (!body || !commission) throw new Error(`no dossier ${id}`);
    const { infos } = body.profil;
    const seance = aSeance({
      id: SEANCE_ID,
      commissionId: commission.id,
      centreId: commission.centreId,
      etat: 'ouverte',
      ouverteLe: body.majLe,
      ordre: [{ dossierId: id, candidatId: body.candidatId }],
      courant: id,
      points: {
        [id]: {
          mode: 'consensus',
          pour: 0,
          contre: 0,
          abstention: 0,
          observation: `Avant ${infos?.nomUsage || infos?.nomNaissance}, personne.`,
          le: body.majLe,
          parNom: 'Présidence',
        },
      },
      majLe: body.majLe,
    });
    const done = await store.commit([
      {
        changes: [
          {
            entity: 'seance',
            id: SEANCE_ID,
            expected: 0,
            body: seance,
            fields: ['*'],
            scopes: [`commission:${commission.id}`],
          },
        ],
        reads: [],
        touches: [],
        journal: [],
        mails: [],
        mutation: null,
      },
    ]);
    expect(done).toMatchObject({ ok: true });
  } finally {
    close();
  }
}
