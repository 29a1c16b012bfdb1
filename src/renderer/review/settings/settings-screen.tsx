import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import { reviewSettings } from '../../../messages/review-settings.ts';
import { COLONNES_INBOX } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { useSession } from '../app/session.tsx';
import { CacheLine } from './cache-line.tsx';
import { KeysSection } from './keys-section.tsx';
import { PeriodLine } from './period-line.tsx';
import { SettingLine } from './setting-line.tsx';
import classes from './settings.module.css';
import { SignOutDialog } from './sign-out-dialog.tsx';

const isColonne = (value: string): value is (typeof COLONNES_INBOX)[number] =>
  COLONNES_INBOX.some((colonne) => colonne === value);

/** Everything a member may set, on one page; each change is kept at once. */
export default function SettingsScreen() {
  const t = useMessages(reviewSettings);
  const inbox = useMessages(reviewInbox);
  const { preferences, set } = usePreferences();
  const { me, serverUrl } = useSession();
  const [leaving, setLeaving] = useState(false);
  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <section className={classes.section} aria-labelledby="set-look">
          <h2 id="set-look">{t('look')}</h2>
          <SettingLine label={t('language')} text={t('languageText')}>
            <SegmentedControl
              aria-label={t('language')}
              data={[
                { value: 'systeme', label: t('system') },
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
              value={preferences.langue}
              onChange={(langue) => set({ langue })}
            />
          </SettingLine>
          <SettingLine label={t('theme')} text={t('themeText')}>
            <SegmentedControl
              aria-label={t('theme')}
              data={[
                { value: 'systeme', label: t('system') },
                { value: 'clair', label: t('light') },
                { value: 'sombre', label: t('dark') },
              ]}
              value={preferences.theme}
              onChange={(theme) => set({ theme })}
            />
          </SettingLine>
          <SettingLine label={t('pageTheme')} text={t('pageThemeText')}>
            <SegmentedControl
              aria-label={t('pageTheme')}
              data={[
                { value: 'clair', label: t('light') },
                { value: 'sombre', label: t('dark') },
              ]}
              value={preferences.themePage}
              onChange={(themePage) => set({ themePage })}
            />
          </SettingLine>
          <SettingLine label={t('density')} text={t('densityText')}>
            <SegmentedControl
              aria-label={t('density')}
              data={[
                { value: 'compacte', label: t('compact') },
                { value: 'confortable', label: t('comfortable') },
              ]}
              value={preferences.densite}
              onChange={(densite) => set({ densite })}
            />
          </SettingLine>
          <SettingLine label={t('columns')} text={t('columnsText')} wide>
            <Checkbox.Group
              aria-label={t('columns')}
              value={[...preferences.colonnes]}
              onChange={(colonnes) => set({ colonnes: colonnes.filter(isColonne) })}
            >
              <div className={classes.columns}>
                {COLONNES_INBOX.filter((colonne) => colonne !== 'nom').map((colonne) => (
                  <Checkbox key={colonne} value={colonne} label={inbox(`column.${colonne}`)} />
                ))}
              </div>
            </Checkbox.Group>
          </SettingLine>
        </section>
        <section className={classes.section} aria-labelledby="set-disk">
          <h2 id="set-disk">{t('disk')}</h2>
          <CacheLine />
          <PeriodLine />
        </section>
        <KeysSection />
        <section className={classes.section} aria-labelledby="set-account">
          <h2 id="set-account">{t('account')}</h2>
          <SettingLine
            label={me?.nom ?? ''}
            text={`${[me?.email, serverUrl].filter(Boolean).join(' · ')}. ${t('accountText')}`}
          >
            <Button variant="default" onClick={() => setLeaving(true)}>
              {t('signOut.open')}
            </Button>
          </SettingLine>
        </section>
        <SignOutDialog opened={leaving} onClose={() => setLeaving(false)} />
      </div>
    </div>
  );
}
