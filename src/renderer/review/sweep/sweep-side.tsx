import { Button, Progress } from '@mantine/core';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Shape } from '../../ui/shape.tsx';
import { StatutDossierChip, StatutPieceChip } from '../../ui/statut.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import type { ShortcutId } from '../keys/shortcuts.ts';
import { useAriaKeys } from '../keys/shortcuts-provider.tsx';
import { RefuseForm } from '../staff/refuse-form.tsx';
import work from '../work/work.module.css';
import classes from './sweep.module.css';
import { SweepSentences } from './sweep-sentences.tsx';
import { tally } from './sweep-state.ts';
import type { Decided, Sweep } from './use-sweep.ts';

interface Props {
  readonly nom: string;
  readonly sweep: Sweep;
  /** Null: there is nothing to decide on this one. */
  readonly piece: Decided | null;
  readonly refusing: boolean;
  readonly onRefusing: (on: boolean) => void;
}

/** Beside the page: whose it is, what one does with it, how far one is. */
export function SweepSide({ nom, sweep, piece, refusing, onRefusing }: Props) {
  const t = useMessages(reviewSweep);
  const ariaKeys = useAriaKeys();
  const staff = useMessages(reviewStaff);
  const f = useFormat();
  const name = useBilingue();
  const { view, current } = useDossier();
  const { total, restantes } = tally(sweep.state);
  const done = total - restantes;
  const { last, state } = sweep;
  const shown = current?.shown;
  const key = (id: ShortcutId) => ({ 'aria-keyshortcuts': ariaKeys(id), rightSection: <KeyHint id={id} /> });
  return (
    <aside className={classes.side} aria-label={nom}>
      <header className={classes.who}>
        <h2>{nom}</h2>
        <p className={work.muted}>{`${view.dossier.numero} · ${name(view.session.libelle)}`}</p>
        <p className={classes.chips}>
          <StatutDossierChip statut={view.dossier.statut} />
          {current ? <StatutPieceChip statut={current.piece.statut} /> : null}
        </p>
      </header>
      {refusing && piece ? (
        <RefuseForm
          quick
          onCancel={() => onRefusing(false)}
          onRefuse={async (commentaire) => {
            onRefusing(false);
            sweep.refuse(piece, commentaire);
          }}
        />
      ) : (
        <>
          <Facts
            facts={[
              { label: staff('file'), value: shown?.nomFichier ?? '' },
              {
                label: staff('deposited'),
                value: shown
                  ? [
                      f.day(shown.deposeeLe),
                      f.bytes(shown.taille),
                      shown.pages === null ? '' : staff('pages', { count: shown.pages }),
                    ]
                      .filter(Boolean)
                      .join(' · ')
                  : '',
              },
            ]}
          />
          <div className={classes.acts}>
            {piece ? (
              <>
                <Button {...key('sweepAccept')} onClick={() => sweep.accept(piece)}>
                  {t('accept')}
                </Button>
                <Button variant="default" {...key('sweepRefuse')} onClick={() => onRefusing(true)}>
                  {t('refuse')}
                </Button>
              </>
            ) : (
              <Notice tone="info">{t('already')}</Notice>
            )}
            <div className={classes.ways}>
              <Button variant="subtle" color="gray" {...key('sweepPass')} onClick={sweep.pass}>
                {t('pass')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                disabled={state.at === 0}
                {...key('sweepBack')}
                onClick={sweep.back}
              >
                {t('back')}
              </Button>
            </div>
          </div>
          {piece ? <SweepSentences onRefuse={(commentaire) => sweep.refuse(piece, commentaire)} /> : null}
        </>
      )}
      <footer className={classes.foot}>
        {last && !refusing ? (
          <p className={classes.last}>
            <Shape name={last.outcome === 'RE' ? 'cross' : 'check'} />
            <span>{t(`last.${last.outcome}`, { nom: last.nom })}</span>
            <Button size="xs" variant="subtle" {...key('sweepUndo')} onClick={sweep.undo}>
              {t('undo')}
            </Button>
          </p>
        ) : state.avant.validees + state.avant.refusees > 0 && state.decided.length === 0 ? (
          <p className={work.muted}>
            {t('resumed', {
              validees: f.count(state.avant.validees),
              refusees: f.count(state.avant.refusees),
            })}
          </p>
        ) : null}
        <p className={`${classes.counts} p-figures`}>
          <span>{t('position', { faites: f.count(done), total: f.count(total) })}</span>
          <span>{t('left', { count: restantes })}</span>
        </p>
        <Progress value={(100 * done) / Math.max(1, total)} aria-label={t('progress')} size="sm" />
      </footer>
    </aside>
  );
}
