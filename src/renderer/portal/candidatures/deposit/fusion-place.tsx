import { Button, Loader } from '@mantine/core';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { Langue } from '../../../../domain/codes.ts';
import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import { useLangue, useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Choice } from './choose-file.ts';
import classes from './deposit.module.css';

interface FusionProps {
  readonly files: readonly File[];
  readonly maxBytes: number;
  readonly langue: Langue;
  readonly onDone: (file: File) => void;
  readonly onCancel: () => void;
}

function Absent({ onCancel }: FusionProps) {
  const t = useMessages(portalDeposit);
  return (
    <Notice tone="warn" role="alert">
      <p>{t('fusion.absent')}</p>
      <Button variant="default" mt="sm" onClick={onCancel}>
        {t('fusion.other')}
      </Button>
    </Notice>
  );
}

// Loaded when it is asked for; a network that fails then leaves a sentence, not a broken page.
const Fusion = lazy(async (): Promise<{ readonly default: ComponentType<FusionProps> }> => {
  try {
    return await import('../../fusion/fusion.tsx');
  } catch {
    return { default: Absent };
  }
});

interface Props {
  readonly choice: Extract<Choice, { kind: 'fuse' }>;
  readonly maxBytes: number;
  readonly onDone: (file: File) => void;
  readonly onCancel: () => void;
}

/** FI4: several files, one that is too big or a photo of another kind: one file can be made of it here. */
export function FusionPlace({ choice, maxBytes, onDone, onCancel }: Props) {
  const t = useMessages(portalDeposit);
  const f = useFormat();
  const langue = useLangue();
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <div className={classes.fusion}>
        <Suspense fallback={<Loader size="sm" aria-label={t('fusion.loading')} />}>
          <Fusion
            files={choice.files}
            maxBytes={maxBytes}
            langue={langue}
            onDone={onDone}
            onCancel={onCancel}
          />
        </Suspense>
      </div>
    );
  }
  const octets = choice.files.reduce((sum, file) => sum + file.size, 0);
  const max = f.bytes(maxBytes);
  // A few bytes too many: rounded, both would read alike.
  const taille = f.bytes(octets) === max ? t('fusion.octets', { count: octets }) : f.bytes(octets);
  const params = { count: choice.files.length, taille, max };
  return (
    <Notice tone="warn" role="alert">
      <p>{t(`fusion.${choice.why}`, params)}</p>
      <div className={`${classes.actions} ${classes.choice}`}>
        <Button onClick={() => setOpen(true)}>
          {t(choice.why === 'several' ? 'fusion.merge' : 'fusion.reduce')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('fusion.other')}
        </Button>
      </div>
    </Notice>
  );
}
