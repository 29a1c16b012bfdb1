import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { CommissionLue, RepartitionVue, SuiviLectures } from '../../../protocol/lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/notice.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import classes from './lectures.module.css';
import { MissingReaders } from './missing-readers.tsx';
import { RepartitionTable } from './repartition-table.tsx';
import { type Refused, useAffecter } from './use-affecter.ts';
import type { Choix } from './use-repartition.ts';

interface Props {
  readonly commission: CommissionLue;
  readonly choix: Choix;
  readonly onChange: (part: Partial<Choix>) => void;
  readonly plan: RepartitionVue | null;
  readonly suivi: SuiviLectures | null;
  readonly failed: boolean;
}

/** What the sharing out would come to, member by member; then the act. */
export function RepartitionPlan({ commission, choix, onChange, plan, suivi, failed }: Props) {
  const t = useMessages(reviewLectures);
  const f = useFormat();
  const sentence = useSentence();
  const ariaKeys = useAriaKeys();
  const { affecter, progress } = useAffecter();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const placements = plan?.placements ?? [];
  const readings = placements.filter(({ role }) => role === 'lecteur').length;
  const ready = placements.length > 0 && progress === null;

  const apply = async (): Promise<void> => {
    if (!ready) return;
    setRefused([]);
    const acts = placements.map((placement) => ({
      type: 'affectation.affecter@1' as const,
      payload: { ...placement, echeance: choix.echeance === '' ? null : choix.echeance },
    }));
    setRefused(await affecter(acts, (count) => t('share.done', { count, nombre: f.count(count) })));
  };
  useShortcut('shareOut', () => void apply());

  return (
    <section className={classes.plan} aria-labelledby="share-plan">
      <h2 id="share-plan">{t('share.plan')}</h2>
      {failed ? <Notice tone="bad">{t('failed')}</Notice> : null}
      {plan ? (
        <p className={classes.summary} role="status">
          {t('share.summary', {
            dossiers: plan.dossiers,
            nombre: f.count(plan.dossiers),
            lectures: readings,
            enReserve: placements.length - readings,
            pourvus: plan.pourvus,
          })}
        </p>
      ) : null}
      {plan ? (
        <RepartitionTable
          membres={commission.membres}
          plan={plan}
          suivi={suivi}
          parts={choix.parts}
          onPart={(personneId, part) => onChange({ parts: { ...choix.parts, [personneId]: part } })}
        />
      ) : null}
      {plan && plan.manques.length > 0 ? (
        <MissingReaders manques={plan.manques} nommes={plan.nommes} />
      ) : null}
      {refused.length > 0 ? (
        <Notice tone="bad" role="alert">
          {t('share.refused', { count: refused.length })}{' '}
          {[...new Set(refused.map(({ refusal }) => sentence(refusal)))].join(' ')}
        </Notice>
      ) : null}
      <div className={classes.acts}>
        <Button
          disabled={!ready}
          aria-keyshortcuts={ariaKeys('shareOut')}
          rightSection={<KeyHint id="shareOut" />}
          onClick={() => void apply()}
        >
          {t('share.apply', { count: placements.length, nombre: f.count(placements.length) })}
        </Button>
        {progress ? (
          <div className={classes.progress} role="status">
            <Progress
              value={(100 * progress.done) / Math.max(1, progress.total)}
              aria-label={t('share.progress', { fait: progress.done, total: progress.total })}
            />
            <span className="p-figures">
              {t('share.progress', { fait: f.count(progress.done), total: f.count(progress.total) })}
            </span>
          </div>
        ) : (
          <span className={classes.dim}>{t('share.undoable')}</span>
        )}
      </div>
    </section>
  );
}
