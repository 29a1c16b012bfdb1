/** Staff's side of the journey, over HTTP as a device of theirs: what their workspace would send. */

import { createIds } from '../../../src/main/wiring/ids.ts';
import type { SignInAnswer } from '../../../src/protocol/accounts.ts';
import type { DossierAct } from '../../../src/protocol/mutations.ts';
import { aQueue, push, results, trpc } from '../../server/client.ts';
import type { Portal } from '../support/portal.ts';
import { readServer } from '../support/server.ts';

export interface Staff {
  /** Refuses the first pièce that was transmitted, and declares the dossier incomplete. */
  refuse(dossierId: string, commentaire: string): Promise<void>;
  /** Accepts every pièce that was transmitted, and declares the dossier complete. */
  complete(dossierId: string): Promise<void>;
  /** DE2: enters a favourable decision, no more. */
  decide(dossierId: string, commentaire: string): Promise<void>;
  /** DE2: enters, validates and publishes a favourable decision. */
  admit(dossierId: string, commentaire: string): Promise<void>;
}

/** Signs a device in with the account of who reads and decides. */
export async function signInStaff(
  { server, account }: Pick<Portal, 'server' | 'account'>,
  now: () => number = Date.now,
): Promise<Staff> {
  const { email, motDePasse } = account;
  const answer = await trpc(server, 'mutation', 'auth.signIn', { email, motDePasse, appareil: 'Scolarité' });
  if (answer.status !== 200) throw new Error(`staff may not sign in: ${answer.status}`);
  const { jeton } = answer.data as SignInAnswer;
  const mutation = aQueue({ ids: createIds(), clock: { now } });
  const held = (dossierId: string) =>
    readServer(server.folder, async ({ store }) => ({
      dossier: await store.get('dossier', dossierId),
      decision: await store.get('decision', dossierId),
    }));
  const act = async ({ type, payload }: DossierAct): Promise<void> => {
    const { dossier, decision } = await held(payload.dossierId);
    const seen = type.startsWith('decision.') ? decision : dossier;
    const told = results(await push(server, jeton, [mutation(type, payload, seen?.version ?? 0)]));
    if (told.join() !== 'applied') throw new Error(`${type}: ${told.join()}`);
  };
  const transmitted = async (dossierId: string) =>
    ((await held(dossierId)).dossier?.body.pieces ?? []).flatMap(({ typeId, statut, versions }) => {
      const sha256 = versions.at(-1)?.sha256;
      return statut === 'TR' && sha256 !== undefined ? [{ dossierId, typeId, sha256 }] : [];
    });
  const decide = (dossierId: string, commentaire: string): Promise<void> => {
    const contenu = { type: 'FA', motifs: [], commentaire, rang: null, rendezVous: null } as const;
    return act({ type: 'decision.saisir@1', payload: { dossierId, contenu: { ...contenu, motifs: [] } } });
  };
  return {
    decide,
    refuse: async (dossierId, commentaire) => {
      const [first] = await transmitted(dossierId);
      if (!first) throw new Error(`${dossierId} has no pièce to refuse`);
      await act({ type: 'piece.refuser@1', payload: { ...first, commentaire } });
      await act({ type: 'dossier.statuer@1', payload: { dossierId, statut: 'IN', message: '' } });
    },
    complete: async (dossierId) => {
      for (const payload of await transmitted(dossierId)) await act({ type: 'piece.valider@1', payload });
      await act({ type: 'dossier.statuer@1', payload: { dossierId, statut: 'CO', message: '' } });
    },
    admit: async (dossierId, commentaire) => {
      await decide(dossierId, commentaire);
      await act({ type: 'decision.valider@1', payload: { dossierId } });
      await act({ type: 'decision.publier@1', payload: { dossierId } });
    },
  };
}
