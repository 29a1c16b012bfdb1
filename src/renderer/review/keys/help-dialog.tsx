import { Modal } from '@mantine/core';
import { reviewKeys } from '../../../messages/review-keys.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { KeyHint } from './key-hint.tsx';
import classes from './keys.module.css';
import { SCOPES, type ScopeName, SHORTCUTS, type ShortcutId } from './shortcuts.ts';

const ALL = Object.keys(SHORTCUTS) as ShortcutId[];
const inScope = (scope: ScopeName): ShortcutId[] => ALL.filter((id) => SHORTCUTS[id].scope === scope);

/** All keys (`?`), from the same map as the listener. */
export function HelpDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useMessages(reviewKeys);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size={720}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.columns}>
        {SCOPES.map((scope) => (
          <section key={scope} className={classes.group} aria-labelledby={`keys-${scope}`}>
            <h3 id={`keys-${scope}`} className={classes.groupTitle}>
              {t(`scope.${scope}`)}
            </h3>
            <dl>
              {inScope(scope).map((id) => (
                <div key={id} className={classes.line}>
                  <dt>{t(`key.${id}`)}</dt>
                  <dd>
                    <KeyHint id={id} all />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
