import { Button } from '@mantine/core';
import { IconCamera, IconUpload } from '@tabler/icons-react';
import { type ChangeEvent, useRef } from 'react';
import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import classes from './deposit.module.css';

interface Props {
  /** Of which pièce, for screen readers: many of these buttons are on one page. */
  readonly piece: string;
  /** A file is there already. */
  readonly replace: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** « Déposer » from the device's files, or from the camera of a phone. */
export function FileChooser({ piece, replace, onFiles }: Props) {
  const t = useMessages(portalDeposit);
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const picked = [...(event.currentTarget.files ?? [])];
    // The same file may be chosen again after a refusal.
    event.currentTarget.value = '';
    onFiles(picked);
  };
  const label = t(replace ? 'deposit.replace' : 'deposit.choose');
  return (
    <>
      <Button
        variant={replace ? 'default' : 'filled'}
        leftSection={<IconUpload size={18} stroke={1.75} aria-hidden="true" />}
        aria-label={`${label} : ${piece}`}
        onClick={() => files.current?.click()}
      >
        {label}
      </Button>
      <Button
        className={classes.camera ?? ''}
        variant="default"
        leftSection={<IconCamera size={18} stroke={1.75} aria-hidden="true" />}
        aria-label={`${t('deposit.camera')} : ${piece}`}
        onClick={() => camera.current?.click()}
      >
        {t('deposit.camera')}
      </Button>
      <input
        ref={files}
        hidden
        multiple
        type="file"
        accept="application/pdf,image/*,.pdf,.jpg,.jpeg"
        onChange={chosen}
      />
      <input ref={camera} hidden type="file" accept="image/*" capture="environment" onChange={chosen} />
      <span className={classes.drop}>{t('deposit.drop')}</span>
    </>
  );
}
