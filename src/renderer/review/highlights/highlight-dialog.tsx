import { Button, Group, Radio, Switch, Textarea } from '@mantine/core';
import { type RefObject, useRef, useState } from 'react';
import { COULEURS, type Couleur } from '../../../domain/couleurs.ts';
import { NOTE_MAX } from '../../../domain/note/note.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewHighlights } from '../../../messages/review-highlights.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './highlights.module.css';
import { Swatch } from './swatch.tsx';
import type { HighlightText } from './use-highlight-acts.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The words it stands on; '' for a zone. */
  readonly extrait: string;
  readonly page: number;
  readonly start: HighlightText;
  /** OR5: a lecteur keeps his notes to himself. */
  readonly canShare: boolean;
  /** True once it is kept. */
  readonly onSave: (text: HighlightText) => Promise<boolean>;
  readonly onDelete: (() => void) | null;
}

interface FormProps extends Omit<Props, 'opened'> {
  readonly form: RefObject<HTMLFormElement | null>;
}

function Form({ onClose, extrait, page, start, canShare, onSave, onDelete, form }: FormProps) {
  const t = useMessages(reviewHighlights);
  const common = useMessages(reviewCommon);
  const [texte, setTexte] = useState(start.texte);
  const [couleur, setCouleur] = useState(start.couleur);
  const [partagee, setPartagee] = useState(start.partagee);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const kept = await onSave({ texte: texte.trim(), couleur, partagee });
    setBusy(false);
    if (kept) onClose();
  };
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <blockquote className={classes.quote}>{extrait || t('zone', { page })}</blockquote>
      <Textarea
        data-autofocus
        label={t('text')}
        rows={4}
        style={{ '--p-lines': 4 }}
        maxLength={NOTE_MAX}
        value={texte}
        onChange={(event) => setTexte(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('colour')}
        value={couleur}
        onChange={(value) => setCouleur(COULEURS.find((one): one is Couleur => one === value) ?? couleur)}
      >
        <Group gap="md" mt={4}>
          {COULEURS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  <Swatch couleur={one} /> {t(`colour.${one}`)}
                </>
              }
            />
          ))}
        </Group>
      </Radio.Group>
      {canShare ? (
        <Switch
          label={t('share')}
          checked={partagee}
          onChange={(event) => setPartagee(event.currentTarget.checked)}
        />
      ) : null}
      <Group justify="flex-end" gap="sm">
        {onDelete ? (
          <Button
            variant="subtle"
            color="red"
            mr="auto"
            onClick={() => {
              onDelete();
              onClose();
            }}
          >
            {t('delete')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" disabled={busy}>
          {t('save')}
        </Button>
      </Group>
    </form>
  );
}

/** A note on a passage: written, changed, shared. Ctrl+Enter keeps it. */
export function HighlightDialog({ opened, onClose, ...content }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const t = useMessages(reviewHighlights);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('dialog')}
      size={520}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      <Form onClose={onClose} form={form} {...content} />
    </Dialog>
  );
}
