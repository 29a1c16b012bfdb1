import { Select } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { TypeAvis } from '../../../domain/codes.ts';
import { reviewLettres } from '../../../messages/review-lettres.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTRPC } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import { lettresPath } from '../app/routes.ts';
import { LetterEditor } from './letter-editor.tsx';
import { LetterTypes } from './letter-types.tsx';
import classes from './lettres.module.css';
import { SignataireSection } from './signataire-form.tsx';

/** DE2: the texts of a commission's letters, for the staff of its centre. '' : the first commission. */
export default function LettresScreen({ commissionId }: { readonly commissionId: string }) {
  const trpc = useTRPC();
  const t = useMessages(reviewLettres);
  const [, navigate] = useLocation();
  const [type, setType] = useState<TypeAvis>('FA');
  const { data, isError, refetch } = useQuery(trpc.lettres.list.queryOptions());
  if (isError) return <FailedState title={t('failed')} onRetry={() => void refetch()} />;
  if (!data) return null;
  const commission = data.find(({ id }) => id === commissionId) ?? data[0];
  if (!commission) return <EmptyState icon={<IconMail size={28} />} title={t('none')} text={t('noneText')} />;
  return (
    <div className={classes.screen}>
      <aside className={classes.side}>
        {data.length > 1 ? (
          <Select
            label={t('commission')}
            allowDeselect={false}
            data={data.map(({ id, nom }) => ({ value: id, label: nom }))}
            value={commission.id}
            onChange={(id) => (id === null ? undefined : navigate(lettresPath(id)))}
          />
        ) : (
          <p className={classes.signataire}>
            <span className={classes.label}>{t('commission')}</span>
            <span>{commission.nom}</span>
          </p>
        )}
        <LetterTypes commission={commission} chosen={type} onChoose={setType} />
        <SignataireSection key={commission.id} commission={commission} />
      </aside>
      <LetterEditor key={`${commission.id} ${type}`} commission={commission} type={type} />
    </div>
  );
}
