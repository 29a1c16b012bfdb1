/** The user guide for candidats as data: what it says, and the picture of each step. */
import { candidature } from './candidature.ts';
import { compte } from './compte.ts';
import { suite } from './suite.ts';

export interface Picture {
  /** Of the file in docs/guide/, without `.png`. */
  readonly name: string;
  /** What it shows, for who doesn't see it. */
  readonly alt: string;
  readonly viewport: 'ordinateur' | 'telephone';
}

export interface Step {
  readonly id: string;
  /** One or two short sentences; between `**`, words exactly as the interface has them. */
  readonly text: string;
  readonly picture: Picture | null;
}

export interface Chapter {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** A heading of the first level and its chapters. */
export interface Part {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

/** In the order in which a candidat needs it. */
export const GUIDE: readonly Part[] = [...compte, candidature, suite];

export const stepsOf = (guide: readonly Part[]): readonly Step[] =>
  guide.flatMap(({ chapters }) => chapters.flatMap(({ steps }) => steps));

export const picturesOf = (guide: readonly Part[]): readonly Picture[] =>
  stepsOf(guide).flatMap(({ picture }) => (picture ? [picture] : []));
