import { Button, Progress, Select, Switch } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Critere } from '../../../domain/organisation/organisation.ts';
import { reviewGrille } from '../../../messages/review-grille.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { balayagePath } from '../app/routes.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import classes from './balayage.module.css';
import { BalayageMark } from './balayage-mark.tsx';
import type { useBalayage } from './use-balayage.ts';

interface Props {
  readonly critere: Critere;
  readonly criteres: readonly Critere[];
  readonly sweep: ReturnType<typeof useBalayage>;
  readonly drawn: boolean;
  readonly onDrawn: (drawn: boolean) => void;
}

/** The criterion, the mark of this dossier, how far one is, and the way back and on. */
export function BalayagePanel({ critere, criteres, sweep, drawn, onDrawn }: Props) {
  const t = useMessages(reviewGrille);
  const f = useFormat();
  const name = useBilingue();
  const announce = useAnnounce();
  const ariaKeys = useAriaKeys();
  const [, navigate] = useLocation();
  const { dossiers, current, done } = sweep;
  const position = dossiers.findIndex(({ id }) => id === current) + 1;
  const note = dossiers.find(({ id }) => id === current)?.note ?? null;
  const total = dossiers.length;
  useEffect(() => {
    if (position > 0) announce(t('sweep.position', { position, total }));
  }, [announce, t, position, total]);
  useShortcut('nextDossier', sweep.skip);
  useShortcut('previousDossier', sweep.back);
  useShortcut('sweepClear', () => (note === null ? false : sweep.mark(null)));
  return (
    <section className={classes.panel} aria-label={t('sweep.panel')}>
      <Select
        label={t('sweep.criterion')}
        data={criteres.map(({ id, libelle }) => ({ value: id, label: name(libelle) }))}
        value={critere.id}
        onChange={(id) => {
          if (id) navigate(balayagePath(id), { replace: true });
        }}
      />
      <div className={classes.block}>
        <h2 className={classes.title}>{name(critere.libelle)}</h2>
        <p className={classes.dim}>{t('weight', { poids: critere.poids })}</p>
        {current === null ? null : (
          <BalayageMark key={current} critere={critere} note={note} onMark={sweep.mark} />
        )}
      </div>
      <div className={classes.block}>
        <p className={`${classes.dim} p-figures`}>
          {position > 0
            ? t('sweep.position', { position: f.count(position), total: f.count(total) })
            : t('sweep.done', { count: total })}
        </p>
        <Progress value={(100 * done) / Math.max(1, total)} aria-label={t('sweep.progress')} />
        <p className={`${classes.dim} p-figures`}>
          {t('sweep.left', { fait: f.count(done), total: f.count(total) })}
        </p>
        <div className={classes.steps}>
          <Button
            variant="default"
            size="xs"
            disabled={position <= 1}
            aria-keyshortcuts={ariaKeys('previousDossier')}
            rightSection={<KeyHint id="previousDossier" />}
            onClick={sweep.back}
          >
            {t('sweep.back')}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={position === 0 || position >= total}
            aria-keyshortcuts={ariaKeys('nextDossier')}
            rightSection={<KeyHint id="nextDossier" />}
            onClick={sweep.skip}
          >
            {t('sweep.skip')}
          </Button>
        </div>
      </div>
      <Switch
        label={t('sweep.random')}
        description={t('sweep.randomText')}
        checked={drawn}
        onChange={(event) => onDrawn(event.currentTarget.checked)}
      />
      <p className={classes.dim}>{t('sweep.hidden')}</p>
    </section>
  );
}
