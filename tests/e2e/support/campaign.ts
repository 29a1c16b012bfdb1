import type { Piece } from '../../../src/domain/piece/piece.ts';
import { generateDemo } from '../../../src/main/demo/index.ts';
import { createPasswords } from '../../../src/main/server/auth/passwords.ts';
import { openData } from '../../../src/main/wiring/open-data.ts';

/** Somebody who can sign in. */
export interface Account {
  readonly email: string;
  readonly motDePasse: string;
  readonly personneId: string;
  /** A received dossier of this person's commission, whose first two pièces can be read and judged. */
  readonly dossier: { readonly id: string; readonly numero: string };
}

/**
 * A demonstration campaign in `folder`. Its first president also belongs to staff of the centre: a person
 * may hold several roles (PM1), and the story needs one who gives avis and treats pièces.
 */
export async function makeCampaign(folder: string, dossiers: number): Promise<Account> {
  const data = openData(folder);
  try {
    const { store, files } = data;
    const clock = { now: Date.now };
    const ports = { store, files, accounts: store, organisation: store, candidats: store };
    const demo = await generateDemo({
      ...ports,
      passwords: createPasswords(),
      clock,
      dossiers,
      seed: 7,
    });
    const compte = demo.comptes.find(({ roles }) => roles.some(({ kind }) => kind === 'president'));
    const personne = compte ? await store.personneByEmail(compte.email) : undefined;
    const centre = demo.comptes.flatMap(({ roles }) => roles).find((role) => role.kind === 'gestionnaire');
    if (!compte || !personne || !centre) throw new Error('the demonstration has no president or no centre');
    await store.savePersonne({ ...personne, roles: [...personne.roles, centre] });
    const seat = compte.roles.find((role) => 'commissionId' in role);
    const rows = seat ? await store.feedAfter(`commission:${seat.commissionId}`, 0, 10_000) : [];
    const stored = await store.getMany(
      'dossier',
      rows.filter(({ entity }) => entity === 'dossier').map(({ id }) => id),
    );
    const written = new Set(rows.filter(({ entity }) => entity === 'avis').map(({ id }) => id));
    const drafts = await store.feedAfter(`personne:${personne.id}`, 0, 10_000);
    for (const { id } of drafts) written.add(id);
    const received = stored.find(
      ({ id, body }) =>
        body.statut === 'RE' && isReadable(body.pieces.slice(0, 2)) && !written.has(`${id}.${personne.id}`),
    );
    if (!received) throw new Error('the demonstration has no dossier to review');
    return {
      email: compte.email,
      motDePasse: compte.motDePasse,
      personneId: personne.id,
      dossier: { id: received.id, numero: received.body.numero },
    };
  } finally {
    data.close();
  }
}

/** An image first, then a PDF with its text, both waiting for staff. */
const isReadable = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ statut }) => statut === 'TR') && pieces[1]?.versions.at(-1)?.type === 'application/pdf';
