import { Button } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Couleur } from '../../../domain/couleurs.ts';
import { cleEtiquette } from '../../../domain/etiquette/etiquette.ts';
import { reviewTags } from '../../../messages/review-tags.ts';
import type { InboxRow } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Hint } from '../../ui/hint.tsx';
import { useTRPC } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useSelection } from '../batch/batch-context.tsx';
import { useInbox } from '../inbox/inbox-query.tsx';
import work from '../work/work.module.css';
import { TagPicker } from './tag-picker.tsx';

const PAGE = 500;
/** Rows asked for by their ids at once. */
const NAMED = 100;

/**
 * Puts one étiquette on the dossiers that are picked, or on every one of the list as it is filtered; taken back
 * from those alone that had it not.
 */
export function BatchTags({ total }: { readonly total: number }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const t = useMessages(reviewTags);
  const f = useFormat();
  const { query } = useInbox();
  const selection = useSelection();
  const acts = useActs();
  const { offer, tell } = useUndo();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<number | null>(null);

  const count = selection.count > 0 ? selection.count : total;
  const text = t(selection.count > 0 ? 'batchPickedText' : 'batchText');

  const picked = async (): Promise<readonly InboxRow[]> => {
    const ids = [...selection.ids];
    const all: InboxRow[] = [];
    for (let from = 0; from < ids.length; from += NAMED) {
      const asked = { ids: ids.slice(from, from + NAMED) };
      all.push(...(await queries.fetchQuery(trpc.inbox.rows.queryOptions(asked, { staleTime: 0 }))));
    }
    return all;
  };
  const listed = async (): Promise<readonly InboxRow[]> => {
    const all: InboxRow[] = [];
    for (let offset = 0; offset < total; offset += PAGE) {
      const page = await queries.fetchQuery(
        trpc.inbox.page.queryOptions({ query, offset, limit: PAGE }, { staleTime: 0 }),
      );
      all.push(...page.rows);
    }
    return all;
  };
  const put = async (libelle: string, couleur: Couleur): Promise<void> => {
    const cle = cleEtiquette(libelle);
    const made: { readonly id: string; readonly dossierId: string }[] = [];
    let refused = 0;
    setDone(0);
    for (const row of await (selection.count > 0 ? picked() : listed())) {
      if (!row.etiquettes.some((etiquette) => etiquette.cle === cle)) {
        const payload = { dossierId: row.id, libelle, couleur };
        const answer = await acts.perform({ type: 'etiquette.poser@1', payload }, 0);
        if (answer === null) break;
        if (answer.ok) made.push({ id: answer.id, dossierId: row.id });
        else refused += 1;
      }
      setDone((n) => (n ?? 0) + 1);
    }
    setDone(null);
    setOpen(false);
    if (refused > 0) tell(t('batchRefused', { count: refused }));
    offer({
      done: t('batchDone', { count: made.length, libelle }),
      undo: async () => {
        for (const { id, dossierId } of made) {
          const inverse = { type: 'etiquette.retirer@1', payload: { dossierId, cle } } as const;
          const back = await acts.takeBack(id, inverse, 0);
          if (back !== true) return back;
        }
        return true;
      },
    });
  };
  return (
    <>
      <Hint label={text}>
        <Button
          variant="default"
          disabled={count === 0}
          leftSection={<IconTag size={16} stroke={1.75} />}
          onClick={() => setOpen(true)}
        >
          {t('batch')}
        </Button>
      </Hint>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('batchTitle', { count })} size={400}>
        <p className={work.muted} style={{ marginBottom: '0.75rem' }} aria-live="polite">
          {done === null ? text : t('batchProgress', { faits: f.count(done), total: f.count(count) })}
        </p>
        {done === null ? (
          <TagPicker already={[]} onPick={(libelle, couleur) => void put(libelle, couleur)} />
        ) : null}
      </Dialog>
    </>
  );
}
