import type { Role } from '../../src/domain/actor.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import { sha256Hex } from '../../src/main/application/accounts/tokens.ts';
import type { DocChange } from '../../src/main/application/ports.ts';
import { openServerStore, type ServerStore } from '../../src/main/storage/server/store.ts';
import {
  aCommission,
  aDossier,
  anEtablissement,
  aPiece,
  aSession,
  aUnit,
  write,
} from '../contracts/factories.ts';

/** A device that syncs, and whose it is. */
export interface SimDevice {
  readonly id: string;
  readonly personneId: string;
  readonly jeton: string;
}

const jeton = (digit: string): string => digit.repeat(64);

/** Two devices of one member, one of another, one of staff. */
export const DEVICES: readonly SimDevice[] = [
  { id: 'app-a1', personneId: 'p1', jeton: jeton('a') },
  { id: 'app-a2', personneId: 'p1', jeton: jeton('b') },
  { id: 'app-b', personneId: 'p2', jeton: jeton('c') },
  { id: 'app-g', personneId: 'g1', jeton: jeton('d') },
];

/** Who may do what. */
export const ROLES: Readonly<Record<string, readonly Role[]>> = {
  p1: [{ kind: 'president', commissionId: 'c1' }],
  p2: [{ kind: 'membre', commissionId: 'c1' }],
  g1: [{ kind: 'gestionnaire', centreId: 'ce1' }],
};

export const DOSSIERS = ['d1', 'd2', 'd3', 'd4'] as const;
/** DE12: the one séance that all of them prepare and hold. */
export const SEANCE = 'se1';
export const PIECES = ['t1', 't2'] as const;
export const shaOf = (dossierId: string, typeId: string): string =>
  Buffer.from(`${dossierId}${typeId}`).toString('hex').padStart(64, '0');

const dossier = (id: string, now: number): Dossier =>
  aDossier({
    id,
    candidatId: `k-${id}`,
    pieces: PIECES.map((typeId) => aPiece(typeId, [shaOf(id, typeId)])),
    transmissions: [
      {
        recu: `R-${id}`,
        le: now,
        empreinte: '',
        pieces: Object.fromEntries(PIECES.map((t) => [t, shaOf(id, t)])),
      },
    ],
    creeLe: now,
    majLe: now,
  });

/** The server as it stands before the first act, as bytes to open again and again. */
export async function foundCampaign(now: number, avisMasques: boolean): Promise<Buffer> {
  let made = 0;
  const store: ServerStore = openServerStore({
    file: ':memory:',
    now: () => now,
    uuid: () => `epoch-${++made}`,
  });
  const types = PIECES.map((id, ordre) => ({
    id,
    code: id,
    libelle: { fr: id, en: id },
    aide: null,
    obligatoire: true,
    conditionnelle: false,
    commune: false,
    identifiante: false,
    ordre,
  }));
  const changes = [
    write('etablissement', anEtablissement(), 0, { scopes: ['commission:c1'] }),
    write('commission', aCommission({ avisMasques, motifs: [], membres: [] })),
    write('session', aSession({ typesPiece: types })),
    ...DOSSIERS.map((id) => write('dossier', dossier(id, now))),
  ] as readonly DocChange[];
  const result = await store.commit([aUnit({ changes })]);
  if (!result.ok) throw new Error('the campaign could not be founded');
  for (const [id, roles] of Object.entries(ROLES)) {
    const personne = {
      id,
      nom: id,
      prenom: 'Sim',
      email: `${id}@sim.example`,
      langue: 'fr',
      motDePasse: null,
      roles,
    } as const;
    await store.savePersonne({ ...personne, expireLe: null, desactiveeLe: null, creeLe: now });
  }
  for (const device of DEVICES) {
    const { id, personneId } = device;
    await store.saveAppareil({
      id,
      personneId,
      nom: id,
      jetonHash: sha256Hex(device.jeton),
      creeLe: now,
      vuLe: now,
      revoqueLe: null,
    });
  }
  const bytes = store.snapshot();
  store.close();
  return bytes;
}
