import type { Result } from '../../../domain/refusal.ts';
import type { ApercuLettre, LettresCommission } from '../../../protocol/lettres.ts';
import type { LettreVue } from '../../../protocol/lots.ts';

/** DE2: the texts of letters, for who may write them. */
export interface LettresApi {
  /** By name; empty for who writes none. */
  list(): readonly LettresCommission[];
  /** Composed as the one that is sent, for an invented candidat. Null: no such commission, or not this person's. */
  apercu(asked: ApercuLettre): Result<LettreVue> | null;
}
