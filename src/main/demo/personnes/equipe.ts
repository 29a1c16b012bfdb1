import type { Actor, Role } from '../../../domain/actor.ts';
import type { Membre, RoleCommission } from '../../../domain/organisation/organisation.ts';
import type { Dice } from '../dice.ts';
import { motDePasse, sansAccents, uuidAt } from '../identifiers.ts';
import type { Formation } from '../organisation/formations.ts';

type CommissionKey = Formation['commission'];

interface Poste {
  readonly prenom: string;
  readonly nom: string;
  readonly sieges: readonly (readonly [RoleCommission, CommissionKey])[];
  readonly autre?: 'gestionnaire' | 'scolarite' | 'admin';
  /** Share of the dossiers he has given his avis on. */
  readonly avancement: number;
  /** An external member, whose account ends. */
  readonly externe?: boolean;
}

/** The first one is who the demonstration is tried as: almost everything is still to be read. */
const POSTES: readonly Poste[] = [
  { prenom: 'Claire', nom: 'Fontanel', sieges: [['membre', 'asie']], avancement: 0.12 },
  { prenom: 'Hélène', nom: 'Carrière', sieges: [['president', 'asie']], avancement: 0.3 },
  { prenom: 'Julien', nom: 'Le Floc’h', sieges: [['membre', 'asie']], avancement: 0.55 },
  {
    prenom: 'Aïcha',
    nom: 'Ben Salem',
    sieges: [
      ['membre', 'asie'],
      ['membre', 'europe'],
    ],
    avancement: 0.4,
  },
  { prenom: 'Clémence', nom: 'Duval', sieges: [['lecteur', 'asie']], avancement: 0 },
  { prenom: 'Besnik', nom: 'Kodra', sieges: [['president', 'europe']], avancement: 0.35 },
  { prenom: 'Magdalena', nom: 'Wójcik', sieges: [['membre', 'europe']], avancement: 0.5, externe: true },
  { prenom: 'Odile', nom: 'Perrault', sieges: [], autre: 'gestionnaire', avancement: 0 },
  { prenom: 'Karim', nom: 'Benyahia', sieges: [], autre: 'gestionnaire', avancement: 0 },
  { prenom: 'Sylvie', nom: 'Marchetti', sieges: [], autre: 'scolarite', avancement: 0 },
  { prenom: 'Denis', nom: 'Østergård', sieges: [], autre: 'admin', avancement: 0 },
];

/** A person with an account. */
export interface Agent {
  readonly actor: Actor;
  readonly prenom: string;
  readonly nom: string;
  readonly email: string;
  readonly motDePasse: string;
  readonly avancement: number;
  readonly externe: boolean;
}

/** The people of the établissement, the same for every seed but for their passwords. */
export function equipe(dice: Dice, creeLe: number, centreId: string): readonly Agent[] {
  return POSTES.map((poste) => {
    const own = dice.fork(`agent ${poste.nom}`);
    const nomComplet = `${poste.prenom} ${poste.nom}`;
    return {
      actor: {
        personneId: uuidAt(own, creeLe),
        nom: nomComplet,
        roles: [
          ...poste.sieges.map(
            ([kind, commission]): Role => ({ kind, commissionId: `commission-${commission}` }),
          ),
          ...autreRole(poste, centreId),
        ],
        recusations: [],
      },
      prenom: poste.prenom,
      nom: poste.nom,
      email: `${[poste.prenom, poste.nom].map((t) => sansAccents(t).replace(/[^a-z]+/g, '-')).join('.')}@valmont.example`,
      motDePasse: motDePasse(own),
      avancement: poste.avancement,
      externe: poste.externe ?? false,
    };
  });
}

function autreRole({ autre }: Poste, centreId: string): readonly Role[] {
  if (!autre) return [];
  return [autre === 'gestionnaire' ? { kind: autre, centreId } : { kind: autre }];
}

/** Seats of a commission, in its order. */
export const membresDe = (agents: readonly Agent[], commission: CommissionKey): readonly Membre[] =>
  agents.flatMap(({ actor }) =>
    actor.roles.flatMap((role): Membre[] =>
      'commissionId' in role && role.commissionId === `commission-${commission}`
        ? [{ personneId: actor.personneId, nom: actor.nom, role: role.kind }]
        : [],
    ),
  );
