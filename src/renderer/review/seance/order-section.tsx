import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { AddDialog } from './add-dialog.tsx';
import classes from './seance.module.css';
import { nameOfRow, SeanceLine } from './seance-line.tsx';
import { SortableList } from './sortable-list.tsx';
import { seanceKey, usePerform } from './use-seance.ts';

/** DE12: the order of the day, put in order by hand. */
export function OrderSection({ view }: { readonly view: SeanceView }) {
  const t = useMessages(reviewSeance);
  const sentence = useSentence();
  const perform = usePerform(view.version);
  const [adding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ids = view.seance.ordre.map(({ dossierId }) => dossierId);
  const order = (next: readonly string[]): Act => ({
    type: 'seance.ordonner@1',
    payload: { ...seanceKey(view), ordre: [...next] },
  });
  const write = async (next: readonly string[]): Promise<void> =>
    setRefusal(await perform(order(next), t('orderSaved'), order(ids)));
  return (
    <section className={classes.section} aria-labelledby="order">
      <div className={classes.sectionHead}>
        <h3 id="order">
          {t('order')} <span className={`${classes.aside} p-figures`}>{ids.length}</span>
        </h3>
        {view.conduire ? (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('addMany')}
          </Button>
        ) : null}
      </div>
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
      {ids.length === 0 ? (
        <p className={classes.aside}>{t('orderEmpty')}</p>
      ) : (
        <>
          {view.conduire && ids.length > 1 ? <p className={classes.aside}>{t('orderKeys')}</p> : null}
          <SortableList
            label={t('order')}
            readOnly={!view.conduire}
            onOrder={(next) => void write(next)}
            items={ids.map((id, i) => {
              const row = view.rows[id];
              const nom = row ? nameOfRow(row) : t('gonePoint');
              return {
                id,
                nom,
                mark: i + 1,
                content: row ? <SeanceLine row={row} /> : nom,
                after:
                  view.conduire && !view.seance.points[id] ? (
                    <ActionIcon
                      size={24}
                      aria-label={t('remove', { nom })}
                      onClick={() => void write(ids.filter((one) => one !== id))}
                    >
                      <IconX size={16} stroke={1.75} />
                    </ActionIcon>
                  ) : null,
              };
            })}
          />
        </>
      )}
      {adding ? (
        <AddDialog
          view={view}
          onClose={() => setAdding(false)}
          onAdd={(more) => {
            setAdding(false);
            void write([...ids, ...more]);
          }}
        />
      ) : null}
    </section>
  );
}
