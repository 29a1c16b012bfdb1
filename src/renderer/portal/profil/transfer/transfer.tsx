import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { saveAs } from '../../../review/queue/save-as.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useTRPCClient } from '../../app/api.ts';
import { useCompte } from '../../app/compte.tsx';
import { useTroubleWords } from '../../candidatures/trouble-words.ts';
import { troubleOf } from '../saving/trouble.ts';
import { ImportDialog } from './import-dialog.tsx';
import { EXCHANGE_MAX, type ReadExchange, readExchange } from './read-exchange.ts';
import classes from './transfer.module.css';

type Read = Extract<ReadExchange, { ok: true }>;

/** PR5: the profile as a file, to keep or to take to another établissement, and back. */
export function Transfer() {
  const t = useMessages(portalRubriques);
  const words = useTroubleWords();
  const client = useTRPCClient();
  const compte = useCompte();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [said, setSaid] = useState<{ readonly tone: 'bad' | 'good'; readonly text: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const exportFile = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      const file = await client.profil.exporter.query();
      saveAs(JSON.stringify(file, null, 2), `profil-${compte?.numero ?? 'candidat'}.json`);
    } catch (error) {
      setSaid({ tone: 'bad', text: words(troubleOf(error)) });
    } finally {
      setBusy(false);
    }
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setSaid(null);
    const found: ReadExchange =
      file.size > EXCHANGE_MAX ? { ok: false, why: 'otherFile' } : readExchange(await file.text());
    if (found.ok) setRead(found);
    else setSaid({ tone: 'bad', text: t(`import.${found.why}`) });
  };
  return (
    <section className={classes.transfer} aria-labelledby="fichier-profil">
      <h2 id="fichier-profil">{t('transfer.title')}</h2>
      <p>{t('transfer.text')}</p>
      {said ? (
        <Notice tone={said.tone} role={said.tone === 'bad' ? 'alert' : 'status'}>
          {said.text}
        </Notice>
      ) : null}
      <div className={classes.actions}>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => void exportFile()}
        >
          {t('transfer.export')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUpload size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t('transfer.import')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            void open(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {read ? (
        <ImportDialog
          read={read}
          onClose={() => setRead(null)}
          onDone={() => {
            setRead(null);
            setSaid({ tone: 'good', text: t('import.done') });
          }}
        />
      ) : null}
    </section>
  );
}
