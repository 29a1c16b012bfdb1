import type { Database } from 'better-sqlite3';
import type { Campagne, Centre } from '../../../domain/organisation/organisation.ts';
import type { Candidat, CandidatStore, OrganisationStore } from '../../application/organisation-port.ts';
import { lazyStatement } from './database.ts';

type CampagneRow = Omit<Campagne, 'active'> & { readonly active: number };
type CandidatRow = Omit<Candidat, 'profil'> & { readonly profil: string };

/** OR1, PR1: campagnes, centres and candidats on SQLite. */
export function openOrganisation(db: Database): OrganisationStore & CandidatStore {
  const campagnes = lazyStatement<[], CampagneRow>(
    db,
    'SELECT id, annee, debut, fin, active FROM campagne ORDER BY annee, id',
  );
  const upsertCampagne = lazyStatement<[CampagneRow]>(
    db,
    `INSERT INTO campagne (id, annee, debut, fin, active) VALUES (@id, @annee, @debut, @fin, @active)
     ON CONFLICT (id) DO UPDATE SET annee = @annee, debut = @debut, fin = @fin, active = @active`,
  );
  const centres = lazyStatement<[string], Centre>(
    db,
    `SELECT id, campagne_id AS campagneId, code, nom, voeux_max AS voeuxMax, contact_mail AS contactMail,
       adresse, telephone
     FROM centre WHERE campagne_id = ? ORDER BY code`,
  );
  const upsertCentre = lazyStatement<[Required<Centre>]>(
    db,
    `INSERT INTO centre (id, campagne_id, code, nom, voeux_max, contact_mail, adresse, telephone)
     VALUES (@id, @campagneId, @code, @nom, @voeuxMax, @contactMail, @adresse, @telephone)
     ON CONFLICT (id) DO UPDATE SET campagne_id = @campagneId, code = @code, nom = @nom,
       voeux_max = @voeuxMax, contact_mail = @contactMail, adresse = @adresse, telephone = @telephone`,
  );
  const upsertCandidat = lazyStatement<[CandidatRow]>(
    db,
    `INSERT INTO candidat (id, numero, email, nom, prenom, langue, profil, cree_le)
     VALUES (@id, @numero, @email, @nom, @prenom, @langue, @profil, @creeLe)
     ON CONFLICT (id) DO UPDATE SET numero = @numero, email = @email, nom = @nom, prenom = @prenom,
       langue = @langue, profil = @profil, cree_le = @creeLe, version = version + 1`,
  );

  return {
    campagnes: async () =>
      campagnes()
        .all()
        .map((row) => ({ ...row, active: row.active === 1 })),
    async saveCampagne(campagne) {
      upsertCampagne().run({ ...campagne, active: campagne.active ? 1 : 0 });
    },
    centres: async (campagneId) => centres().all(campagneId),
    async saveCentre(centre) {
      upsertCentre().run({ adresse: '', telephone: '', ...centre });
    },
    async saveCandidat(c) {
      upsertCandidat().run({ ...c, profil: JSON.stringify(c.profil) });
    },
  };
}
