import type { Profil } from '../../domain/candidat/profil.ts';
import type { Langue } from '../../domain/codes.ts';
import type { Campagne, Centre } from '../../domain/organisation/organisation.ts';

/** OR1: what stands above the synced documents. Inserts or replaces by id. */
export interface OrganisationStore {
  campagnes(): Promise<readonly Campagne[]>;
  saveCampagne(campagne: Campagne): Promise<void>;
  centres(campagneId: string): Promise<readonly Centre[]>;
  /** Its campagne must be there. */
  saveCentre(centre: Centre): Promise<void>;
}

/** PR1: who a candidat is to the établissement, with his live profile. */
export interface Candidat {
  readonly id: string;
  /** His login, unique. */
  readonly numero: string;
  /** Where mails to him go. */
  readonly email: string;
  readonly nom: string;
  readonly prenom: string;
  readonly langue: Langue;
  readonly profil: Profil;
  readonly creeLe: number;
}

export interface CandidatStore {
  /** Insert or replace. */
  saveCandidat(candidat: Candidat): Promise<void>;
}
