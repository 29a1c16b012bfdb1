import { ActionIcon, Button, Menu, Select } from '@mantine/core';
import { IconCheck, IconColumns3 } from '@tabler/icons-react';
import { STATUTS_DOSSIER } from '../../../domain/codes.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import { reviewViews } from '../../../messages/review-views.ts';
import { COLONNES_INBOX, type ColonneInbox } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Hint } from '../../ui/hint.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { BatchMenu } from '../batch/batch-menu.tsx';
import { ActiveTag } from '../etiquettes/active-tag.tsx';
import { BatchTags } from '../etiquettes/batch-tags.tsx';
import { ListActions } from '../exports/list-actions.tsx';
import { SweepMenu } from '../sweep/sweep-menu.tsx';
import classes from './inbox.module.css';
import { useInbox } from './inbox-query.tsx';

/** Which columns are shown; the name always is. */
function ColumnsMenu() {
  const t = useMessages(reviewInbox);
  const { preferences, set } = usePreferences();
  const toggle = (colonne: ColonneInbox): void => {
    const shown = preferences.colonnes.includes(colonne);
    const colonnes = shown
      ? preferences.colonnes.filter((other) => other !== colonne)
      : [...preferences.colonnes, colonne];
    set({ colonnes });
  };
  return (
    <Menu position="bottom-end" closeOnItemClick={false} width={200}>
      <Menu.Target>
        <Hint label={t('columns')}>
          <ActionIcon aria-label={t('columns')}>
            <IconColumns3 size={18} stroke={1.75} />
          </ActionIcon>
        </Hint>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('columns')}</Menu.Label>
        {COLONNES_INBOX.filter((colonne) => colonne !== 'nom').map((colonne) => {
          const shown = preferences.colonnes.includes(colonne);
          return (
            <Menu.Item
              key={colonne}
              role="menuitemcheckbox"
              aria-checked={shown}
              leftSection={
                <IconCheck size={16} stroke={2} style={{ visibility: shown ? 'visible' : 'hidden' }} />
              }
              onClick={() => toggle(colonne)}
            >
              {t(`column.${colonne}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Above the list: what it shows, how many, and what narrows it. */
export function InboxToolbar({ total }: { readonly total: number | null }) {
  const t = useMessages(reviewInbox);
  const views = useMessages(reviewViews);
  const codes = useMessages(reviewCodes);
  const f = useFormat();
  const { query, change } = useInbox();
  const titre = query.recherche ? t('found', { recherche: query.recherche }) : t(`state.${query.etat}`);
  const statuts = STATUTS_DOSSIER.map((statut) => ({ value: statut, label: codes(`dossier.${statut}`) }));
  return (
    <div className={classes.toolbar}>
      <h2>{titre}</h2>
      <ActiveTag />
      <span className={`${classes.count} p-figures`} role="status">
        {total === null ? '' : t('total', { total, nombre: f.count(total) })}
      </span>
      <div className={classes.tools}>
        {query.statut || query.sessionId || query.etiquette || query.recherche ? (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() => change({ statut: null, sessionId: null, etiquette: null, recherche: '' })}
          >
            {views('clearFilters')}
          </Button>
        ) : null}
        <SweepMenu />
        <BatchTags total={total ?? 0} />
        <Select
          w={136}
          classNames={{ input: classes.filter ?? '' }}
          aria-label={t('statutFilter')}
          data={[{ value: '', label: t('anyStatut') }, ...statuts]}
          value={query.statut ?? ''}
          onChange={(statut) => change({ statut: statut ? statut : null })}
        />
        <BatchMenu total={total ?? 0} />
        <ColumnsMenu />
        <ListActions titre={titre} />
      </div>
    </div>
  );
}
