import { Button } from '@mantine/core';
import { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { Notice } from '../../../ui/notice.tsx';
import classes from './conflict.module.css';

interface Props {
  /** Name of the field. */
  readonly label: string;
  /** Both values, as they are read. */
  readonly mine: string;
  readonly theirs: string;
  readonly onChoose: (which: 'mine' | 'theirs') => void;
}

/** PM5: one field that was changed here and on another device: both values, and the choice. */
export function ConflictNotice({ label, mine, theirs, onChoose }: Props) {
  const t = useMessages(portalRubriques);
  const shown = (value: string): string => value || t('conflict.empty');
  return (
    <Notice tone="warn" role="alert">
      <p>{t('conflict.title', { champ: label })}</p>
      <dl className={classes.values}>
        <div className={classes.value}>
          <dt>{t('conflict.mine')}</dt>
          <dd>{shown(mine)}</dd>
          <Button
            variant="default"
            aria-label={t('conflict.keepOf', { champ: label })}
            onClick={() => onChoose('mine')}
          >
            {t('conflict.keep')}
          </Button>
        </div>
        <div className={classes.value}>
          <dt>{t('conflict.theirs')}</dt>
          <dd>{shown(theirs)}</dd>
          <Button
            variant="default"
            aria-label={t('conflict.takeOf', { champ: label })}
            onClick={() => onChoose('theirs')}
          >
            {t('conflict.take')}
          </Button>
        </div>
      </dl>
    </Notice>
  );
}
