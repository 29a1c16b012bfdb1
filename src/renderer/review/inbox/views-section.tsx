import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reviewPalette } from '../../../messages/review-palette.ts';
import { reviewViews } from '../../../messages/review-views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Hint } from '../../ui/hint.tsx';
import { useTRPC } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useCommand } from '../keys/shortcuts-provider.tsx';
import classes from './inbox.module.css';
import { effectiveQuery } from './saved-query.ts';
import { changedView, MAX_VIEWS, movedView, restoredView, type SavedView } from './saved-views.ts';
import { useSavedViews } from './use-saved-views.ts';
import { ViewDialog } from './view-dialog.tsx';
import { ViewEntry } from './view-entry.tsx';

/** « Mes vues »: lists that the member named, with how many dossiers each one has. */
export function ViewsSection() {
  const trpc = useTRPC();
  const t = useMessages(reviewViews);
  const palette = useMessages(reviewPalette);
  const f = useFormat();
  const announce = useAnnounce();
  const { offer, tell } = useUndo();
  const { views, current, save, apply, shown, asked, colonnes } = useSavedViews();
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null);
  const queries = views.map(({ query }) => effectiveQuery(query));
  const { data: totals } = useQuery(
    trpc.inbox.totals.queryOptions(
      { queries },
      { enabled: views.length > 0, placeholderData: keepPreviousData },
    ),
  );
  const begin = (): void => {
    if (views.length >= MAX_VIEWS) tell(t('full', { max: MAX_VIEWS }));
    else setNaming('new');
  };
  useCommand('saveView', palette('saveView'), begin);

  const name = (nom: string): void => {
    if (naming === 'new') {
      save([...views, { id: crypto.randomUUID(), nom, query: asked, colonnes }]);
      tell(t('saved', { nom }));
    } else if (naming) save(changedView(views, naming.id, { nom }));
  };
  const move = (view: SavedView, by: 1 | -1): void => {
    const next = movedView(views, view.id, by);
    save(next);
    announce(t('moved', { nom: view.nom, rang: next.indexOf(view) + 1, total: next.length }));
  };
  const remove = (view: SavedView, at: number): void => {
    save(views.filter(({ id }) => id !== view.id));
    offer({
      done: t('removed', { nom: view.nom }),
      undo: async () => {
        save(restoredView(current(), view, at));
        return true;
      },
    });
  };
  return (
    <>
      <div className={classes.navHead}>
        <h2 className={classes.navTitle} id="mes-vues">
          {t('title')} <KeyHint id="views" />
        </h2>
        <Hint label={t('save')}>
          <ActionIcon size={24} aria-label={t('save')} onClick={begin}>
            <IconPlus size={16} stroke={1.75} />
          </ActionIcon>
        </Hint>
      </div>
      {views.length === 0 ? <p className={classes.navNone}>{t('empty')}</p> : null}
      <ul className={classes.navList} aria-labelledby="mes-vues">
        {views.map((view, i) => (
          <ViewEntry
            key={view.id}
            view={view}
            count={totals?.[i] === undefined ? '' : f.count(totals[i])}
            current={shown?.id === view.id}
            first={i === 0}
            last={i === views.length - 1}
            onPick={() => apply(view)}
            onRename={() => setNaming(view)}
            onUpdate={() => {
              save(changedView(views, view.id, { query: asked, colonnes }));
              tell(t('updated', { nom: view.nom }));
            }}
            onMove={(by) => move(view, by)}
            onRemove={() => remove(view, i)}
          />
        ))}
      </ul>
      {naming === null ? null : (
        <ViewDialog
          view={naming === 'new' ? null : naming}
          views={views}
          onName={name}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
