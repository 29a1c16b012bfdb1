import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ProfilCommand } from '../../../../domain/candidat/decide-profil.ts';
import type { Lignes, RubriqueListe } from '../../../../domain/candidat/rubriques.ts';
import { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTroubleWords } from '../../candidatures/trouble-words.ts';
import { newestFirst } from '../forms.ts';
import { useProfil } from '../profil-context.tsx';
import classes from './entries.module.css';
import { draftKeyOf, parseEntryDraft } from './entry-draft.ts';
import { EntryForm } from './entry-form.tsx';
import { RowSummary, rowName } from './row-summary.tsx';

type Row = Lignes[RubriqueListe];
/** The form that is open: a new row, or one that is there. */
type Editing = { readonly row: Row | null } | null;

const keyOf = (row: Row): string => JSON.stringify(row);

/** Cursus externe, stages, expériences: rows that are added, changed and deleted, with a way back. */
export function EntriesSection({ rubrique }: { readonly rubrique: RubriqueListe }) {
  const t = useMessages(portalRubriques);
  const words = useTroubleWords();
  const { profil, drafts, command } = useProfil();
  const add = useRef<HTMLButtonElement>(null);
  // What was being typed when the page was left is found again, open.
  const [editing, setEditing] = useState<Editing>(() => {
    const draft = drafts.read(draftKeyOf(rubrique), (value) => parseEntryDraft(rubrique, value));
    if (!draft) return null;
    return { row: draft.row };
  });
  const [deleted, setDeleted] = useState<Row | null>(null);
  const [failure, setFailure] = useState('');
  const [saving, setSaving] = useState(false);
  const rows = newestFirst<Row>(profil[rubrique]);

  const run = async (commande: ProfilCommand): Promise<boolean> => {
    const outcome = await command(commande);
    setFailure(outcome.kind === 'saved' ? '' : words(outcome));
    return outcome.kind === 'saved';
  };
  const remove = async (row: Row): Promise<void> => {
    if (await run({ kind: 'supprimer', rubrique, attendu: row, parmi: profil[rubrique] })) setDeleted(row);
    // The button that had the focus is gone.
    add.current?.focus();
  };
  const putBack = async (row: Row): Promise<void> => {
    if (await run({ kind: 'ajouter', rubrique, saisie: { ...row } })) setDeleted(null);
    add.current?.focus();
  };
  const close = (): void => {
    setEditing(null);
    requestAnimationFrame(() => add.current?.focus());
  };
  // Another device changed the row that is open here, or took it away: what is typed of it stays open.
  const moved =
    !saving &&
    editing !== null &&
    editing.row !== null &&
    !rows.some((one) => editing.row && keyOf(one) === keyOf(editing.row));
  const form = (row: Row | null) => (
    <EntryForm
      key={row ? keyOf(row) : 'new'}
      rubrique={rubrique}
      row={row}
      moved={moved}
      onSaving={setSaving}
      onClose={close}
    />
  );
  return (
    <>
      <p className={classes.intro}>{t(`intro.${rubrique}`)}</p>
      {failure ? (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      ) : null}
      {deleted ? (
        <Notice
          tone="info"
          role="status"
          action={
            <Button variant="default" size="xs" onClick={() => void putBack(deleted)}>
              {t('entries.undo')}
            </Button>
          }
        >
          {t('entries.deleted', { nom: rowName(rubrique, deleted) })}
        </Notice>
      ) : null}
      {editing && (editing.row === null || moved) ? (
        form(editing.row)
      ) : (
        <div className={classes.bar}>
          <Button
            ref={add}
            leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
            disabled={editing !== null}
            onClick={() => {
              setDeleted(null);
              setEditing({ row: null });
            }}
          >
            {t(`entries.new.${rubrique}`)}
          </Button>
        </div>
      )}
      {rows.length === 0 && editing === null ? (
        <p className={classes.empty}>{t(`entries.empty.${rubrique}`)}</p>
      ) : null}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={keyOf(row)} className={classes.row}>
            {editing?.row && keyOf(editing.row) === keyOf(row) ? (
              form(row)
            ) : (
              <>
                <RowSummary rubrique={rubrique} row={row} />
                <div className={classes.rowActions} hidden={editing !== null}>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t('entries.editOf', { nom: rowName(rubrique, row) })}
                    onClick={() => setEditing({ row })}
                  >
                    {t('entries.edit')}
                  </Button>
                  <Button
                    variant="subtle"
                    color="red"
                    size="xs"
                    aria-label={t('entries.deleteOf', { nom: rowName(rubrique, row) })}
                    onClick={() => void remove(row)}
                  >
                    {t('entries.delete')}
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
