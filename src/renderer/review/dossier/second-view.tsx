import { Select } from '@mantine/core';
import { useState } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useDossier } from './dossier-context.tsx';
import { PieceView } from './piece-view.tsx';
import classes from './pieces.module.css';

/** Another pièce of the same dossier beside the first; the next readable one to begin with. */
export function SecondView() {
  const t = useMessages(reviewDossier);
  const name = useBilingue();
  const { tabs, current } = useDossier();
  const [typeId, setTypeId] = useState<string | null>(null);
  const readable = tabs.filter(({ shown, type }) => shown !== null && type.id !== current?.type.id);
  const tab = readable.find(({ type }) => type.id === typeId) ?? readable[0];
  if (!tab) return <p className={classes.none}>{t('noSecond')}</p>;
  return (
    <div className={classes.second}>
      <Select
        className={classes.secondPick ?? ''}
        aria-label={t('secondPiece')}
        data={readable.map(({ type }) => ({ value: type.id, label: name(type.libelle) }))}
        value={tab.type.id}
        onChange={setTypeId}
      />
      <PieceView tab={tab} />
    </div>
  );
}
