import { Button, Group, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import type { EnteteSeance } from '../../../domain/seance/seance.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EnteteFields } from './entete-fields.tsx';
import classes from './seance.module.css';
import { usePerform } from './use-seance.ts';

interface Props {
  readonly commissions: readonly { readonly id: string; readonly nom: string }[];
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** DE12: a new séance is made by what it is headed with. */
export function CreateDialog({ commissions, onClose, onCreated }: Props) {
  const t = useMessages(reviewSeance);
  const sentence = useSentence();
  const perform = usePerform(0);
  const [commissionId, setCommission] = useState(commissions[0]?.id ?? '');
  const [entete, setEntete] = useState<EnteteSeance>({ titre: '', jour: '', heure: '', lieu: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const seanceId = crypto.randomUUID();
    const refused = await perform(
      { type: 'seance.ecrire@1', payload: { seanceId, commissionId, entete } },
      t('created'),
    );
    if (refused) setRefusal(refused);
    else onCreated(seanceId);
  };
  return (
    <Dialog opened onClose={onClose} size={480} title={t('newSeance')}>
      <form className={classes.fields} onSubmit={(event) => void send(event)}>
        {commissions.length > 1 ? (
          <Select
            label={t('commission')}
            allowDeselect={false}
            searchable
            data={commissions.map(({ id, nom }) => ({ value: id, label: nom }))}
            value={commissionId}
            onChange={(id) => setCommission(id ?? commissionId)}
          />
        ) : null}
        <EnteteFields value={entete} onEdit={(part) => setEntete((before) => ({ ...before, ...part }))} />
        {refusal ? (
          <Notice tone="bad" role="alert">
            {sentence(refusal)}
          </Notice>
        ) : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('create')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
