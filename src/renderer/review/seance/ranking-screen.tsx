import { Button } from '@mantine/core';
import { IconFolderOff, IconListNumbers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { ClassementView } from '../../../protocol/seances.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import { ROUTES } from '../app/routes.ts';
import { rangsFor } from './rangs-for.ts';
import classes from './seance.module.css';
import { nameOfRow, SeanceLine } from './seance-line.tsx';
import { SortableList } from './sortable-list.tsx';
import { usePerform } from './use-seance.ts';

/** DE3: the liste complémentaire of a session, ranked in one act. */
export default function RankingScreen({ id }: { readonly id: string }) {
  const trpc = useTRPC();
  const t = useMessages(reviewSeance);
  const [, navigate] = useLocation();
  const { data: view, isError, refetch } = useQuery(trpc.seances.classement.queryOptions({ sessionId: id }));
  if (isError) return <FailedState title={t('failed')} onRetry={() => void refetch()} />;
  if (view === undefined) return null;
  if (view === null)
    return (
      <EmptyState icon={<IconFolderOff size={28} />} title={t('gone')} text={t('goneText')}>
        <Button onClick={() => navigate(ROUTES.seances)}>{t('all')}</Button>
      </EmptyState>
    );
  if (view.lignes.length === 0)
    return (
      <EmptyState icon={<IconListNumbers size={28} />} title={t('rankEmpty')} text={t('rankEmptyText')}>
        <Button variant="default" onClick={() => navigate(ROUTES.seances)}>
          {t('all')}
        </Button>
      </EmptyState>
    );
  return <Ranking view={view} />;
}

function Ranking({ view }: { readonly view: ClassementView }) {
  const t = useMessages(reviewSeance);
  const name = useBilingue();
  const sentence = useSentence();
  const perform = usePerform(0);
  const saved = view.lignes.map(({ dossierId }) => dossierId);
  const [typed, setTyped] = useState<{ readonly from: string; readonly order: readonly string[] } | null>(
    null,
  );
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const known = saved.join('\n');
  // Somebody else ranked it meanwhile: what was begun on another order is not put over his.
  const overtaken = typed !== null && typed.from !== known;
  const order = typed === null || overtaken ? saved : typed.order;
  const lignes = order.flatMap((id) => view.lignes.find(({ dossierId }) => dossierId === id) ?? []);
  const rangs = rangsFor(lignes);
  const rank = (avant: readonly string[], ordre: readonly string[]): Act => ({
    type: 'decision.classer@1',
    payload: {
      sessionId: view.sessionId,
      commissionId: view.commissionId,
      avant: [...avant],
      ordre: [...ordre],
    },
  });
  const save = async (): Promise<void> => {
    const refused = await perform(rank(saved, order), t('rankSaved'), rank(order, saved));
    setRefusal(refused);
    if (refused === null) setTyped(null);
  };
  const changed = order.join('\n') !== known;
  return (
    <div className={classes.screen}>
      <div className={classes.page} data-ranking>
        <div className={classes.head}>
          <div>
            <h2>{name(view.libelle)}</h2>
            <p className={classes.headAside}>
              {view.commission} · {t('count', { count: lignes.length })}
            </p>
          </div>
          {view.classer ? (
            <div className={classes.headTools}>
              <Button variant="default" disabled={!changed} onClick={() => setTyped(null)}>
                {t('rankReset')}
              </Button>
              <Button disabled={!changed || rangs === null} onClick={() => void save()}>
                {t('rankSave')}
              </Button>
            </div>
          ) : null}
        </div>
        {overtaken ? (
          <Notice tone="warn" role="status">
            {t('rankChanged')}
          </Notice>
        ) : null}
        {refusal ? (
          <Notice tone="bad" role="alert">
            {sentence(refusal)}
          </Notice>
        ) : null}
        <p className={classes.aside}>
          {view.classer ? t('orderKeys') : t('rankRead')}
          {lignes.some(({ fige }) => fige) ? ` ${t('rankFixedText')}` : ''}
        </p>
        <SortableList
          label={t('rankTitle')}
          readOnly={!view.classer}
          onOrder={(next) => {
            setRefusal(null);
            const rows = next.flatMap((id) => view.lignes.find(({ dossierId }) => dossierId === id) ?? []);
            // A rang that stands is never passed: the list stays as it was.
            if (rangsFor(rows) === null) setRefusal(fixedAmong(view));
            else setTyped({ from: known, order: next });
          }}
          items={lignes.map((ligne, i) => ({
            id: ligne.dossierId,
            nom: nameOfRow(ligne),
            mark: rangs?.[i] ?? ligne.rang,
            content: <SeanceLine row={{ ...ligne, decision: null }} />,
            fixed: ligne.fige,
            after: ligne.fige ? <span className={classes.aside}>{t('rankFixed')}</span> : null,
          }))}
        />
      </div>
    </div>
  );
}

const fixedAmong = ({ lignes }: ClassementView): Refusal => ({
  code: 'rang_fige',
  params: { rang: lignes.find(({ fige }) => fige)?.rang ?? 1 },
});
