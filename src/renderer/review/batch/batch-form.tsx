import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ContenuDecision } from '../../../domain/decision/decision.ts';
import { reviewBatch } from '../../../messages/review-batch.ts';
import type { PorteeLot } from '../../../protocol/lots.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DecisionFields } from '../decision/decision-fields.tsx';
import { contenuTyped, VIDE } from '../decision/typed.ts';
import work from '../work/work.module.css';
import classes from './batch.module.css';

interface Props {
  readonly portee: PorteeLot;
  readonly onPreview: (contenu: ContenuDecision) => void;
}

/** DE3, DE5: one decision for all: each dossier is asked by itself whether it takes it. */
export function BatchForm({ portee, onPreview }: Props) {
  const t = useMessages(reviewBatch);
  const [typed, setTyped] = useState(VIDE);
  const [first, ...others] = portee.commissions;
  const motifs = (first?.motifs ?? []).filter(({ code }) =>
    others.every((other) => other.motifs.some((motif) => motif.code === code)),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const contenu = contenuTyped(typed);
    if (contenu) onPreview({ ...contenu, rang: null });
  };
  return (
    <form className={classes.form} aria-label={t('form')} onSubmit={submit}>
      <h3 className={work.label}>{t('form')}</h3>
      <DecisionFields
        typed={typed}
        onEdit={(part) => setTyped((before) => ({ ...before, ...part }))}
        motifs={motifs}
        rank={<Notice tone="info">{t('rank')}</Notice>}
      />
      {others.length > 0 ? <p className={work.muted}>{t('several')}</p> : null}
      <div className={work.actions}>
        <Button type="submit" disabled={typed.type === null}>
          {t('toPreview')}
        </Button>
      </div>
    </form>
  );
}
