import { MeetingList } from './MeetingsPage.tsx';

/** Konferenz: the meetings of conferences, such as the Digitalisierungskonferenz; who takes part stands on the page of each. */
export default function ConferencesPage() {
  return <MeetingList only="conference" />;
}
