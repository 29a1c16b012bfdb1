import { Button, Loader } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { reviewBatch } from '../../../messages/review-batch.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import { useTRPC } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import { ROUTES } from '../app/routes.ts';
import classes from './batch.module.css';
import { type Batch, useBatch } from './batch-context.tsx';
import { BatchForm } from './batch-form.tsx';
import { BatchLotView } from './batch-lot.tsx';
import { useBatchLot } from './use-batch-lot.ts';

/** A sign of life once it takes long enough to wonder. */
function Looking() {
  const t = useMessages(reviewBatch);
  const shown = useDelayed(true);
  return (
    <p className={classes.looking} role="status">
      {shown ? <Loader size="xs" aria-hidden="true" /> : null}
      {shown ? t('looking') : ''}
    </p>
  );
}

function OneBatch({ batch }: { readonly batch: Batch }) {
  const trpc = useTRPC();
  const t = useMessages(reviewBatch);
  const f = useFormat();
  const state = useBatchLot(batch);
  const { kind } = batch;
  const begun = batch.lotId !== undefined;
  const { data: portee, isError } = useQuery(
    trpc.lots.portee.queryOptions({ cible: cibleOf(batch) }, { enabled: !begun }),
  );
  // Without anything to ask, the preview is what one came for.
  const look = useEffectEvent(() => {
    if (kind !== 'saisir') void state.preview({ kind });
  });
  useEffect(() => {
    if (!begun) look();
  }, [begun]);
  const count = state.lot?.lignes.length ?? portee?.total ?? 0;
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h2>{count > 0 ? t(`title.${kind}`, { count, nombre: f.count(count) }) : t(`name.${kind}`)}</h2>
      </header>
      {state.failed || isError ? (
        <FailedState
          title={t('failed')}
          onRetry={() => (kind === 'saisir' ? state.reset() : void state.preview({ kind }))}
        />
      ) : state.looking ? (
        <Looking />
      ) : null}
      {state.lot ? <BatchLotView state={state} lot={state.lot} /> : null}
      {kind === 'saisir' && !begun && portee && !isError ? (
        // Kept while the preview is looked at: one comes back to it.
        <div hidden={state.lot !== null || state.looking}>
          <BatchForm portee={portee} onPreview={(contenu) => void state.preview({ kind, contenu })} />
        </div>
      ) : null}
    </div>
  );
}

/** As the router takes it: its own copies. */
const cibleOf = ({ cible }: Batch) => (cible.kind === 'dossiers' ? { ...cible, ids: [...cible.ids] } : cible);

/** DE5: acts on many dossiers: what is asked, what each would become, what each became. */
export default function BatchScreen() {
  const t = useMessages(reviewBatch);
  const [, navigate] = useLocation();
  const { batch } = useBatch();
  if (!batch)
    return (
      <EmptyState icon={<IconListCheck size={28} />} title={t('emptyTitle')} text={t('emptyText')}>
        <Button variant="default" onClick={() => navigate(ROUTES.inbox)}>
          {t('toList')}
        </Button>
      </EmptyState>
    );
  return <OneBatch batch={batch} />;
}
