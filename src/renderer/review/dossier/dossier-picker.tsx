import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewReading } from '../../../messages/review-reading.ts';
import type { InboxQuery, InboxRow } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { StatutDossierChip } from '../../ui/statut.tsx';
import { useTRPC } from '../app/api.ts';
import { useRecents } from '../app/use-recents.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import { useDossier } from './dossier-context.tsx';
import classes from './dossier-picker.module.css';
import { firstPrenom } from './name-of.ts';

/** A dossier to pick; `nom` is '' in blind mode. */
type Choice = Pick<InboxRow, 'id' | 'numero' | 'nom' | 'formation' | 'statut'>;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onPick: (dossierId: string) => void;
}

const SHOWN = 8;
const SETTLE_MS = 120;

/** Recently opened dossiers first; then those of the list that answer to what is typed. */
function useChoices(recherche: string): readonly Choice[] {
  const trpc = useTRPC();
  const { query } = useInbox();
  const searching = recherche.trim() !== '';
  const asked: InboxQuery = searching ? { ...query, recherche, etat: 'tous' } : query;
  const { data } = useQuery(
    trpc.inbox.page.queryOptions(
      { query: asked, offset: 0, limit: SHOWN },
      { placeholderData: keepPreviousData },
    ),
  );
  const here = useDossier().view.dossier.id;
  const named = ({ prenom, ...row }: InboxRow): Choice => ({
    ...row,
    nom: `${row.nom} ${firstPrenom(prenom)}`.trim(),
  });
  const recent = useRecents(true)
    .filter(({ id }) => id !== here)
    .map(named);
  const rows = (data?.rows ?? []).map(named);
  if (searching) return rows;
  return [...recent, ...rows.filter(({ id }) => recent.every((row) => row.id !== id))].slice(0, SHOWN);
}

function Choices({ onClose, onPick }: Omit<Props, 'opened'>) {
  const t = useMessages(reviewReading);
  const dossier = useMessages(reviewDossier);
  const [typed, setTyped] = useState('');
  const [recherche] = useDebouncedValue(typed, SETTLE_MS);
  const [at, setAt] = useState(0);
  const rows = useChoices(recherche);
  const active = Math.min(at, rows.length - 1);
  const pick = (row: Choice | undefined): void => {
    if (!row) return;
    onPick(row.id);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(rows.length - 1, active + step)));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(rows[active]);
    else return;
    event.preventDefault();
  };
  const idOf = (index: number): string => `dossier-picker-${index}`;
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('pickSearch')}
        aria-expanded
        aria-controls="dossier-picker"
        {...(rows.length > 0 ? { 'aria-activedescendant': idOf(active) } : {})}
        placeholder={t('pickSearch')}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id="dossier-picker" aria-label={t('pickList')} className={classes.list}>
        {rows.map((row, index) => (
          <div
            key={row.id}
            id={idOf(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.choice}
            onClick={() => pick(row)}
            onKeyDown={onKeyDown}
          >
            <span className={classes.name}>{row.nom || dossier('anonymous', { numero: row.numero })}</span>
            <span className={classes.aside}>{`${row.numero} · ${row.formation}`}</span>
            <StatutDossierChip statut={row.statut} />
          </div>
        ))}
      </div>
      {rows.length === 0 ? <p className={classes.none}>{t('pickNone')}</p> : null}
    </>
  );
}

/** Chooses the dossier that a pane reads: one of those opened lately, or by its name. */
export function DossierPicker({ opened, onClose, onPick }: Props) {
  const t = useMessages(reviewReading);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('pickTitle')} size={520}>
      <Choices onClose={onClose} onPick={onPick} />
    </Dialog>
  );
}
