import { Button, Checkbox, Group, ScrollArea, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TYPES_AVIS } from '../../../domain/codes.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useBilingue, useLangue, useMessages } from '../../i18n/langue.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTRPC } from '../app/api.ts';
import { type Choice, choose, TRIS, type Tri } from './choose.ts';
import classes from './seance.module.css';
import { SeanceLine } from './seance-line.tsx';

interface Props {
  readonly view: SeanceView;
  readonly onClose: () => void;
  readonly onAdd: (dossierIds: readonly string[]) => void;
}

/** DE12: an order of the day is built by a filter and a sort of the commission's dossiers. */
export function AddDialog({ view, onClose, onAdd }: Props) {
  const trpc = useTRPC();
  const t = useMessages(reviewSeance);
  const codes = useMessages(reviewCodes);
  const name = useBilingue();
  const langue = useLangue();
  const { data: rows = [] } = useQuery(
    trpc.seances.candidats.queryOptions({ commissionId: view.commission.id }),
  );
  const [choice, setChoice] = useState<Choice>({
    sessionId: null,
    propose: null,
    aDecider: true,
    tri: 'nom',
  });
  const edit = (part: Partial<Choice>): void => setChoice((before) => ({ ...before, ...part }));
  const already = new Set(view.seance.ordre.map(({ dossierId }) => dossierId));
  const chosen = choose(rows, already, choice, langue);
  const sessions = new Map(rows.map(({ sessionId, formation }) => [sessionId, name(formation)]));
  return (
    <Dialog opened onClose={onClose} size={720} title={t('addTitle')}>
      <div className={classes.fields}>
        <p className={classes.aside}>{t('addText')}</p>
        <div className={classes.fieldRow}>
          <Select
            label={t('filterFormation')}
            clearable
            searchable
            placeholder={t('allFormations')}
            clearButtonProps={{ 'aria-label': t('allFormations') }}
            data={[...sessions].map(([value, label]) => ({ value, label }))}
            value={choice.sessionId}
            onChange={(sessionId) => edit({ sessionId })}
          />
          <Select
            label={t('filterType')}
            allowDeselect={false}
            data={[
              { value: '', label: t('allTypes') },
              ...TYPES_AVIS.map((value) => ({ value, label: codes(`avis.${value}`) })),
              { value: 'sans', label: t('noType') },
            ]}
            value={choice.propose ?? ''}
            onChange={(propose) => edit({ propose: propose || null })}
          />
          <Select
            label={t('sort')}
            allowDeselect={false}
            data={TRIS.map((value) => ({ value, label: t(`sort.${value}`) }))}
            value={choice.tri}
            onChange={(tri) => edit({ tri: tri as Tri })}
          />
        </div>
        <Checkbox
          label={t('onlyUndecided')}
          checked={choice.aDecider}
          onChange={(event) => edit({ aDecider: event.currentTarget.checked })}
        />
        <ScrollArea h="19rem" className={classes.preview} viewportProps={{ tabIndex: 0 }}>
          <ol aria-label={t('order')}>
            {chosen.map((row) => (
              <li key={row.dossierId}>
                <SeanceLine row={row} />
              </li>
            ))}
          </ol>
        </ScrollArea>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={chosen.length === 0}
            onClick={() => onAdd(chosen.map(({ dossierId }) => dossierId))}
          >
            {t('addConfirm', { count: chosen.length })}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
