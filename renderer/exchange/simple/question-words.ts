import { formatDay } from '../../../shared/calendar/format-day.ts';
import { unreachable } from '../../../shared/core/assert.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Question } from '../../../shared/questions/contract.ts';
import { useOffice } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { fieldWords } from '../words.ts';
import { simpleTexts } from './texts.ts';

const dayWords = (value: string | null): string | null => {
  const day = dayOrNull(value);
  return day === null ? null : formatDay(day);
};

/** A question as it is put. */
export function useQuestionWords(): (question: Question) => string {
  const texts = useTexts(simpleTexts);
  const locale = useLocale();
  const { site } = useOffice();
  return (question) => {
    switch (question.kind) {
      case 'conflict':
        return texts.askConflict(question.title, fieldWords(question.entity, question.field, locale));
      case 'participation':
        return texts.askParticipation(site?.bodyName ?? '', question.project, question.lead);
      case 'consultation':
        return texts.askConsultation(question.committee ?? texts.council, question.title);
      case 'report':
        return texts.askReport(question.project, dayWords(question.lastOn));
      case 'task':
        return texts.askTask(question.title, question.project, question.assignee, dayWords(question.dueOn));
      default:
        return unreachable(question);
    }
  };
}
