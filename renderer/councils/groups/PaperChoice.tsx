import { useMemo, useState } from 'react';
import { fold } from '../../../shared/core/fold.ts';
import { useAnswer } from '../../app/answers.ts';
import { useTexts } from '../../i18n/define.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { groupTexts } from './texts.ts';

const mostSuggestions = 50;

type PaperChoiceProps = { readonly groupId: string; readonly onChoose: (paperId: string) => void };

/** A paper that is here and not in this group. Twelve papers on one question are called alike, so number and body stand beside the title. */
export function PaperChoice({ groupId, onChoose }: PaperChoiceProps) {
  const texts = useTexts(groupTexts);
  const [text, setText] = useState('');
  const answer = useAnswer('paper.list', {}, { keep: true });
  const papers = answer.state === 'ready' ? answer.value.papers : null;
  const suggestions = useMemo(() => {
    const words = fold(text).split(' ').filter(Boolean);
    return (papers ?? [])
      .filter((paper) => paper.groupId !== groupId)
      .map(({ id, reference, title, body }) => ({ id, label: [reference, title, body].filter(Boolean).join(' · ') }))
      .filter(({ label }) => words.every((word) => fold(label).includes(word)))
      .slice(0, mostSuggestions);
  }, [papers, text, groupId]);
  return (
    <ComboBox
      label={texts.add}
      hint={texts.addHint}
      value={null}
      valueLabel=""
      suggestions={suggestions}
      onSearch={setText}
      onChange={(id) => id !== null && onChoose(id)}
    />
  );
}
