import type { Membre, RoleCommission } from '../../../domain/organisation/organisation.ts';
import type { Personne } from '../accounts-port.ts';
import type { DocChange, DocumentStore } from '../ports.ts';
import { nomComplet } from './person.ts';

/**
 * Changes that make the commissions of a person's roles list him as their member.
 * Undefined when a role names a commission that doesn't exist.
 */
export async function membershipChanges(
  store: DocumentStore,
  personne: Personne,
): Promise<readonly DocChange[] | undefined> {
  const changes: DocChange[] = [];
  const wanted = new Map<string, RoleCommission>();
  for (const role of personne.roles)
    if (role.kind === 'president' || role.kind === 'membre' || role.kind === 'lecteur')
      wanted.set(role.commissionId, role.kind);
  for (const [commissionId, role] of wanted) {
    const stored = await store.get('commission', commissionId);
    if (!stored) return undefined;
    const membre: Membre = { personneId: personne.id, nom: nomComplet(personne), role };
    const others = stored.body.membres.filter((m) => m.personneId !== personne.id);
    const same = stored.body.membres.some(
      (m) => m.personneId === membre.personneId && m.nom === membre.nom && m.role === membre.role,
    );
    if (same) continue;
    changes.push({
      entity: 'commission',
      id: commissionId,
      expected: stored.version,
      body: { ...stored.body, membres: [...others, membre] },
      fields: ['membres'],
      scopes: [`commission:${commissionId}`],
    });
  }
  return changes;
}
