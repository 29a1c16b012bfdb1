import { Anchor, Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { reviewBatch } from '../../../messages/review-batch.ts';
import type { EtapeLot, LigneLot, LotView } from '../../../protocol/lots.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { MiddleEllipsis } from '../../ui/middle-ellipsis.tsx';
import { Shape, type ShapeName } from '../../ui/shape.tsx';
import { AvisChip, EtatDecisionChip, StatutDossierChip } from '../../ui/statut.tsx';
import { dossierPath } from '../app/routes.ts';
import classes from './batch-table.module.css';

const LOOKS: Readonly<Record<LigneLot['sort'], readonly [ShapeName, string]>> = {
  prevu: ['ring', 'quiet'],
  fait: ['check', 'good'],
  refuse: ['cross', 'bad'],
  annule: ['dash', 'quiet'],
};

/** Of a step, what a lot changes: the decision, or the statut where that is what moves. */
function Step({ etape, statut }: { readonly etape: EtapeLot | null; readonly statut: boolean }) {
  const t = useMessages(reviewBatch);
  if (!etape) return <span className={classes.dim}>–</span>;
  if (statut) return <StatutDossierChip statut={etape.statut} />;
  const { decision } = etape;
  if (!decision) return <span className={classes.dim}>{t('none')}</span>;
  return (
    <>
      <AvisChip type={decision.type} />
      {decision.rang === null ? null : <span>{t('rang', { rang: decision.rang })}</span>}
      <EtatDecisionChip etat={decision.etat} />
      {decision.preparee ? <span>{t('preparee')}</span> : null}
    </>
  );
}

interface Props {
  readonly index: number;
  readonly top: number;
  readonly measure: (element: Element | null) => void;
  readonly ligne: LigneLot;
  readonly etat: LotView['etat'];
  readonly onUndo: ((dossierId: string) => void) | null;
}

/** One dossier of a lot: where it stands, what it becomes or became, or why not. */
export function BatchLine({ index, top, measure, ligne, etat, onUndo }: Props) {
  const t = useMessages(reviewBatch);
  const sentence = useSentence();
  const [, navigate] = useLocation();
  const { dossierId, libelle, numero, formation, avant, apres, sort, envoi, refusal } = ligne;
  const statut = avant !== null && apres !== null && avant.statut !== apres.statut;
  const [shape, tone] = envoi === 'conflit' ? (['triangle', 'warn'] as const) : LOOKS[sort];
  const said = (): string => {
    if (sort === 'refuse') return t('refused', { raison: refusal ? sentence(refusal) : '' });
    if (sort === 'fait') return t(`envoi.${envoi ?? 'recu'}`);
    return t(sort === 'prevu' && etat !== 'apercu' ? 'sort.reste' : `sort.${sort}`);
  };
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={`${classes.row} ${classes.line}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td>
        <Anchor component="button" type="button" onClick={() => navigate(dossierPath(dossierId))}>
          {libelle}
        </Anchor>
        {libelle === numero ? null : <span className={classes.dim}>{numero}</span>}
      </td>
      <td className={classes.cut}>
        <MiddleEllipsis text={formation} />
      </td>
      <td className={classes.step}>
        <Step etape={avant} statut={statut} />
      </td>
      <td className={classes.step}>
        <Step etape={apres} statut={statut} />
      </td>
      <td>
        <span className={classes.shape} data-tone={tone}>
          <Shape name={shape} />
        </span>
        <span className={classes.said} data-tone={sort === 'refuse' ? 'bad' : undefined}>
          {said()}
          {sort === 'fait' && refusal ? ` ${t('notUndone', { raison: sentence(refusal) })}` : null}
        </span>
        {onUndo && sort === 'fait' && envoi !== 'conflit' ? (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t('undoOf', { nom: libelle })}
            onClick={() => onUndo(dossierId)}
          >
            {t('undo')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
