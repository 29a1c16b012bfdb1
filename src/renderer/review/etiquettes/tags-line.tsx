import { Button, Popover } from '@mantine/core';
import { IconTag, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Couleur } from '../../../domain/couleurs.ts';
import { cleEtiquette, type Etiquette } from '../../../domain/etiquette/etiquette.ts';
import { reviewTags } from '../../../messages/review-tags.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import classes from './etiquettes.module.css';
import { Swatch } from './tag-chip.tsx';
import { TagPicker } from './tag-picker.tsx';

/** The étiquettes of the dossier; U adds one. */
export function TagsLine() {
  const t = useMessages(reviewTags);
  const ariaKeys = useAriaKeys();
  const { view } = useDossier();
  const acts = useActs();
  const { offer } = useUndo();
  const [open, setOpen] = useState(false);
  const { etiquettes, abilities, version, dossier } = view;
  const dossierId = dossier.id;
  const may = abilities.etiqueter.allowed;
  const button = useRef<HTMLButtonElement>(null);
  useShortcut(
    'tags',
    () => {
      // The pane may be scrolled down to the notes: what opens has its place beside the button.
      button.current?.scrollIntoView({ block: 'nearest' });
      setOpen(true);
    },
    may,
  );
  if (!may && etiquettes.length === 0) return null;

  const put = async (libelle: string, couleur: Couleur): Promise<void> => {
    const payload = { dossierId, libelle, couleur };
    const id = await acts.performOrTell({ type: 'etiquette.poser@1', payload }, version);
    if (id === null) return;
    const cle = cleEtiquette(libelle);
    offer({
      done: t('put', { libelle }),
      undo: () => acts.takeBack(id, { type: 'etiquette.retirer@1', payload: { dossierId, cle } }, version),
    });
  };
  const remove = async ({ cle, libelle, couleur }: Etiquette): Promise<void> => {
    const id = await acts.performOrTell(
      { type: 'etiquette.retirer@1', payload: { dossierId, cle } },
      version,
    );
    if (id === null) return;
    const again = { type: 'etiquette.poser@1', payload: { dossierId, libelle, couleur } } as const;
    offer({ done: t('removed', { libelle }), undo: () => acts.takeBack(id, again, version) });
  };
  return (
    <ul className={classes.line} aria-label={t('title')}>
      {etiquettes.map((etiquette) => (
        <li key={etiquette.cle} className={classes.chip}>
          <Swatch couleur={etiquette.couleur} />
          <span className={classes.word}>{etiquette.libelle}</span>
          {may ? (
            <button
              type="button"
              className={`p-plain ${classes.remove}`}
              aria-label={t('remove', { libelle: etiquette.libelle })}
              onClick={() => void remove(etiquette)}
            >
              <IconX size={12} stroke={2} aria-hidden="true" />
            </button>
          ) : null}
        </li>
      ))}
      {may ? (
        <li>
          <Popover
            opened={open}
            onChange={setOpen}
            hideDetached={false}
            trapFocus
            returnFocus
            position="bottom-start"
            width={300}
          >
            <Popover.Target>
              <Button
                ref={button}
                size="compact-xs"
                variant="subtle"
                color="gray"
                leftSection={<IconTag size={14} stroke={1.75} />}
                rightSection={<KeyHint id="tags" />}
                aria-keyshortcuts={ariaKeys('tags')}
                onClick={() => setOpen((was) => !was)}
              >
                {t('addShort')}
              </Button>
            </Popover.Target>
            <Popover.Dropdown aria-label={t('add')}>
              <TagPicker
                already={etiquettes.map(({ cle }) => cle)}
                onPick={(libelle, couleur) => {
                  setOpen(false);
                  void put(libelle, couleur);
                }}
              />
            </Popover.Dropdown>
          </Popover>
        </li>
      ) : null}
    </ul>
  );
}
