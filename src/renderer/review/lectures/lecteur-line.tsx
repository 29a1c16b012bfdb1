import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Affectation } from '../../../domain/lecture/affectation.ts';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Hint } from '../../ui/hint.tsx';
import classes from './lecteurs.module.css';

interface Props {
  readonly affectation: Affectation;
  /** His avis can be read. */
  readonly given: boolean;
  readonly busy: boolean;
  /** Null: not this person's to do. */
  readonly onRelease: (() => void) | null;
  readonly onRead: (() => void) | null;
  /** Who steps in for him; null: nobody is needed, or there. */
  readonly replacement: string | null;
  readonly onReplace: () => void;
}

/** One reader: what he was asked, by when, and whether he stepped back. */
export function LecteurLine({ affectation, given, busy, onRelease, onRead, replacement, onReplace }: Props) {
  const t = useMessages(reviewLectures);
  const f = useFormat();
  const { personneNom, role, echeance, recuseeLe } = affectation;
  const facts =
    recuseeLe !== null
      ? [t('reader.recused', { jour: f.dayShort(recuseeLe) })]
      : [
          t(`role.${role}`),
          given ? t('reader.given') : '',
          !given && echeance !== null && role !== 'reserve'
            ? t('reader.due', { jour: f.dayShort(echeance) })
            : '',
        ];
  return (
    <li className={classes.line} data-off={recuseeLe !== null || undefined}>
      <span className={classes.who}>
        <span className={classes.name}>{personneNom}</span>
        <span className={classes.dim}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {replacement === null ? null : (
        <Button size="xs" variant="default" disabled={busy} onClick={onReplace}>
          {t('replaceBy', { nom: replacement })}
        </Button>
      )}
      {onRead ? (
        <Button size="xs" variant="default" disabled={busy} onClick={onRead}>
          {t('reader.read')}
        </Button>
      ) : null}
      {onRelease ? (
        <Hint label={t('reader.release', { nom: personneNom })}>
          <ActionIcon
            size={24}
            disabled={busy}
            aria-label={t('reader.release', { nom: personneNom })}
            onClick={onRelease}
          >
            <IconX size={14} stroke={1.75} />
          </ActionIcon>
        </Hint>
      ) : null}
    </li>
  );
}
