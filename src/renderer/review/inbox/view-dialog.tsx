import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewViews } from '../../../messages/review-views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { isNameTaken, MAX_NOM, type SavedView, type Views } from './saved-views.ts';

interface Props {
  /** The view to rename; null to save a new one. */
  readonly view: SavedView | null;
  readonly views: Views;
  readonly onName: (nom: string) => void;
  readonly onClose: () => void;
}

/** Names a view. Mounted while it is open. */
export function ViewDialog({ view, views, onName, onClose }: Props) {
  const t = useMessages(reviewViews);
  const common = useMessages(reviewCommon);
  const [nom, setNom] = useState(view?.nom ?? '');
  const taken = isNameTaken(views, nom, view?.id);
  const ready = nom.trim() !== '' && !taken;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    onName(nom.trim());
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t(view ? 'renameTitle' : 'saveTitle')} size={420}>
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('name')}
          {...(view ? {} : { description: t('saveText') })}
          maxLength={MAX_NOM}
          value={nom}
          error={taken ? t('taken') : null}
          onChange={(event) => setNom(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" disabled={!ready}>
            {t(view ? 'renameKeep' : 'keep')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
