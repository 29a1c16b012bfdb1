import type { Database } from 'better-sqlite3';
import type { Role } from '../../../domain/actor.ts';
import { assertNever } from '../../../domain/refusal.ts';
import type { AccountStore, Appareil, Frein, Invitation, Personne } from '../../application/accounts-port.ts';
import { lazyStatement } from './database.ts';

const PERSONNE = `SELECT id, nom, prenom, email, langue, mot_de_passe AS motDePasse, expire_le AS expireLe,
  desactivee_le AS desactiveeLe, cree_le AS creeLe FROM personne`;
const APPAREIL = `SELECT id, personne_id AS personneId, nom, jeton_hash AS jetonHash, cree_le AS creeLe,
  vu_le AS vuLe, revoque_le AS revoqueLe FROM appareil`;
const INVITATION = `SELECT id, personne_id AS personneId, jeton_hash AS jetonHash, expire_le AS expireLe,
  utilisee_le AS utiliseeLe FROM invitation`;
const FREIN = 'SELECT cle, echecs, jusqua, maj_le AS majLe FROM frein';

const MINUTE = 60_000;
/** A throttle counter nobody added to for so long, and that holds nobody back, is forgotten. */
const FREIN_OUBLIE = 7 * 24 * 60 * MINUTE;

type PersonneRow = Omit<Personne, 'roles'>;
type RoleRow = { readonly kind: Role['kind']; readonly cible: string };

/** OR5, PM1: accounts on SQLite. */
export function openAccounts(db: Database): AccountStore {
  const personne = lazyStatement<[string], PersonneRow>(db, `${PERSONNE} WHERE id = ?`);
  const personneByEmail = lazyStatement<[string], PersonneRow>(db, `${PERSONNE} WHERE email = ?`);
  const personnes = lazyStatement<[], PersonneRow>(db, `${PERSONNE} ORDER BY nom, prenom, id`);
  const roles = lazyStatement<[string], RoleRow>(
    db,
    'SELECT kind, cible FROM role WHERE personne_id = ? ORDER BY ordre',
  );
  const upsertPersonne = lazyStatement<[PersonneRow]>(
    db,
    `INSERT INTO personne (id, nom, prenom, email, langue, mot_de_passe, expire_le, desactivee_le, cree_le)
     VALUES (@id, @nom, @prenom, @email, @langue, @motDePasse, @expireLe, @desactiveeLe, @creeLe)
     ON CONFLICT (id) DO UPDATE SET nom = @nom, prenom = @prenom, email = @email, langue = @langue,
       mot_de_passe = @motDePasse, expire_le = @expireLe, desactivee_le = @desactiveeLe, cree_le = @creeLe`,
  );
  const clearRoles = lazyStatement<[string]>(db, 'DELETE FROM role WHERE personne_id = ?');
  const insertRole = lazyStatement<[string, number, string, string]>(
    db,
    'INSERT INTO role (personne_id, ordre, kind, cible) VALUES (?, ?, ?, ?)',
  );
  const savePersonne = db.transaction((p: Personne) => {
    upsertPersonne().run(p);
    clearRoles().run(p.id);
    for (const [ordre, role] of p.roles.entries()) insertRole().run(p.id, ordre, role.kind, cibleOf(role));
  });

  const appareil = lazyStatement<[string], Appareil>(db, `${APPAREIL} WHERE id = ?`);
  const appareilByJeton = lazyStatement<[string], Appareil>(db, ACCOUNT_SQL.appareilByJeton);
  const appareilsOf = lazyStatement<[string], Appareil>(
    db,
    `${APPAREIL} WHERE personne_id = ? ORDER BY cree_le, id`,
  );
  const upsertAppareil = lazyStatement<[Appareil]>(
    db,
    `INSERT INTO appareil (id, personne_id, nom, jeton_hash, cree_le, vu_le, revoque_le)
     VALUES (@id, @personneId, @nom, @jetonHash, @creeLe, @vuLe, @revoqueLe)
     ON CONFLICT (id) DO UPDATE SET personne_id = @personneId, nom = @nom, jeton_hash = @jetonHash,
       cree_le = @creeLe, vu_le = @vuLe, revoque_le = @revoqueLe`,
  );
  const seen = lazyStatement<[number, string, number]>(
    db,
    'UPDATE appareil SET vu_le = ? WHERE id = ? AND vu_le <= ?',
  );

  const upsertInvitation = lazyStatement<[Invitation]>(
    db,
    `INSERT INTO invitation (id, personne_id, jeton_hash, expire_le, utilisee_le)
     VALUES (@id, @personneId, @jetonHash, @expireLe, @utiliseeLe)
     ON CONFLICT (id) DO UPDATE SET personne_id = @personneId, jeton_hash = @jetonHash, expire_le = @expireLe,
       utilisee_le = @utiliseeLe`,
  );
  const invitationByJeton = lazyStatement<[string], Invitation>(db, ACCOUNT_SQL.invitationByJeton);
  const consume = lazyStatement<[number, string]>(
    db,
    'UPDATE invitation SET utilisee_le = ? WHERE id = ? AND utilisee_le IS NULL',
  );

  const frein = lazyStatement<[string], Frein>(db, `${FREIN} WHERE cle = ?`);
  const upsertFrein = lazyStatement<[Frein]>(
    db,
    `INSERT INTO frein (cle, echecs, jusqua, maj_le) VALUES (@cle, @echecs, @jusqua, @majLe)
     ON CONFLICT (cle) DO UPDATE SET echecs = @echecs, jusqua = @jusqua, maj_le = @majLe`,
  );
  const forgetFreins = lazyStatement<[number, number]>(db, ACCOUNT_SQL.forgetFreins);
  const clearFrein = lazyStatement<[string]>(db, 'DELETE FROM frein WHERE cle = ?');

  const withRoles = (row: PersonneRow): Personne => ({ ...row, roles: roles().all(row.id).map(roleOf) });

  return {
    async personne(id) {
      const row = personne().get(id);
      return row && withRoles(row);
    },
    async personneByEmail(email) {
      const row = personneByEmail().get(email);
      return row && withRoles(row);
    },
    personnes: async () => personnes().all().map(withRoles),
    savePersonne: async (p) => savePersonne.immediate(p),

    appareil: async (id) => appareil().get(id),
    appareilByJeton: async (jetonHash) => appareilByJeton().get(jetonHash),
    appareilsOf: async (personneId) => appareilsOf().all(personneId),
    async saveAppareil(a) {
      upsertAppareil().run(a);
    },
    async seen(id, le) {
      seen().run(le, id, le - MINUTE);
    },

    async saveInvitation(i) {
      upsertInvitation().run(i);
    },
    invitationByJeton: async (jetonHash) => invitationByJeton().get(jetonHash),
    consumeInvitation: async (id, le) => consume().run(le, id).changes === 1,

    frein: async (cle) => frein().get(cle),
    async saveFrein(f) {
      upsertFrein().run(f);
      forgetFreins().run(f.majLe - FREIN_OUBLIE, f.majLe);
    },
    async clearFrein(cle) {
      clearFrein().run(cle);
    },
  };
}

/** What a role is about, '' for the instance. */
function cibleOf(role: Role): string {
  if ('centreId' in role) return role.centreId;
  if ('commissionId' in role) return role.commissionId;
  return 'candidatId' in role ? role.candidatId : '';
}

function roleOf({ kind, cible }: RoleRow): Role {
  switch (kind) {
    case 'admin':
    case 'scolarite':
      return { kind };
    case 'gestionnaire':
      return { kind, centreId: cible };
    case 'president':
    case 'membre':
    case 'lecteur':
      return { kind, commissionId: cible };
    case 'candidat':
      return { kind, candidatId: cible };
    default:
      return assertNever(kind);
  }
}

/** Hot queries, whose plans are asserted by a test. */
export const ACCOUNT_SQL = {
  appareilByJeton: `${APPAREIL} WHERE jeton_hash = ?`,
  invitationByJeton: `${INVITATION} WHERE jeton_hash = ?`,
  forgetFreins: 'DELETE FROM frein WHERE maj_le < ? AND jusqua < ?',
} as const;
