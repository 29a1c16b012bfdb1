import { verifierLettres } from '../../domain/decision/lettre.ts';
import type { CommissionDocument } from '../../protocol/entities.ts';
import type { Passwords } from '../application/accounts/services.ts';
import type { AccountStore } from '../application/accounts-port.ts';
import { commissionScope } from '../application/acts/effects.ts';
import { journalEntry, unitOf } from '../application/journal.ts';
import type { EffectChange } from '../application/mutation-types.ts';
import type { OrganisationStore } from '../application/organisation-port.ts';
import type { Clock, CommitUnit, DocChange, DocumentStore } from '../application/ports.ts';
import { commissionsOf, type Organisation } from './organisation/etablissement.ts';
import { type Agent, membresDe } from './personnes/equipe.ts';

interface Services {
  readonly store: DocumentStore;
  readonly accounts: AccountStore;
  readonly organisation: OrganisationStore;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly clock: Clock;
}

const MOIS = 30 * 86_400_000;

/**
 * Writes what stands before any dossier: campagne, centre, établissement, commissions, sessions, accounts.
 * @throws Error when the server has an établissement already.
 */
export async function poserOrganisation(
  { store, accounts, organisation, passwords, clock }: Services,
  { etablissement, campagne, centre, offres }: Organisation,
  agents: readonly Agent[],
): Promise<readonly CommissionDocument[]> {
  if (await store.etablissement()) throw new Error('the store was not empty');
  const now = clock.now();
  const commissions = commissionsOf(
    { centre },
    { asie: membresDe(agents, 'asie'), europe: membresDe(agents, 'europe') },
  );
  for (const commission of commissions) {
    const verifiees = verifierLettres(commission);
    if (!verifiees.ok) throw new Error(`letters of ${commission.id}: ${verifiees.refusal.code}`);
  }
  await organisation.saveCampagne(campagne);
  await organisation.saveCentre(centre);
  for (const { actor, prenom, nom, email, motDePasse, externe } of agents)
    await accounts.savePersonne({
      id: actor.personneId,
      nom,
      prenom,
      email,
      langue: 'fr',
      motDePasse: await passwords.hash(motDePasse),
      roles: actor.roles,
      expireLe: externe ? now + 3 * MOIS : null,
      desactiveeLe: null,
      creeLe: now - 2 * MOIS,
    });
  const everyone = commissions.map(({ id }) => commissionScope(id));
  const result = await store.commit([
    unitOfNew(now, [
      { entity: 'etablissement', id: etablissement.id, body: etablissement, fields: ['*'], scopes: everyone },
      ...commissions.map(
        (body): EffectChange => ({
          entity: 'commission',
          id: body.id,
          body,
          fields: ['*'],
          scopes: [commissionScope(body.id)],
        }),
      ),
      ...offres.map(
        ({ session }): EffectChange => ({
          entity: 'session',
          id: session.id,
          body: session,
          fields: ['*'],
          scopes: [commissionScope(session.commissionId)],
        }),
      ),
    ]),
  ]);
  if (!result.ok) throw new Error('the store was not empty');
  return commissions;
}

/** PM6: made by the demonstration, and journalled as such. */
export function unitOfNew(now: number, changes: readonly EffectChange[]): CommitUnit {
  const by = { actor: { personneId: 'demonstration', nom: 'Démonstration' }, deviceId: '' };
  return unitOf({
    changes: changes.map(
      ({ entity, id, body, fields, scopes }): DocChange => ({
        entity,
        id,
        body,
        fields,
        scopes,
        expected: 0,
      }),
    ),
    journal: changes.map(({ entity, id }) =>
      journalEntry(by, now, { action: 'demonstration.creer', entity, id }),
    ),
  });
}
