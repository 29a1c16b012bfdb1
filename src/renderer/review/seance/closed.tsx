import { Button, Textarea } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPCClient } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';
import { Entete } from './entete.tsx';
import { PvTable } from './pv-table.tsx';
import { RankLinks } from './rank-links.tsx';
import { savePdf } from './save-pdf.ts';
import classes from './seance.module.css';
import { seanceKey, usePerform } from './use-seance.ts';

/** DE12: the séance is over: what was decided, and its procès-verbal to download. */
export function Closed({ view }: { readonly view: SeanceView }) {
  const t = useMessages(reviewSeance);
  const client = useTRPCClient();
  const { tell } = useUndo();
  const [busy, setBusy] = useState(false);
  const [reopening, setReopening] = useState(false);
  const { seance } = view;
  const download = async (): Promise<void> => {
    setBusy(true);
    try {
      const made = await client.seances.pv.mutate({ id: seance.id });
      if (made) savePdf(made.base64, made.nomFichier);
      tell(made ? t('pvMade', { nom: made.nomFichier }) : t('pvFailed'));
    } catch {
      tell(t('pvFailed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.screen}>
      <div className={classes.page} data-wide>
        <Entete view={view}>
          {view.conduire ? (
            <Button variant="default" onClick={() => setReopening(true)}>
              {t('reopen')}
            </Button>
          ) : null}
          <Button
            leftSection={<IconDownload size={16} stroke={1.75} />}
            loading={busy}
            onClick={() => void download()}
          >
            {t('pvDownload')}
          </Button>
        </Entete>
        {view.enAttenteEnvoi > 0 ? <Notice tone="warn">{t('pvProvisional')}</Notice> : null}
        <section className={classes.section} aria-labelledby="pv">
          <h3 id="pv">{t('pv')}</h3>
          <p className={classes.aside}>{t('pvText')}</p>
          {seance.pv ? <PvTable pv={seance.pv} /> : null}
        </section>
        <RankLinks view={view} />
      </div>
      {reopening ? <ReopenDialog view={view} onClose={() => setReopening(false)} /> : null}
    </div>
  );
}

function ReopenDialog({ view, onClose }: { readonly view: SeanceView; readonly onClose: () => void }) {
  const t = useMessages(reviewSeance);
  const sentence = useSentence();
  const perform = usePerform(view.version);
  const [raison, setRaison] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const reopen = async (): Promise<void> => {
    const act = { type: 'seance.rouvrir@1', payload: { ...seanceKey(view), raison } } as const;
    const refused = await perform(act, t('reopened'));
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('reopenTitle')}
      confirm={t('reopenConfirm')}
      disabled={raison.trim() === ''}
      onClose={onClose}
      onConfirm={() => void reopen()}
    >
      <p style={{ marginTop: 0 }}>{t('reopenText')}</p>
      <Textarea
        required
        label={t('reason')}
        maxLength={2_000}
        value={raison}
        onChange={(event) => setRaison(event.currentTarget.value)}
      />
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
}
