import { CalendarPage } from './calendar/CalendarPage.tsx';

/** Kommunikation: the calendar. Each other page of the area is one line in `app/areas.ts`, with what it loads. */
export default function CommunicationPage() {
  return <CalendarPage />;
}
