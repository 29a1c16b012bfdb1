import { SegmentedControl, Select } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QUORUM_ACCORD } from '../../../domain/avis/accord.ts';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import classes from './accord.module.css';
import { AccordDossiers } from './accord-dossiers.tsx';
import { AccordMembres } from './accord-membres.tsx';
import { AccordPaires } from './accord-paires.tsx';

/** DE1, OR8: where the members of a commission agree and where they don't, from the avis that may be seen. */
export default function AccordScreen({ calibrage = false }: { readonly calibrage?: boolean }) {
  const trpc = useTRPC();
  const t = useMessages(reviewLectures);
  const name = useBilingue();
  const [picked, setPicked] = useState<string | null>(null);
  const [sessionId, setSessionId] = useState<string | null>(null);
  const [set, setSet] = useState<'tous' | 'calibrage'>(calibrage ? 'calibrage' : 'tous');
  const { data: commissions, isError, refetch } = useQuery(trpc.lectures.commissions.queryOptions());
  const commission = commissions?.find(({ id }) => id === picked) ?? commissions?.[0];
  const accord = useQuery(
    trpc.lectures.accord.queryOptions(
      {
        commissionId: commission?.id ?? '',
        sessionIds: sessionId === null ? [] : [sessionId],
        calibrage: set === 'calibrage',
      },
      { enabled: commission !== undefined, placeholderData: keepPreviousData },
    ),
  );
  if (isError || accord.isError) {
    return (
      <FailedState title={t('failed')} onRetry={() => void Promise.all([refetch(), accord.refetch()])} />
    );
  }
  if (!commissions) return null;
  if (!commission)
    return <EmptyState icon={<IconScale size={28} />} title={t('agree.none')} text={t('agree.noneText')} />;
  const { data } = accord;
  const compared = data?.dossiers.filter(({ avis }) => avis.length > 1) ?? [];
  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <div className={classes.filters}>
          {commissions.length > 1 ? (
            <Select
              aria-label={t('commission')}
              data={commissions.map(({ id, nom }) => ({ value: id, label: nom }))}
              value={commission.id}
              onChange={(id) => {
                setPicked(id);
                setSessionId(null);
              }}
            />
          ) : null}
          <Select
            className={classes.wide ?? ''}
            aria-label={t('formations')}
            data={[
              { value: '', label: t('formations.all') },
              ...commission.sessions.map(({ id, libelle }) => ({ value: id, label: name(libelle) })),
            ]}
            value={sessionId ?? ''}
            onChange={(id) => setSessionId(id ? id : null)}
          />
          {data && data.calibrage.dossiers > 0 ? (
            <SegmentedControl
              aria-label={t('agree.set')}
              data={[
                { value: 'tous', label: t('agree.all') },
                { value: 'calibrage', label: t('agree.calibration') },
              ]}
              value={set}
              onChange={(value) => setSet(value === 'calibrage' ? 'calibrage' : 'tous')}
            />
          ) : null}
        </div>
        {data && set === 'calibrage' ? (
          <p className={classes.dim} role="status">
            {t('agree.progress', { ...data.calibrage })}
          </p>
        ) : null}
        {data && data.masques > 0 ? (
          <Notice tone="info">{t('hidden', { count: data.masques })}</Notice>
        ) : null}
        {data && compared.length === 0 ? (
          <EmptyState icon={<IconScale size={28} />} title={t('agree.none')} text={t('agree.noneText')} />
        ) : null}
        {data && compared.length > 0 ? (
          <>
            <p className={classes.dim}>
              {t('agree.basis', {
                avis: compared.reduce((sum, { avis }) => sum + avis.length, 0),
                lecteurs: new Set(compared.flatMap(({ avis }) => avis.map(({ auteurId }) => auteurId))).size,
                dossiers: compared.length,
                min: QUORUM_ACCORD,
              })}
            </p>
            <AccordDossiers dossiers={compared} noms={data.noms} nommes={data.nommes} />
            <AccordMembres accord={data} />
            <AccordPaires paires={data.paires} noms={data.noms} />
          </>
        ) : null}
      </div>
    </div>
  );
}
