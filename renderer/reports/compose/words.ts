import type { ReportRequest, ReportSentence } from '../../../shared/reports/contract.ts';
import { scopeText } from '../../../shared/reports/scope.ts';
import { order } from '../../app/orders.ts';

/** Whose words they are: kind, scope and audience, whatever the period. */
export type Which = Pick<ReportRequest, 'kind' | 'scope' | 'isPublic'>;

const nameOf = ({ kind, scope, isPublic }: Which): string => `${kind} ${scopeText(scope)}${isPublic ? ' public' : ''}`;

/** The draft of a sentence that is being written; what it holds begins with `=`, so that an empty text is a draft, too. */
export const draftName = (which: Which, key: string): string => `reports.sentence ${nameOf(which)} ${key}`;

type Said = {
  readonly which: Which;
  readonly sentence: ReportSentence;
  readonly text: string;
  /** The version this answers; left out: the one on the screen. */
  readonly seen?: string | null;
  readonly done: string;
};

/** Keeps a sentence in own words. The failure `changed-meanwhile` is left to the caller. */
export const saySentence = ({ which: { kind, scope, isPublic }, sentence, text, seen, done }: Said) =>
  order(
    'report.say',
    { kind, scope, isPublic, key: sentence.key, text, made: sentence.made, seen: seen ?? sentence.version },
    { done: () => done, handles: ['changed-meanwhile'] },
  );

type Reset = { readonly which: Which; readonly key: string; readonly version: string | null; readonly done: string };

/** Takes own words back. */
export const resetSentence = ({ which: { kind, scope, isPublic }, key, version, done }: Reset) =>
  order('report.reset', { kind, scope, isPublic, key, seen: version }, { done: () => done });
