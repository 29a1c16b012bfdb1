import { ActionIcon } from '@mantine/core';
import { IconPhotoPlus, IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { portalFusion } from '../../../../messages/portal-fusion.ts';
import { useLangue, useMessages } from '../../../i18n/langue.tsx';
import { formatBytes } from '../../../i18n/numbers.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { FusionSession } from '../session.ts';
import type { FusionState, Refusal } from '../session-state.ts';
import { AddButton } from './add-button.tsx';
import { ComposerFoot } from './composer-foot.tsx';
import classes from './fusion.module.css';
import { PageList } from './page-list.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import { useIncoming } from './use-incoming.ts';

interface Props {
  readonly session: FusionSession;
  readonly state: FusionState;
  readonly refus: Refusal | null;
  /** Back from a build: the focus goes where it left. */
  readonly back: boolean;
  readonly maxBytes: number;
  readonly onCancel: () => void;
}

/** Once the change is on screen, the focus goes to a page's picture. */
const focusPage = (id: string | null): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-page="${id}"] button`)?.focus());
};

/** The pages: add, order, turn, remove, look; then make the file. */
export function Composer({ session, state, refus, back, maxBytes, onCancel }: Props) {
  const t = useMessages(portalFusion);
  const langue = useLangue();
  const announce = useAnnounce();
  const add = useCallback((files: readonly File[]) => session.add(files), [session]);
  const incoming = useIncoming(add);
  const [enlarged, setEnlarged] = useState<string | null>(null);
  const create = useRef<HTMLButtonElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const { pages, removed, rejects, reading } = state;
  const limite = formatBytes(langue, maxBytes);

  const count = useRef(pages.length);
  useEffect(() => {
    const added = pages.length - count.current;
    count.current = pages.length;
    // What was put back or removed is said by its own sentence.
    if (added > 0 && reading.length > 0) announce(t('ajoutees', { n: added }));
  }, [pages.length, reading.length, announce, t]);

  const last = removed.at(-1);
  const at = pages.findIndex(({ id }) => id === enlarged);
  const empty = pages.length === 0 && reading.length === 0;

  useEffect(() => {
    if (back) create.current?.focus();
  }, [back]);
  useEffect(() => {
    // The last page took its buttons, and the focus, with it.
    if (empty) undo.current?.focus();
  }, [empty]);

  return (
    <div className={classes.composer} data-over={incoming.over || undefined} {...incoming.handlers}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{t('titre')}</h2>
          <p className={classes.intro}>{t('intro', { limite })}</p>
        </div>
        {empty ? null : <AddButton onFiles={add} primary={false} />}
      </header>

      {rejects.map(({ id, nom, code }) => (
        <Notice
          key={id}
          tone="bad"
          role="alert"
          action={
            <ActionIcon size={32} aria-label={t('ecarter')} onClick={() => session.dismissReject(id)}>
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          }
        >
          {t(`rejet.${code}`, { nom })}
        </Notice>
      ))}

      {empty ? (
        <div className={classes.empty}>
          <IconPhotoPlus size={32} stroke={1.5} aria-hidden="true" />
          <p className={classes.emptyTitle}>{t('deposer')}</p>
          <p className={classes.dim}>{t('deposerAide')}</p>
          <AddButton onFiles={add} primary />
        </div>
      ) : (
        <PageList session={session} state={state} onEnlarge={setEnlarged} />
      )}

      <ComposerFoot
        state={state}
        refus={refus}
        limite={limite}
        undo={undo}
        create={create}
        onRestore={() => {
          session.restore();
          if (!last) return;
          announce(t('remise', { rang: Math.min(last.index, pages.length) + 1 }));
          focusPage(last.page.id);
        }}
        onCancel={onCancel}
        onCreate={session.build}
      />

      {incoming.over ? (
        <div className={classes.dropping}>
          <span>{t('lacher')}</span>
        </div>
      ) : null}
      {at >= 0 ? (
        <PreviewDialog
          index={at}
          total={pages.length}
          rotationAt={(index) => pages[index]?.rotation ?? 0}
          draw={(index, side, signal) => {
            const page = pages[index];
            return page ? session.draw(page, side, signal) : Promise.reject(new Error('no such page'));
          }}
          onIndex={(index) => setEnlarged(pages[index]?.id ?? null)}
          onRotate={(index) => {
            const page = pages[index];
            if (page) session.rotate(page.id);
          }}
          onClose={() => {
            setEnlarged(null);
            focusPage(enlarged);
          }}
        />
      ) : null}
    </div>
  );
}
