import { Button } from '@mantine/core';
import { IconArrowsMinimize } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewReading } from '../../../messages/review-reading.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { StatutDossierChip } from '../../ui/statut.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { useDossier } from './dossier-context.tsx';
import { useFullReading } from './full-reading.tsx';
import { nameOf } from './name-of.ts';
import classes from './reading-line.module.css';

/** How long it stays once one has moved. */
const SHOWN_MS = 2500;

/** Of full-screen reading: whose pièce this is, when one comes to it or asks at the top edge, and the way out. */
export function ReadingLine() {
  const t = useMessages(reviewReading);
  const dossierWords = useMessages(reviewDossier);
  const f = useFormat();
  const name = useBilingue();
  const { view, current } = useDossier();
  const { leave } = useFullReading();
  const { dossier, voisins } = view;
  const here = `${dossier.id} ${current?.type.id ?? ''}`;
  const [seen, setSeen] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSeen(here), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [here]);
  // Escape comes back from here first, then to the list.
  useShortcut('toList', leave);
  useShortcut('fullReading', leave);
  return (
    <div className={classes.edge} data-montre={seen !== here || undefined}>
      <div className={classes.line}>
        <strong className={classes.name}>
          {nameOf(dossier) || dossierWords('anonymous', { numero: dossier.numero })}
        </strong>
        <StatutDossierChip statut={dossier.statut} />
        <span className={classes.piece}>{current ? name(current.type.libelle) : ''}</span>
        <span className={classes.position}>
          {voisins.position > 0
            ? dossierWords('position', {
                position: f.count(voisins.position),
                total: f.count(voisins.total),
              })
            : ''}
        </span>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowsMinimize size={14} stroke={1.75} />}
          rightSection={<KeyHint id="toList" />}
          onClick={leave}
        >
          {t('leaveFull')}
        </Button>
      </div>
    </div>
  );
}
