import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceItem } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTRPC } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import { seancePath } from '../app/routes.ts';
import { CreateDialog } from './create-dialog.tsx';
import classes from './seance.module.css';
import { EtatSeanceChip } from './seance-etat.tsx';
import { useWhen } from './use-when.ts';

function Row({ item }: { readonly item: SeanceItem }) {
  const t = useMessages(reviewSeance);
  const when = useWhen();
  return (
    <li>
      <Link href={seancePath(item.id)} className={classes.card}>
        <span className={classes.cardTitle}>{item.titre}</span>
        <span className={classes.cardAside}>
          {[item.commission, when(item), item.lieu].filter((text) => text !== '').join(' · ')}
        </span>
        <span className={classes.cardEnd}>
          <EtatSeanceChip etat={item.etat} />
          <span className="p-figures">
            {item.etat === 'preparee'
              ? t('count', { count: item.dossiers })
              : t('done', { faits: item.faits, count: item.dossiers })}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** DE12: the séances of the member's commissions, the latest first. */
export default function SeancesScreen() {
  const trpc = useTRPC();
  const t = useMessages(reviewSeance);
  const [, navigate] = useLocation();
  const [creating, setCreating] = useState(false);
  const { data, isError, refetch } = useQuery(trpc.seances.list.queryOptions());
  if (isError) return <FailedState title={t('failed')} onRetry={() => void refetch()} />;
  if (!data) return null;
  const conducts = data.commissions.length > 0;
  const create = conducts ? <Button onClick={() => setCreating(true)}>{t('newSeance')}</Button> : null;
  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        {data.seances.length === 0 ? (
          <EmptyState
            icon={<IconUsersGroup size={28} />}
            title={t('empty')}
            text={t(conducts ? 'emptyText' : 'emptyReader')}
          >
            {create}
          </EmptyState>
        ) : (
          <>
            <div className={classes.pageHead}>
              <h2>{t('all')}</h2>
              {create}
            </div>
            <ul className={classes.cards}>
              {data.seances.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </ul>
          </>
        )}
      </div>
      {creating ? (
        <CreateDialog
          commissions={data.commissions}
          onClose={() => setCreating(false)}
          onCreated={(id) => navigate(seancePath(id))}
        />
      ) : null}
    </div>
  );
}
