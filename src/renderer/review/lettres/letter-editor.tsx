import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { LANGUES, type Langue, type TypeAvis } from '../../../domain/codes.ts';
import { type VariableLettre, variablesDe } from '../../../domain/decision/lettre.ts';
import type { ModeleLettre } from '../../../domain/organisation/organisation.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewLettre } from '../../../messages/review-lettre.ts';
import { reviewLettres } from '../../../messages/review-lettres.ts';
import type { LettresCommission } from '../../../protocol/lettres.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { KeptLine } from '../app/kept-line.tsx';
import { useUndo } from '../app/undo.tsx';
import { useKeptDraft } from '../app/use-kept-draft.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { LetterPreview } from './letter-preview.tsx';
import classes from './lettres.module.css';
import { anglaisDe, brouillonDe, brouillonKey, modeleDe, type TexteLettre, texteDe } from './texte-lettre.ts';
import { useLettresActs } from './use-lettres-acts.ts';

interface Props {
  readonly commission: LettresCommission;
  readonly type: TypeAvis;
}

/** DE2: the text of one letter, in both languages, with what it may name and what it looks like. */
export function LetterEditor({ commission, type }: Props) {
  const t = useMessages(reviewLettres);
  const codes = useMessages(reviewCodes);
  const lettre = useMessages(reviewLettre);
  const sentence = useSentence();
  const perform = useLettresActs();
  const { offer } = useUndo();
  const draft = useKeptDraft(brouillonKey(commission.id, type), brouillonDe);
  const [langue, setLangue] = useState<Langue>('fr');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const corps = useRef<HTMLTextAreaElement>(null);
  const modele = commission.lettres[type];
  const texte = draft.value?.texte ?? texteDe(modele);
  const version = draft.value?.version ?? commission.version;
  const anglais = anglaisDe(texte);

  const change = (next: TexteLettre): void => {
    setRefusal(null);
    draft.change({ texte: next, version });
  };
  const edit = (part: Partial<TexteLettre[Langue]>): void =>
    change({ ...texte, [langue]: { ...texte[langue], ...part } });
  const insert = (variable: VariableLettre): void => {
    const field = corps.current;
    const { corps: dit } = texte[langue];
    const from = field?.selectionStart ?? dit.length;
    const said = `{${variable}}`;
    edit({ corps: dit.slice(0, from) + said + dit.slice(field?.selectionEnd ?? from) });
    // After the text is in the field again.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + said.length, from + said.length);
    });
  };

  const writeAct = (next: ModeleLettre | null) => ({
    type: 'commission.ecrireLettre@1' as const,
    payload: {
      commissionId: commission.id,
      pour: type,
      modele: next && { objet: { ...next.objet }, paragraphes: next.paragraphes.map((one) => ({ ...one })) },
    },
  });
  const write = async (next: ModeleLettre | null, done: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const kept = draft.value;
    const refused = await perform(writeAct(next), version, {
      done,
      inverse: writeAct(modele ?? null),
      // What was typed is there again to be gone on with.
      onUndone: () => draft.put(kept),
    });
    setBusy(false);
    setRefusal(refused);
    if (refused === null) await draft.put(null);
  };
  const canSave = draft.value !== null && anglais !== 'inegal';
  const save = (): void => {
    if (canSave) void write(modeleDe(texte), t('saved', { type: codes(`avis.${type}`) }));
  };
  const discard = async (): Promise<void> => {
    const kept = draft.value;
    setRefusal(null);
    await draft.put(null);
    offer({
      done: t('discarded'),
      undo: async () => {
        await draft.put(kept);
        return true;
      },
    });
  };

  return (
    <div className={classes.work}>
      <section className={classes.editor} aria-label={codes(`avis.${type}`)}>
        <div className={classes.bar}>
          <h2>{codes(`avis.${type}`)}</h2>
          <SegmentedControl
            size="xs"
            aria-label={t('langue')}
            data={LANGUES.map((one) => ({ value: one, label: lettre(`langue.${one}`) }))}
            value={langue}
            onChange={(one) => setLangue(one)}
          />
        </div>
        <TextInput
          label={t('objet')}
          lang={langue}
          maxLength={400}
          value={texte[langue].objet}
          onChange={(event) => edit({ objet: event.currentTarget.value })}
          onBlur={draft.flush}
          onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
        />
        <Textarea
          ref={corps}
          label={t('corps')}
          description={t('corpsAside')}
          lang={langue}
          autosize
          minRows={10}
          maxRows={22}
          value={texte[langue].corps}
          onChange={(event) => edit({ corps: event.currentTarget.value })}
          onBlur={draft.flush}
          onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
        />
        <fieldset className={classes.variables}>
          <legend className={classes.label}>{t('variables')}</legend>
          {variablesDe(type).map((variable) => (
            <Button key={variable} size="compact-xs" variant="default" onClick={() => insert(variable)}>
              {t(`variable.${variable}`)}
            </Button>
          ))}
        </fieldset>
        {anglais === 'complet' ? null : (
          <Notice tone={anglais === 'inegal' ? 'bad' : 'info'}>{t(`anglais.${anglais}`)}</Notice>
        )}
        {draft.value && draft.value.version !== commission.version ? (
          <Notice tone="warn">{t('moved')}</Notice>
        ) : null}
        {refusal ? (
          <Notice tone="bad" role="alert">
            {sentence(refusal)}
          </Notice>
        ) : null}
        <div className={classes.actions}>
          <Button loading={busy} disabled={!canSave} rightSection={<KeyHint id="give" />} onClick={save}>
            {t('save')}
          </Button>
          {draft.value ? (
            <Button variant="default" onClick={() => void discard()}>
              {t('discard')}
            </Button>
          ) : modele ? (
            <Button
              variant="default"
              onClick={() => void write(null, t('removed', { type: codes(`avis.${type}`) }))}
            >
              {t('remove')}
            </Button>
          ) : null}
        </div>
        <KeptLine draft={draft} isKept={draft.value !== null} none={t('state.none')} />
      </section>
      <LetterPreview commissionId={commission.id} type={type} texte={texte} langue={langue} />
    </div>
  );
}
