import type { Actor } from '../../../domain/actor.ts';
import type { Scope } from '../../../protocol/entities.ts';
import type { DocumentStore } from '../ports.ts';

/**
 * Feed scopes of a reader, from his roles now: his commissions, those of his centres, all of them for the
 * scolarité; last his own, so that what his own acts unmask comes after what they are about.
 */
export async function scopesOf(
  store: Pick<DocumentStore, 'commissions'>,
  actor: Actor,
): Promise<readonly Scope[]> {
  const commissions = new Set<string>();
  for (const role of actor.roles) {
    if ('commissionId' in role) commissions.add(role.commissionId);
    if (role.kind !== 'gestionnaire' && role.kind !== 'scolarite') continue;
    for (const { id, centreId } of await store.commissions())
      if (role.kind === 'scolarite' || role.centreId === centreId) commissions.add(id);
  }
  return [...[...commissions].sort().map((id): Scope => `commission:${id}`), `personne:${actor.personneId}`];
}
