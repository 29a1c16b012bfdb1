import type { VersionPiece } from '../../../domain/piece/piece.ts';
import { deposit, tryDeposit } from '../../application/deposit.ts';
import type { Session } from '../../application/ports.ts';
import { failRefused, ProblemError } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';
import { type DeclaredFile, keepFile, refuseSize } from './keep-file.ts';

/** A file announced as a pièce. */
export interface AnnouncedDeposit extends DeclaredFile {
  readonly dossierId: string;
  readonly typeId: string;
  readonly nomFichier: string;
  /** OR4: when its first request began, ms by the server's clock. */
  readonly commenceLe: number;
}

/** What a deposit came to. */
export interface KeptDeposit {
  readonly version: VersionPiece;
  readonly dossierVersion: number;
}

type Services = Pick<ServerServices, 'store' | 'clock' | 'ids' | 'files' | 'validator' | 'metrics'>;

const tailleMaxOf = async ({ store }: Pick<Services, 'store'>): Promise<number> =>
  (await store.etablissement())?.body.tailleFichierMax ?? 0;

/** LC3, FI1: asked first with what is known, so that nobody's bytes are taken in vain. */
export async function permitDeposit(
  services: Services,
  session: Session,
  announced: AnnouncedDeposit,
): Promise<void> {
  const { dossierId, typeId, commenceLe, sha256, octets, nomFichier } = announced;
  const version: VersionPiece = {
    sha256,
    taille: octets,
    type: 'application/pdf',
    nomFichier,
    deposeeLe: commenceLe,
    pages: null,
  };
  await counted(services, async () => {
    const allowed = await tryDeposit(services, session, { dossierId, typeId, commenceLe, version });
    if (!allowed.ok) return failRefused(allowed.refusal);
    refuseSize(octets, await tailleMaxOf(services));
  });
}

/** FI1–FI3, LC4: every deposit ends here, whether its bytes came at once or in parts. */
export function keepDeposit(
  services: Services,
  session: Session,
  announced: AnnouncedDeposit,
  bytes: AsyncIterable<Uint8Array>,
): Promise<KeptDeposit> {
  const { dossierId, typeId, commenceLe, nomFichier } = announced;
  return counted(services, async () => {
    const kept = await keepFile(services, bytes, announced, await tailleMaxOf(services));
    const version = { ...kept, nomFichier, deposeeLe: services.clock.now() };
    const outcome = await deposit(services, session, { dossierId, typeId, commenceLe, version });
    if (!outcome.ok) return failRefused(outcome.refusal);
    services.metrics.deposits.inc({ outcome: 'accepte' });
    return { version, dossierVersion: outcome.value.version };
  });
}

async function counted<T>({ metrics }: Pick<Services, 'metrics'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    metrics.deposits.inc({ outcome: error instanceof ProblemError ? 'refuse' : 'erreur' });
    throw error;
  }
}
