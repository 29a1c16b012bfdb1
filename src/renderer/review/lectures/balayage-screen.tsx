import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewGrille } from '../../../messages/review-grille.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailedState } from '../app/failed-state.tsx';
import { balayagePath, ROUTES } from '../app/routes.ts';
import classes from './balayage.module.css';
import { useGarde } from './balayage-garde.ts';
import { BalayagePanel } from './balayage-panel.tsx';
import { BalayagePieces } from './balayage-pieces.tsx';
import { useBalayage } from './use-balayage.ts';

/** OR8: one criterion across all dossiers, against the halo of the first ones. */
export default function BalayageScreen({ critereId }: { readonly critereId: string }) {
  const t = useMessages(reviewGrille);
  const common = useMessages(reviewCommon);
  const [, navigate] = useLocation();
  const [garde, keep] = useGarde(critereId);
  const sweep = useBalayage(critereId, garde, keep);
  const { data, current } = sweep;
  const first = data && data.critere === null ? data.criteres[0]?.id : undefined;
  useEffect(() => {
    if (first !== undefined) navigate(balayagePath(first), { replace: true });
  }, [first, navigate]);

  if (sweep.isError) {
    return <FailedState title={t('sweep.failed')} onRetry={sweep.refetch} />;
  }
  if (!data || first !== undefined) return null;
  if (data.critere === null || sweep.dossiers.length === 0) {
    return (
      <EmptyState
        icon={<IconListCheck size={28} />}
        title={t(data.critere === null ? 'sweep.noGrid' : 'sweep.noDossier')}
        text={t(data.critere === null ? 'sweep.noGridText' : 'sweep.noDossierText')}
      >
        <Button onClick={() => navigate(ROUTES.inbox)}>{common('back')}</Button>
      </EmptyState>
    );
  }
  return (
    <div className={classes.screen}>
      <section className={classes.pieces} aria-label={t('sweep.pieces')}>
        {current === null ? (
          <EmptyState
            icon={<IconListCheck size={28} />}
            title={t('sweep.done', { count: sweep.dossiers.length })}
            text={t('sweep.doneText')}
          >
            <Button onClick={() => navigate(ROUTES.inbox)}>{common('back')}</Button>
          </EmptyState>
        ) : (
          <BalayagePieces
            id={current}
            typeId={garde.typeId}
            onType={(typeId) => keep({ ...garde, typeId })}
          />
        )}
      </section>
      <BalayagePanel
        critere={data.critere}
        criteres={data.criteres}
        sweep={sweep}
        drawn={garde.graine !== null}
        onDrawn={(drawn) => keep({ ...garde, graine: drawn ? 1 : null })}
      />
    </div>
  );
}
