import { useEffect, useId, useRef } from 'react';
import { portalFusion } from '../../../../messages/portal-fusion.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { labelOf, type PageItem, turned } from '../model/page.ts';
import type { FusionSession } from '../session.ts';
import type { FusionState } from '../session-state.ts';
import classes from './fusion.module.css';
import { type CardFocus, PageCard } from './page-card.tsx';
import { useDrag } from './use-drag.ts';

interface Props {
  readonly session: FusionSession;
  readonly state: FusionState;
  readonly onEnlarge: (id: string) => void;
}

/** The pages in order; every change is announced, and the focus stays on what was acted upon. */
export function PageList({ session, state: { pages, thumbs }, onEnlarge }: Props) {
  const t = useMessages(portalFusion);
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ readonly id: string; readonly focus: CardFocus } | null>(null);
  const hintId = useId();

  useEffect(() => {
    const next = wanted.current;
    wanted.current = null;
    if (!next) return;
    const card = `[data-page="${next.id}"] [data-focus="${next.focus}"]`;
    list.current?.querySelector<HTMLElement>(card)?.focus();
  });

  const move = (id: string, from: number, to: number, focus: CardFocus): void => {
    wanted.current = { id, focus };
    session.move(id, to);
    announce(t('deplacee', { de: from + 1, vers: to + 1 }));
  };
  const { drag, start } = useDrag(list, (id, from, to) => move(id, from, to, 'poignee'));

  const remove = (page: PageItem, index: number): void => {
    const next = pages[index + 1] ?? pages[index - 1];
    if (next) wanted.current = { id: next.id, focus: 'retirer' };
    session.remove(page.id);
    announce(t('retiree', { nom: labelOf(page).nom }));
  };

  return (
    <>
      <p id={hintId} hidden>
        {t('deplacerAide')}
      </p>
      <ol
        ref={list}
        className={classes.list}
        aria-label={t('listePages')}
        data-dragging={drag ? true : undefined}
      >
        {pages.map((page, index) => (
          <PageCard
            key={page.id}
            page={page}
            index={index}
            total={pages.length}
            thumb={thumbs.get(page.id)}
            drag={drag}
            hintId={hintId}
            onGrab={(event) => start(event, page.id, index)}
            onMove={(to, focus) => move(page.id, index, to, focus)}
            onRotate={() => {
              session.rotate(page.id);
              announce(t('tournee', { rang: index + 1, degres: turned(page.rotation, 90) }));
            }}
            onRemove={() => remove(page, index)}
            onEnlarge={() => onEnlarge(page.id)}
          />
        ))}
      </ol>
    </>
  );
}
