import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { routeOfLink } from '../app/dossier-link.ts';
import { FailedState } from '../app/failed-state.tsx';
import { ROUTES } from '../app/routes.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import { moveOf } from '../inbox/list-keys.ts';
import { ariaKeys } from '../keys/shortcuts.ts';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { firstLines, lineDomId, linesOf, linkOfLine } from './passage-lines.ts';
import { TextResultView } from './text-result.tsx';
import classes from './texts.module.css';
import { TextsNone, TextsStart } from './texts-empty.tsx';
import { TextsFooter } from './texts-footer.tsx';
import { PAGE, useTexts } from './texts-query.tsx';
import { useTextResults, useTextsProgress } from './use-text-results.ts';

const LIST_ID = 'textes';
/** Lines that PageUp and PageDown pass. */
const SCREEN = 8;
/** A count that changes with each key is not read out. */
const SAID_AFTER_MS = 600;

/** Says how many dossiers answer, once one has stopped typing. */
function useSaid(total: number | null): void {
  const t = useMessages(reviewTexts);
  const announce = useAnnounce();
  useEffect(() => {
    if (total === null) return;
    const timer = setTimeout(
      () => announce(total === 0 ? t('none.title') : t('total', { count: total })),
      SAID_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [total, announce, t]);
}

/** Search in all that was read: as one types, dossiers with their passages; Enter opens one at its page. */
export default function TextsScreen() {
  const t = useMessages(reviewTexts);
  const [, navigate] = useLocation();
  const { setOpened } = useInbox();
  const { recherche, change, pages, showMore, active, setActive, scrolled, keepScroll } = useTexts();
  const results = useTextResults();
  const progress = useTextsProgress();
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, total } = results;
  const lines = useMemo(() => linesOf(rows), [rows]);
  const firsts = useMemo(() => firstLines(lines), [lines]);
  const at = Math.min(active, Math.max(0, lines.length - 1));
  useSaid(total);

  useEffect(() => field.current?.select(), []);
  useShortcut('texts', () => field.current?.select());
  // Back from a dossier: the results stand where they stood.
  const shown = lines.length > 0;
  useLayoutEffect(() => {
    if (shown && scroller.current) scroller.current.scrollTop = scrolled();
  }, [shown, scrolled]);

  const open = useCallback(
    (index: number) => {
      const line = lines[index];
      if (!line) return;
      setActive(index);
      setOpened(line.dossierId);
      navigate(routeOfLink(linkOfLine(line)));
    },
    [lines, setActive, setOpened, navigate],
  );
  const goTo = (index: number): void => {
    setActive(index);
    document.getElementById(lineDomId(index))?.scrollIntoView({ block: 'nearest' });
    if (index >= lines.length - 2 && rows.length < (total ?? 0) && rows.length >= pages * PAGE) showMore();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // Home and End are the field's own.
    const isEnd = event.key === 'Home' || event.key === 'End';
    const next = isEnd ? null : moveOf(event.key, at, { total: lines.length, page: SCREEN });
    if (event.key === 'Escape') {
      if (recherche === '') navigate(ROUTES.inbox);
      else change('');
    } else if (event.key === 'Enter') open(at);
    else if (next === null) return;
    else goTo(next);
    event.preventDefault();
  };
  const left = (total ?? 0) - rows.length;
  return (
    <div className={classes.screen}>
      <div className={classes.top}>
        <TextInput
          ref={field}
          autoFocus
          role="combobox"
          className={classes.field ?? ''}
          aria-label={t('field')}
          aria-keyshortcuts={ariaKeys('texts')}
          aria-autocomplete="list"
          aria-expanded={shown}
          {...(shown ? { 'aria-controls': LIST_ID, 'aria-activedescendant': lineDomId(at) } : {})}
          placeholder={t('placeholder')}
          maxLength={200}
          spellCheck={false}
          value={recherche}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          rightSection={
            recherche ? (
              <CloseButton
                size="sm"
                aria-label={t('clear')}
                onClick={() => {
                  change('');
                  field.current?.focus();
                }}
              />
            ) : null
          }
        />
        <span className={`${classes.total} p-figures`}>
          {total === null || total === 0 ? '' : t('total', { count: total })}
        </span>
      </div>
      <div
        ref={scroller}
        className={classes.scroll}
        onScroll={(event) => keepScroll(event.currentTarget.scrollTop)}
      >
        {results.failed ? (
          <FailedState title={t('failed')} text={t('failedText')} onRetry={results.retry} />
        ) : recherche.trim() === '' ? (
          <TextsStart />
        ) : total === 0 ? (
          <TextsNone reading={progress?.enCours ?? false} />
        ) : (
          <>
            <div id={LIST_ID} role="listbox" aria-label={t('results')} className={classes.list}>
              {rows.map((result) => (
                <TextResultView
                  key={result.dossier.id}
                  result={result}
                  first={firsts.get(result.dossier.id) ?? 0}
                  active={at}
                  onOpen={open}
                />
              ))}
            </div>
            {left > 0 && rows.length > 0 ? (
              <Button className={classes.more ?? ''} variant="default" size="xs" onClick={showMore}>
                {t('more', { count: Math.min(PAGE, left) })}
              </Button>
            ) : null}
          </>
        )}
      </div>
      <TextsFooter progress={progress} />
    </div>
  );
}
