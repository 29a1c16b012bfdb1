import { Button, Group } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewExports } from '../../../messages/review-exports.ts';
import { type DemandeExport, type PorteeExport, RECUEIL_MAX } from '../../../protocol/exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import { useVue } from '../app/preferences.tsx';
import { useSession } from '../app/session.tsx';
import { useSyncState } from '../app/sync-provider.tsx';
import { AbsentField } from './absent-field.tsx';
import { FIRST_CHOICES, formatsOf, isTable, savedChoices } from './choices.ts';
import { ColumnsField } from './columns-field.tsx';
import { ExportPreview } from './export-preview.tsx';
import { ExportProgress } from './export-progress.tsx';
import classes from './exports.module.css';
import { FormatField } from './format-field.tsx';
import { useExportRun } from './use-export-run.ts';

interface Props {
  readonly portee: PorteeExport;
  readonly onClose: () => void;
}

const REFRESH_MS = 2_000;

/** What becomes of these dossiers: format, columns, what is in it, where it goes; then how far it is. */
export function ExportDialog({ portee, onClose }: Props) {
  const t = useMessages(reviewExports);
  const common = useMessages(reviewCommon);
  const trpc = useTRPC();
  const { edition } = useSession();
  const [saved, save] = useVue('export', savedChoices, FIRST_CHOICES);
  const [choices, setChoices] = useState(saved);
  const offline = useSyncState()?.badge === 'horsLigne';
  // Without a network one would wait for nobody knows how long.
  const [picked, setAbsentes] = useState<DemandeExport['absentes'] | null>(null);
  const absentes = picked ?? (offline ? 'laisser' : 'attendre');
  const { state, start, stop } = useExportRun(onClose);
  const preview = useQuery(
    trpc.exports.preview.queryOptions(
      { portee },
      // Pièces go on arriving while one reads.
      { refetchInterval: ({ state: { data } }) => ((data?.absentes.pieces ?? 0) > 0 ? REFRESH_MS : false) },
    ),
  );

  const formats = formatsOf(portee);
  const format = formats.includes(choices.format) ? choices.format : (formats[0] ?? 'pdf');
  const apercu = preview.data ?? null;
  const tooMany = format === 'pdf' && (apercu?.dossiers ?? 0) > RECUEIL_MAX;
  const empty = apercu?.dossiers === 0;
  const busy = state.kind === 'court';
  const ready = apercu !== null && !tooMany && !empty && !busy;

  const begin = (): void => {
    if (!ready) return;
    const next = { ...choices, format };
    if (portee.kind === 'liste') save(next);
    start({ format, portee, colonnes: next.colonnes, absentes });
  };
  return (
    <Dialog
      opened
      onClose={busy ? stop : onClose}
      title={t(portee.kind === 'liste' ? 'title.list' : 'title.dossier')}
      size={600}
      closeOnClickOutside={!busy}
      onKeyDown={getHotkeyHandler([['mod+Enter', begin]])}
    >
      {busy ? (
        <ExportProgress etape={state.etape} table={isTable(format)} onStop={stop} />
      ) : (
        <div className={classes.dialog}>
          <ExportPreview
            apercu={apercu}
            failed={preview.isError}
            table={isTable(format)}
            filtered={portee.kind === 'liste'}
          />
          <FormatField
            formats={formats}
            value={format}
            onChange={(next) => setChoices({ ...choices, format: next })}
          />
          {isTable(format) ? (
            <ColumnsField
              value={choices.colonnes}
              onChange={(colonnes) => setChoices({ ...choices, colonnes })}
            />
          ) : (
            <AbsentField apercu={apercu} value={absentes} onChange={setAbsentes} />
          )}
          {tooMany ? <Notice tone="bad">{t('preview.tooMany', { max: RECUEIL_MAX })}</Notice> : null}
          {state.kind === 'echec' ? (
            <Notice tone="bad" role="alert">
              {t(`failed.${state.raison}`)}
            </Notice>
          ) : null}
          <p className={classes.clear}>
            {t(`clear.${edition}`)} {t('journal')}
          </p>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button disabled={!ready} onClick={begin}>
              {t('start')}
            </Button>
          </Group>
        </div>
      )}
    </Dialog>
  );
}
