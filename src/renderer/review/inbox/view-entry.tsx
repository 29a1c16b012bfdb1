import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconReplace,
  IconTrash,
} from '@tabler/icons-react';
import { reviewViews } from '../../../messages/review-views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './inbox.module.css';
import type { SavedView } from './saved-views.ts';

interface Props {
  readonly view: SavedView;
  readonly count: string;
  readonly current: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onPick: () => void;
  readonly onRename: () => void;
  readonly onUpdate: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

const icon = { size: 16, stroke: 1.75 } as const;

/** One saved view: a click shows it, its menu changes it. */
export function ViewEntry(props: Props) {
  const t = useMessages(reviewViews);
  const { view, count, current, first, last, onPick, onRename, onUpdate, onMove, onRemove } = props;
  return (
    <li className={classes.viewEntry}>
      <button
        type="button"
        className={`p-plain ${classes.entry}`}
        aria-current={current}
        onClick={onPick}
        title={view.nom}
      >
        <span className={classes.entryText}>{view.nom}</span>
        <span className={classes.entryCount}>{count}</span>
      </button>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon
            size={24}
            className={classes.viewMore ?? ''}
            aria-label={t('actions', { nom: view.nom })}
          >
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename}>
            {t('rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconReplace {...icon} />} disabled={current} onClick={onUpdate}>
            {t('update')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowUp {...icon} />} disabled={first} onClick={() => onMove(-1)}>
            {t('up')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown {...icon} />} disabled={last} onClick={() => onMove(1)}>
            {t('down')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={onRemove}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
