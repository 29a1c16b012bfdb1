import type { Actor } from '../../../domain/actor.ts';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import type { TypePieceId } from '../organisation/demandes.ts';
import type { Scene } from './scene.ts';

/** Gives a file for a pièce, made now or taken from what he deposited elsewhere; `le` in ms. */
export type Deposant = (
  typeId: TypePieceId,
  essai: number,
  le: number,
) => Promise<Omit<VersionPiece, 'deposeeLe'>>;

export async function deposerVersion(
  scene: Scene,
  lui: Actor,
  typeId: TypePieceId,
  deposer: Deposant,
  essai: number,
  le: number,
): Promise<void> {
  const version = await deposer(typeId, essai, le);
  scene.act(lui, { kind: 'deposer', typeId, version: { ...version, deposeeLe: le }, commenceLe: le }, le);
}
