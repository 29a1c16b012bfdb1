import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ecrireJour, lireJour } from '../../../../domain/calendar/jour-saisi.ts';
import type { Question } from '../../../../domain/organisation/organisation.ts';
import { assertNever } from '../../../../domain/refusal.ts';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { useSentence } from '../../../i18n/sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Choices } from '../../profil/fields/choices.tsx';
import { anchorOfQuestion } from '../missing.ts';
import { useTroubleWords } from '../trouble-words.ts';
import classes from './questions.module.css';
import { TableField } from './table-field.tsx';
import { type TypedAnswer, useAnswer } from './use-answer.ts';

/** More than these choices fold into a list. */
const CHOICES_SHOWN = 6;

const textOf = (value: TypedAnswer): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value).replace('.', ',') : '';

/** OR7: one question in its form; the answer saves itself. */
export function QuestionField({ question }: { readonly question: Question }) {
  const t = useMessages(portalCandidature);
  const name = useBilingue();
  const f = useFormat();
  const words = useTroubleWords();
  const sentence = useSentence();
  const answer = useAnswer(question);
  const { value, change, leave, fault, trouble } = answer;
  const id = anchorOfQuestion(question.id);
  const label = name(question.libelle);
  // What was found on the device is no longer being typed.
  const [left, setLeft] = useState(fault !== null);
  const jour = question.forme === 'date' ? lireJour(textOf(value)) : null;
  const error =
    fault === 'nombre' || fault === 'date'
      ? // Not while it is still being typed.
        left
        ? t(fault === 'nombre' ? 'question.notANumber' : 'question.notADay')
        : null
      : fault
        ? sentence(fault)
        : trouble?.kind === 'refused'
          ? words(trouble)
          : null;
  const required = { required: question.obligatoire, withAsterisk: false };
  const field = {
    id,
    error,
    onBlur: () => {
      setLeft(true);
      leave();
    },
    ...required,
  };
  const mark: ReactNode = question.obligatoire ? null : (
    <span className={classes.optional}> ({t('question.optional')})</span>
  );
  const title = (
    <>
      {label}
      {mark}
    </>
  );
  const pick = (next: TypedAnswer): void => {
    change(next);
    leave();
  };

  switch (question.forme) {
    case 'court':
      return (
        <TextInput
          {...field}
          label={title}
          value={textOf(value)}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'long':
      return (
        <Textarea
          {...field}
          className={classes.long ?? ''}
          label={title}
          rows={6}
          value={textOf(value)}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'nombre':
      return (
        <TextInput
          {...field}
          classNames={{ wrapper: classes.short ?? '' }}
          label={title}
          inputMode="decimal"
          value={textOf(value)}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'date':
      return (
        <TextInput
          {...field}
          classNames={{ wrapper: classes.short ?? '' }}
          // Said in words, so that day and month taken for one another are seen.
          description={jour === null ? t('question.dateHelp') : f.day(jour)}
          label={title}
          value={ecrireJour(textOf(value))}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'ouiNon':
      return (
        <Choices
          id={id}
          legend={title}
          error={error}
          choices={[
            { value: 'oui', label: t('yes') },
            { value: 'non', label: t('no') },
          ]}
          value={value === true ? 'oui' : value === false ? 'non' : ''}
          onPick={(next) => pick(next === 'oui')}
          {...(question.obligatoire ? {} : { onClear: () => pick(''), clear: t('question.clear') })}
        />
      );
    case 'choix':
      return question.choix.length <= CHOICES_SHOWN ? (
        <Choices
          id={id}
          legend={title}
          error={error}
          choices={question.choix.map((choice) => ({ value: choice, label: choice }))}
          value={textOf(value)}
          onPick={pick}
          {...(question.obligatoire ? {} : { onClear: () => pick(''), clear: t('question.clear') })}
        />
      ) : (
        <NativeSelect
          {...field}
          label={title}
          data={[{ value: '', label: t('question.choose') }, ...question.choix]}
          value={textOf(value)}
          onChange={(event) => pick(event.currentTarget.value)}
        />
      );
    case 'tableau':
      return (
        <TableField
          id={id}
          legend={title}
          columns={question.choix}
          error={error}
          value={value}
          onChange={change}
          onLeave={leave}
        />
      );
    default:
      return assertNever(question.forme);
  }
}
