import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import { useLocation } from 'wouter';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { dossierPath, ROUTES } from '../app/routes.ts';
import classes from '../app/top-bar.module.css';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import { focusSearch, SEARCH_ID } from './focus-search.ts';
import { useInbox } from './inbox-query.tsx';
import { GRID_ID } from './inbox-table.tsx';
import { PAGE } from './use-inbox-rows.ts';

/** Search as one types, from every screen: the list follows, ↓ goes into it, Enter opens its first dossier. */
export function SearchField() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const ariaKeys = useAriaKeys();
  const t = useMessages(reviewInbox);
  const [location, navigate] = useLocation();
  const { query, change, setOpened } = useInbox();
  const field = useRef<HTMLInputElement>(null);
  useShortcut('search', focusSearch);

  const search = (recherche: string): void => {
    change({ recherche });
    if (location !== ROUTES.inbox) navigate(ROUTES.inbox);
  };
  const openFirst = async (): Promise<void> => {
    const page = await queries.fetchQuery(trpc.inbox.page.queryOptions({ query, offset: 0, limit: PAGE }));
    const [first] = page.rows;
    if (!first) return;
    setOpened(first.id);
    field.current?.blur();
    navigate(dossierPath(first.id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      if (location !== ROUTES.inbox) navigate(ROUTES.inbox);
      document.getElementById(GRID_ID)?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void openFirst();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (query.recherche) search('');
      else field.current?.blur();
    }
  };
  return (
    <TextInput
      ref={field}
      id={SEARCH_ID}
      role="searchbox"
      className={classes.searchBox ?? ''}
      classNames={{ input: classes.search ?? '' }}
      aria-label={t('search')}
      aria-keyshortcuts={ariaKeys('search')}
      placeholder={t('searchPlaceholder')}
      maxLength={200}
      value={query.recherche}
      onChange={(event) => search(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      rightSectionWidth={32}
      rightSection={
        query.recherche ? (
          <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => search('')} />
        ) : (
          <KeyHint id="search" />
        )
      }
    />
  );
}
