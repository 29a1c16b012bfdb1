import { createPasswords } from '../../../src/main/server/auth/passwords.ts';
import { openData } from '../../../src/main/wiring/open-data.ts';
import { aUnit, write } from '../../contracts/factories.ts';
import { type Account, makeCampaign } from './campaign.ts';

const MOT_DE_PASSE = 'une phrase de la commission';

/** A campaign, its president who is of staff too, and another member of his commission. */
export async function makeTeam(
  folder: string,
  dossiers: number,
): Promise<{ readonly president: Account; readonly membre: Account & { readonly nom: string } }> {
  const president = await makeCampaign(folder, dossiers);
  const data = openData(folder);
  try {
    const { store } = data;
    const dossier = await store.get('dossier', president.dossier.id);
    const commission = dossier && (await store.get('commission', dossier.body.commissionId));
    const seat = commission?.body.membres.find(
      ({ personneId, role }) => role === 'membre' && personneId !== president.personneId,
    );
    const personne = seat && (await store.personne(seat.personneId));
    if (!personne) throw new Error('the commission has one member only');
    const motDePasse = await createPasswords().hash(MOT_DE_PASSE);
    await store.savePersonne({ ...personne, motDePasse });
    return {
      president,
      membre: {
        ...president,
        email: personne.email,
        motDePasse: MOT_DE_PASSE,
        personneId: personne.id,
        nom: seat.nom,
      },
    };
  } finally {
    data.close();
  }
}

/** Gives the first pièce of another received dossier the bytes of this one's; the number of that dossier. */
export async function shareFirstPiece(folder: string, dossierId: string): Promise<string> {
  const data = openData(folder);
  try {
    const { store } = data;
    const here = await store.get('dossier', dossierId);
    if (!here) throw new Error('no such dossier');
    const [first] = here.body.pieces;
    const version = first?.versions.at(-1);
    const rows = await store.feedAfter(`commission:${here.body.commissionId}`, 0, 10_000);
    const ids = rows.filter(({ entity, id }) => entity === 'dossier' && id !== dossierId).map(({ id }) => id);
    const other = (await store.getMany('dossier', ids)).find(
      ({ body }) =>
        body.statut === 'RE' &&
        body.candidatId !== here.body.candidatId &&
        body.pieces[0]?.versions.length === 1 &&
        body.transmissions.length === 1,
    );
    const transmission = other?.body.transmissions[0];
    if (!first || !version || !other || !transmission) throw new Error('nothing to share');
    const body = {
      ...other.body,
      pieces: other.body.pieces.map((piece) =>
        piece.typeId === first.typeId ? { ...piece, versions: [version] } : piece,
      ),
      transmissions: [
        { ...transmission, pieces: { ...transmission.pieces, [first.typeId]: version.sha256 } },
      ],
    };
    const scopes = [`commission:${body.commissionId}`] as const;
    const result = await store.commit([
      aUnit({ changes: [write('dossier', body, other.version, { scopes })] }),
    ]);
    if (!result.ok) throw new Error('the dossier moved');
    return body.numero;
  } finally {
    data.close();
  }
}
