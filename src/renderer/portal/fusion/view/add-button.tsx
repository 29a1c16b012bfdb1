import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { portalFusion } from '../../../../messages/portal-fusion.ts';
import { useMessages } from '../../../i18n/langue.tsx';

/** What the file chooser offers; what a file is, its content decides. */
const ACCEPT = 'image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf,.heic,.heif';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly primary: boolean;
}

/** Choose more files; on a phone its chooser offers the camera too. */
export function AddButton({ onFiles, primary }: Props) {
  const t = useMessages(portalFusion);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        h="2.75rem"
        variant={primary ? 'filled' : 'default'}
        leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t('ajouter')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was removed.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
