/** What the interface asks of a workspace about the texts of letters (DE2). Types only. */
import type { Langue, TypeAvis } from '../domain/codes.ts';
import type { Commission, ModeleLettre, Signataire } from '../domain/organisation/organisation.ts';

/** The letters of a commission that this person may write. */
export interface LettresCommission {
  readonly id: string;
  readonly nom: string;
  /** Of the commission, for the acts that write to it. */
  readonly version: number;
  readonly lettres: NonNullable<Commission['lettres']>;
  readonly signataire: Signataire | null;
  /** Acts on them that the server has not confirmed. */
  readonly enAttenteEnvoi: number;
}

/** A letter as it is being written, to be filled in for a candidat who does not exist. */
export interface ApercuLettre {
  readonly commissionId: string;
  readonly pour: TypeAvis;
  readonly modele: ModeleLettre;
  readonly langue: Langue;
}
