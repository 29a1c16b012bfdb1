import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { STATUTS_DOSSIER, type StatutDossier } from '../../../domain/codes.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import work from '../work/work.module.css';
import { MailConsequence } from './mail-consequence.tsx';

/** LC1: a statut set by mistake is corrected with its reason. */
function CorrectDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useMessages(reviewStaff);
  const codes = useMessages(reviewCodes);
  const { view } = useDossier();
  const acts = useActs();
  const { tell } = useUndo();
  const others = STATUTS_DOSSIER.filter((other) => other !== view.dossier.statut);
  const [statut, setStatut] = useState<StatutDossier>(others[0] ?? 'RE');
  const [raison, setRaison] = useState('');
  const confirm = async (): Promise<void> => {
    const payload = { dossierId: view.dossier.id, statut, raison: raison.trim() };
    const id = await acts.performOrTell({ type: 'dossier.corrigerStatut@1', payload }, view.version);
    if (id === null) return;
    onClose();
    tell(t('corrected'));
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('correctTitle')}
      confirm={t('correctConfirm')}
      disabled={raison.trim() === ''}
      onConfirm={() => void confirm()}
    >
      <Select
        label={t('newStatut')}
        data={others.map((value) => ({ value, label: codes(`dossier.${value}`) }))}
        value={statut}
        onChange={(value) => setStatut(value ?? statut)}
      />
      <Textarea
        mt="sm"
        label={t('reason')}
        description={t('reasonText')}
        value={raison}
        onChange={(event) => setRaison(event.currentTarget.value)}
      />
      <MailConsequence />
    </ConfirmDialog>
  );
}

/** LC3: one dossier may have a later return day. */
function ExtendDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useMessages(reviewStaff);
  const f = useFormat();
  const { view } = useDossier();
  const acts = useActs();
  const { tell } = useUndo();
  const retour = view.dossier.retourAccorde ?? view.session.calendrier.retour;
  const [jour, setJour] = useState(retour);
  const confirm = async (): Promise<void> => {
    const payload = { dossierId: view.dossier.id, jour };
    const id = await acts.performOrTell({ type: 'dossier.accorderRetour@1', payload }, view.version);
    if (id === null) return;
    onClose();
    tell(t('extended', { jour: f.day(jour) }));
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('extendTitle')}
      confirm={t('extendConfirm')}
      disabled={jour <= retour}
      onConfirm={() => void confirm()}
    >
      <p style={{ marginTop: 0 }}>{t('extendText', { jour: f.day(retour) })}</p>
      <TextInput
        type="date"
        label={t('newReturn')}
        min={retour}
        value={jour}
        onChange={(event) => setJour(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** What is done rarely, out of the way. */
export function StatutActions() {
  const t = useMessages(reviewStaff);
  const { statuer } = useDossier().view.abilities;
  const [asking, setAsking] = useState<'correct' | 'extend' | null>(null);
  if (!statuer.allowed) return null;
  return (
    <div className={work.actions}>
      <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking('correct')}>
        {t('correct')}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking('extend')}>
        {t('extend')}
      </Button>
      {/* Mounted with the question: it starts from what the dossier is then. */}
      {asking === 'correct' ? <CorrectDialog opened onClose={() => setAsking(null)} /> : null}
      {asking === 'extend' ? <ExtendDialog opened onClose={() => setAsking(null)} /> : null}
    </div>
  );
}
