import { ActionIcon, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useUndo } from '../app/undo.tsx';
import { type OwnTemplate, TEMPLATE_MAX, useOwnTemplates } from './own-templates.ts';
import classes from './staff.module.css';

/** A sentence that can be picked; `own` is set on those that one may change. */
export interface Template {
  readonly texte: string;
  readonly own: OwnTemplate | null;
}

/** Digits reach so many. */
export const BY_DIGIT = 9;

interface Props {
  readonly templates: readonly Template[];
  readonly onPick: (texte: string) => void;
}

/** Sentences for a refusal, the first nine under their digits; one's own can be changed here. */
export function TemplateList({ templates, onPick }: Props) {
  const t = useMessages(reviewStaff);
  const { offer } = useUndo();
  const own = useOwnTemplates();
  const [editing, setEditing] = useState<OwnTemplate | null>(null);
  const remove = (template: OwnTemplate): void => {
    const before = own.templates;
    own.set(template.id, '');
    offer({
      done: t('templateDeleted'),
      undo: async () => {
        own.restore(before);
        return true;
      },
    });
  };
  const keep = (): void => {
    if (editing) own.set(editing.id, editing.texte);
    setEditing(null);
  };
  if (templates.length === 0) return null;
  return (
    <ol className={classes.templates} aria-label={t('templates')}>
      {templates.map(({ texte, own: mine }, i) => (
        <li key={mine?.id ?? texte} className={classes.templateLine}>
          {mine && editing?.id === mine.id ? (
            <TextInput
              className={classes.templateEdit ?? ''}
              autoFocus
              size="xs"
              aria-label={t('templateEdit')}
              maxLength={TEMPLATE_MAX}
              value={editing.texte}
              onChange={(event) => setEditing({ id: mine.id, texte: event.currentTarget.value })}
              onBlur={keep}
              onKeyDown={(event) => {
                if (event.key === 'Enter') keep();
                else if (event.key === 'Escape') setEditing(null);
                else return;
                event.preventDefault();
                event.stopPropagation();
              }}
            />
          ) : (
            <button type="button" className={classes.template} onClick={() => onPick(texte)}>
              {i < BY_DIGIT ? (
                <span className="p-key" aria-hidden="true">
                  {i + 1}
                </span>
              ) : null}
              <span>{texte}</span>
            </button>
          )}
          {mine && editing?.id !== mine.id ? (
            <>
              <ActionIcon size={24} aria-label={t('templateEdit')} onClick={() => setEditing(mine)}>
                <IconPencil size={14} stroke={1.75} />
              </ActionIcon>
              <ActionIcon size={24} aria-label={t('templateDelete')} onClick={() => remove(mine)}>
                <IconTrash size={14} stroke={1.75} />
              </ActionIcon>
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
