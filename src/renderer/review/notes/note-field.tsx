import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { NOTE_MAX } from '../../../domain/note/note.ts';
import { reviewNotes } from '../../../messages/review-notes.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { type Callable, callAt, complete, found } from './mentions.ts';
import classes from './notes.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly people: readonly Callable[];
  readonly focused?: boolean;
  /** `called`: somebody was picked: the note is to be shared with him. */
  readonly onChange: (texte: string, called: boolean) => void;
  /** Ctrl+Enter. */
  readonly onSend: () => void;
  readonly onCancel?: () => void;
}

/** Names shown at once. */
const SHOWN = 6;

/** A text in which `@` calls a member: arrows choose, Enter or Tab takes, Escape closes the list. */
export function NoteField(props: Props) {
  const { label, value, people, focused = false, onChange, onSend, onCancel } = props;
  const t = useMessages(reviewNotes);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState(0);
  const [closed, setClosed] = useState(-1);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const call = callAt(value, caret);
  const list = call && call.from !== closed ? found(people, call.search).slice(0, SHOWN) : [];
  const open = list.length > 0;
  const active = Math.min(picked, list.length - 1);

  const take = (person: Callable): void => {
    if (!call) return;
    const next = complete(value, caret, call.from, person);
    onChange(next.texte, true);
    setCaret(next.caret);
    setPicked(0);
    // Once React has written the text, the caret goes after the name.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const person = list[active];
    if (event.key === 'Enter' && ctrl) onSend();
    else if (open && event.key === 'ArrowDown') setPicked((active + 1) % list.length);
    else if (open && event.key === 'ArrowUp') setPicked((active - 1 + list.length) % list.length);
    else if (person && (event.key === 'Enter' || event.key === 'Tab')) take(person);
    else if (open && call && event.key === 'Escape') setClosed(call.from);
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.field}>
      <Textarea
        ref={field}
        aria-label={label}
        placeholder={label}
        rows={1}
        style={{ '--p-lines': 1 }}
        maxLength={NOTE_MAX}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value, false);
          setCaret(event.currentTarget.selectionStart);
          setPicked(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {/* The field keeps the focus and names the active option (ARIA combobox). */}
      <div id={listId} role="listbox" aria-label={t('people')} className={classes.people} hidden={!open}>
        {list.map((person, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
          <div
            key={person.personneId}
            id={`${listId}-${i}`}
            role="option"
            aria-selected={i === active}
            className={classes.person}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            {person.nom}
          </div>
        ))}
      </div>
    </div>
  );
}
