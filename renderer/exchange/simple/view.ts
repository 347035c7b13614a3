import { addDays, day } from '../../../shared/core/day.ts';
import { viewStore } from '../../app/view-store.ts';

/** An answer only others can enter: it goes along in the words of the reply. */
export type NotedAnswer = { readonly question: string; readonly answer: string };

type SimpleView = {
  /** Until when a question is not put again, by key: it was put off, or its answer is on its way. */
  readonly quietUntil: Readonly<Record<string, string>>;
  readonly noted: Readonly<Record<string, NotedAnswer>>;
};

/** So long the others have to enter what was answered in words, before it is asked again. */
const patienceDays = 28;

/** What somebody has put off or noted for the reply; it survives a restart. */
export const useSimpleStore = viewStore<SimpleView>('simple', { quietUntil: {}, noted: {} });

/** Questions that are not put today. */
export const quietOn = ({ quietUntil, noted }: SimpleView, today: string): readonly string[] => [
  ...Object.entries(quietUntil)
    .filter(([, until]) => until > today)
    .map(([key]) => key),
  ...Object.keys(noted),
];

const quiet = (keys: readonly string[], today: string, days: number): SimpleView['quietUntil'] => ({
  ...Object.fromEntries(Object.entries(useSimpleStore.getState().quietUntil).filter(([, until]) => until > today)),
  ...Object.fromEntries(keys.map((key) => [key, addDays(day(today), days)])),
});

/** A question that was put off comes back the next day. */
export const putOff = (key: string, today: string): void =>
  useSimpleStore.setState({ quietUntil: quiet([key], today, 1) });

export const noteAnswer = (key: string, noted: NotedAnswer): void =>
  useSimpleStore.setState((view) => ({ noted: { ...view.noted, [key]: noted } }));

/** The noted answers went out with the reply. */
export const markSent = (today: string): void => {
  const keys = Object.keys(useSimpleStore.getState().noted);
  useSimpleStore.setState({ quietUntil: quiet(keys, today, patienceDays), noted: {} });
};
