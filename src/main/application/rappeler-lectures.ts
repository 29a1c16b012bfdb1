import { jourDans } from '../../domain/calendar/jours.ts';
import { rappelDuJour } from '../../domain/lecture/rappel.ts';
import type { AccountStore, MailStore, Personne } from './accounts-port.ts';
import type { Clock, DocumentStore, LectureDue, MailDraft } from './ports.ts';

interface Services {
  readonly store: Pick<DocumentStore, 'etablissement' | 'lecturesDues'>;
  readonly accounts: Pick<AccountStore, 'personne'>;
  readonly mails: Pick<MailStore, 'queueOnce'>;
  readonly clock: Clock;
}

/**
 * OR5, DE9: reminds readers of what is left to read some days before their avis are expected, one mail a person
 * and day. Its id says so: a run that is repeated, here or in another process, writes nothing more. Returns how
 * many were written.
 */
export async function rappelerLectures({ store, accounts, mails, clock }: Services): Promise<number> {
  const etablissement = (await store.etablissement())?.body;
  if (!etablissement) return 0;
  const now = clock.now();
  const today = jourDans(etablissement.fuseau, now);
  const drafts: MailDraft[] = [];
  for (const [personneId, dues] of Map.groupBy(await store.lecturesDues(), (due) => due.personneId)) {
    const personne = await accounts.personne(personneId);
    if (!personne || !isThere(personne, now)) continue;
    const lignes = rappelDuJour(
      dues.filter((due) => sits(personne, due)).map(({ echeance }) => echeance),
      today,
    );
    if (lignes.length === 0) continue;
    drafts.push({
      id: `rappel-lectures.${personneId}.${today}`,
      destinataire: { kind: 'personne', id: personneId },
      modele: 'rappel_lectures',
      donnees: { lignes, restent: lignes.reduce((sum, { restent }) => sum + restent, 0) },
      avertissement: null,
      creeLe: now,
    });
  }
  return mails.queueOnce(drafts);
}

const isThere = ({ desactiveeLe, expireLe }: Personne, now: number): boolean =>
  desactiveeLe === null && (expireLe === null || expireLe > now);

/** Who has left the commission reads for it no more. */
const sits = ({ roles }: Personne, { commissionId }: LectureDue): boolean =>
  roles.some((role) => 'commissionId' in role && role.commissionId === commissionId);
