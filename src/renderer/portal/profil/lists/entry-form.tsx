import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ErreurChamp } from '../../../../domain/candidat/champs.ts';
import { type Lignes, type RubriqueListe, VERIFIER_LIGNE } from '../../../../domain/candidat/rubriques.ts';
import { erreursProfil } from '../../../../messages/portal-profil.ts';
import { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useOnce } from '../../app/once.ts';
import { useTroubleWords } from '../../candidatures/trouble-words.ts';
import { useToday } from '../../candidatures/use-today.ts';
import { LIGNE_FIELDS, LIGNE_REQUIRED } from '../fields/ligne-fields.ts';
import { ProfileField } from '../fields/profile-field.tsx';
import { leftAtFirst, shownErrors } from '../fields/shown-errors.ts';
import form from '../form.module.css';
import { type FormValues, formOf, isUntouched } from '../forms.ts';
import { useProfil } from '../profil-context.tsx';
import type { Trouble } from '../saving/trouble.ts';
import { champsOf } from '../use-fiche.ts';
import classes from './entries.module.css';
import { draftKeyOf, parseEntryDraft } from './entry-draft.ts';

interface Props {
  readonly rubrique: RubriqueListe;
  /** Null: a new one. */
  readonly row: Lignes[RubriqueListe] | null;
  /** Another device changed that row, or took it away: what is typed here makes a new one. */
  readonly moved?: boolean;
  readonly onClose: () => void;
  /** The row is on its way: what moves under it meanwhile is its own save. */
  readonly onSaving: (saving: boolean) => void;
}

const idOf = (champ: string): string => `ligne-${champ}`;

/** One row of a list. What is typed is kept on the device until it is added, and found again. */
export function EntryForm({ rubrique, row, moved = false, onClose, onSaving }: Props) {
  const t = useMessages(portalRubriques);
  const sentences = useMessages(erreursProfil);
  const words = useTroubleWords();
  const aujourdhui = useToday();
  const { drafts, command } = useProfil();
  const key = draftKeyOf(rubrique);
  const [values, setValues] = useState<FormValues>(
    // Opened on what was being typed of it, if it was: one draft a list, since one form is open at a time.
    () => drafts.read(key, (kept) => parseEntryDraft(rubrique, kept))?.values ?? formOf(rubrique, row),
  );
  const [all, setAll] = useState(false);
  const { busy, run } = useOnce();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const lue = VERIFIER_LIGNE[rubrique](values, { aujourdhui });
  const erreurs: readonly ErreurChamp[] = [...(lue.ok ? [] : lue.erreurs), ...champsOf(trouble)];
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftAtFirst(erreurs));
  const shown = shownErrors(erreurs, { left, all });
  const fields = LIGNE_FIELDS[rubrique].filter(({ when }) => when?.(values) ?? true);

  const change = (champ: string, value: string | readonly string[]): void => {
    const next = { ...values, [champ]: value };
    setValues(next);
    setTrouble(null);
    drafts.write(key, { row, values: next });
  };
  const forget = (): void => {
    drafts.remove(key);
    onClose();
  };
  const save = async (): Promise<void> => {
    setAll(true);
    const first = fields.find(({ champ }) => erreurs.some((erreur) => erreur.champ === champ));
    if (first) {
      requestAnimationFrame(() => document.getElementById(idOf(first.champ))?.focus());
      return;
    }
    onSaving(true);
    const outcome = await command(
      row && !moved
        ? { kind: 'modifier', rubrique, attendu: row, saisie: values }
        : { kind: 'ajouter', rubrique, saisie: values },
    );
    onSaving(false);
    if (outcome.kind === 'saved') forget();
    // Said by the form itself, once the list is read again.
    else if (outcome.kind === 'refused' && outcome.problem.refusal?.code === 'ligne_changee')
      setTrouble(null);
    else setTrouble(outcome);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run(save);
  };
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {row ? t('entries.editTitle') : t(`entries.new.${rubrique}`)}
      </h2>
      {moved ? (
        <Notice tone="warn" role="alert">
          {t('entries.moved')}
        </Notice>
      ) : null}
      {fields.map((spec) => {
        const erreur = shown.get(spec.champ);
        return (
          <ProfileField
            key={spec.champ}
            spec={spec}
            idOf={idOf}
            values={values}
            required={LIGNE_REQUIRED[rubrique].includes(spec.champ)}
            error={erreur ? sentences(erreur.code, erreur.params) : null}
            onChange={change}
            onLeave={(champ) =>
              setLeft((before) => (before.has(champ) ? before : new Set(before).add(champ)))
            }
          />
        );
      })}
      {trouble ? (
        <Notice tone="bad" role="alert">
          {words(trouble)}
        </Notice>
      ) : null}
      <div className={form.actions}>
        <Button type="submit" loading={busy}>
          {t(moved ? 'entries.saveAsNew' : 'entries.save')}
        </Button>
        <Button variant="default" onClick={forget}>
          {t(isUntouched(rubrique, values) ? 'entries.close' : 'entries.discard')}
        </Button>
      </div>
    </form>
  );
}
