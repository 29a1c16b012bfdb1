import { useQuery } from '@tanstack/react-query';
import { ETATS_SEANCE } from '../../../domain/seance/seance.ts';
import { reviewQueue } from '../../../messages/review-queue.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useTRPC } from '../app/api.ts';
import { nameOf } from '../dossier/name-of.ts';
import { useInbox } from '../inbox/inbox-query.tsx';

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A dossier of an order, as it is called here. */
function Named({ id }: { readonly id: string }) {
  const trpc = useTRPC();
  const { query } = useInbox();
  const { data } = useQuery(trpc.dossier.get.queryOptions({ id, query }));
  return <li>{data ? nameOf(data.dossier) || data.dossier.numero : '…'}</li>;
}

/** One side of a conflict on a séance or on a ranked list; null: the field is another's. */
export function SeanceValue({ field, value }: { readonly field: string; readonly value: unknown }) {
  const t = useMessages(reviewQueue);
  const seances = useMessages(reviewSeance);
  const f = useFormat();
  if ((field === 'ordre' || field === 'classement') && Array.isArray(value))
    return (
      <ol>
        {value.map((id) => (
          <Named key={text(id)} id={text(id)} />
        ))}
      </ol>
    );
  if (field === 'presences')
    return <span>{t('value.people', { count: Array.isArray(value) ? value.length : 0 })}</span>;
  const said = record(value);
  if (field === 'entete')
    return (
      <p>
        {[text(said.titre), text(said.jour) && f.day(text(said.jour)), text(said.heure), text(said.lieu)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    );
  if (field === 'etat') {
    const etat = ETATS_SEANCE.find((one) => one === said.etat);
    return <span>{etat ? seances(`etat.${etat}`) : t('value.none')}</span>;
  }
  const mode = said.mode === 'vote' || said.mode === 'consensus' ? said.mode : null;
  if (mode === null) return <span>{t('value.none')}</span>;
  return (
    <>
      <span>{seances(`mode.${mode}`)}</span>
      {mode === 'vote' ? (
        <p>
          {t('value.voices', {
            pour: number(said.pour),
            contre: number(said.contre),
            abstention: number(said.abstention),
          })}
        </p>
      ) : null}
      {text(said.observation) ? <p>{text(said.observation)}</p> : null}
    </>
  );
}
