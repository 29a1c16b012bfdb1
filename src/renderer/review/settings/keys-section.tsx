import { Button } from '@mantine/core';
import { useState } from 'react';
import { reviewKeys } from '../../../messages/review-keys.ts';
import { reviewSettings } from '../../../messages/review-settings.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useVue } from '../app/preferences.tsx';
import { ALL_SHORTCUTS, savedKeymap, withKey } from '../keys/remap.ts';
import { NO_KEYMAP, SCOPES, SHORTCUTS, type ShortcutId } from '../keys/shortcuts.ts';
import { KEYMAP_VUE } from '../keys/shortcuts-provider.tsx';
import { KeyLine } from './key-line.tsx';
import classes from './settings.module.css';

/** Every key, and a way to change those that may: hints, menus and the palette follow at once. */
export function KeysSection() {
  const t = useMessages(reviewSettings);
  const keys = useMessages(reviewKeys);
  const announce = useAnnounce();
  const [keymap, save] = useVue(KEYMAP_VUE, savedKeymap, NO_KEYMAP);
  const [changing, setChanging] = useState<ShortcutId | null>(null);
  return (
    <section className={classes.section} aria-labelledby="set-keys">
      <div className={classes.keysHead}>
        <h2 id="set-keys">{t('keys')}</h2>
        <Button
          size="xs"
          variant="default"
          disabled={Object.keys(keymap).length === 0}
          onClick={() => {
            save(NO_KEYMAP);
            announce(t('keysResetDone'));
          }}
        >
          {t('keysResetAll')}
        </Button>
      </div>
      <p className={classes.lineText}>{t('keysText')}</p>
      {SCOPES.map((scope) => (
        <div key={scope} className={classes.keysGroup}>
          <h3 id={`set-keys-${scope}`}>{keys(`scope.${scope}`)}</h3>
          <ul aria-labelledby={`set-keys-${scope}`}>
            {ALL_SHORTCUTS.filter((id) => SHORTCUTS[id].scope === scope).map((id) => (
              <KeyLine
                key={id}
                id={id}
                keymap={keymap}
                changing={changing === id}
                onChanging={(on) => setChanging(on ? id : null)}
                onPress={(press) => {
                  save(withKey(keymap, id, press));
                  setChanging(null);
                  announce(t('keysDone', { raccourci: keys(`key.${id}`) }));
                }}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
