import { useState } from 'react';
import { inReadingOrder, partKinds, partName } from '../../../shared/strategy/amendments/parts.ts';
import { useDraft } from '../../app/drafts.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import styles from './amendments.module.css';
import { amendmentTexts } from './texts.ts';
import { type Amendment, type Amendments, type Part, useNames } from './use-amendments.ts';
import { WordsFields } from './WordsFields.tsx';

type Draft = {
  readonly kind: Amendment['kind'];
  readonly target: string;
  readonly into: string;
  readonly targetKind: Amendment['targetKind'];
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly fieldKey: string;
  readonly reason: string;
};

const blank: Draft = {
  ...{ kind: 'change', target: '', into: '', targetKind: 'measure' },
  ...{ code: '', title: '', text: '', fieldKey: '', reason: '' },
};

const draftOf = ({ kind, target, mergeInto, targetKind, words, reason }: Amendment): Draft => {
  return { kind, target, into: mergeInto, targetKind, ...words, reason };
};

const wordsOf = ({ code, title, text, fieldKey }: Part) => ({ code, title, text, fieldKey });
const kinds = ['change', 'add', 'drop', 'merge'] as const;

type ProposeDialogProps = {
  readonly all: Amendments;
  /** An amendment that is put in other words; left out, a new one. */
  readonly amendment?: Amendment;
  /** What it comes from: `trend:id`. */
  readonly inspiredBy?: string;
  readonly onClose: () => void;
};

/** Proposes a change to a part. What is typed stays when the dialog is closed, until it is sent. */
export function ProposeDialog({ all, amendment, inspiredBy, onClose }: ProposeDialogProps) {
  const texts = useTexts(amendmentTexts);
  const { kindOf, partKindOf } = useNames(all);
  const name = `amendment.${amendment?.id ?? inspiredBy ?? 'new'}`;
  const [draft, keep, drop] = useDraft<Draft>(name, amendment === undefined ? blank : draftOf(amendment));
  const [fault, setFault] = useState<'part' | 'into' | 'title' | 'same' | null>(null);
  const parts = inReadingOrder(all.parts);
  const named = (key: string) => parts.find((part) => part.key === key) ?? null;
  const [target, taker] = [named(draft.target), named(draft.into)];
  const change = (more: Partial<Draft>) => {
    setFault(null);
    keep({ ...draft, ...more });
  };
  const toKind = (kind: Draft['kind']) => {
    const words = kind === 'add' ? { code: '', title: '', text: '', fieldKey: '' } : target ? wordsOf(target) : {};
    change({ kind, into: '', ...words });
  };
  const options = (of: readonly Part[]) => of.map((part) => ({ value: part.key, label: partName(part) }));
  const others = parts.filter(({ key, kind }) => kind === target?.kind && key !== target.key && kind !== 'vision');
  const send = async () => {
    const { kind, code, title, text, fieldKey, reason } = draft;
    if (kind !== 'add' && target === null) return setFault('part');
    if (kind === 'merge' && taker === null) return setFault('into');
    if (kind !== 'drop' && title.trim() === '') return setFault('title');
    const id = amendment === undefined ? {} : { id: amendment.id, seen: amendment.version };
    const outcome = await order(
      'amendment.propose',
      {
        ...id,
        kind,
        targetKind: kind === 'add' ? draft.targetKind : (target?.kind ?? draft.targetKind),
        target: kind === 'add' ? '' : draft.target,
        mergeInto: kind === 'merge' ? draft.into : '',
        words: { code, title, text, fieldKey },
        reason,
        ...(inspiredBy === undefined ? {} : { inspiredBy }),
      },
      { done: () => (amendment === undefined ? texts.proposed : texts.revised), handles: ['says-nothing'] },
    );
    if (outcome.ok) {
      drop();
      onClose();
    } else if (outcome.error.code === 'says-nothing') setFault('same');
  };
  const shown = draft.kind === 'add' ? draft.targetKind : (target?.kind ?? null);
  const writes = draft.kind === 'add' || (draft.kind === 'merge' ? taker !== null : draft.kind !== 'drop' && target);
  return (
    <Dialog
      title={amendment === undefined ? texts.proposeTitle : texts.reviseTitle}
      onClose={onClose}
      onCommit={() => void send()}
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => void send()}>
            {amendment === undefined ? texts.send : texts.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={texts.kind}
          autoFocus
          options={kinds.map((value) => ({ value, label: kindOf(value) }))}
          value={draft.kind}
          hint={texts.kindNotes[draft.kind]}
          onChange={(kind) => kind !== null && toKind(kind)}
        />
        {draft.kind === 'add' ? (
          <Select
            label={texts.newKind}
            options={partKinds
              .filter((kind) => kind !== 'vision')
              .map((value) => ({ value, label: partKindOf(value) }))}
            value={draft.targetKind}
            onChange={(targetKind) => targetKind !== null && change({ targetKind, fieldKey: '' })}
          />
        ) : (
          <Select
            label={texts.part}
            options={options(parts.filter(({ kind }) => kind !== 'vision' || draft.kind === 'change'))}
            value={target?.key ?? null}
            error={fault === 'part' ? texts.needsPart : null}
            onChange={(key) => {
              const part = named(key ?? '');
              if (part) change({ target: part.key, into: '', ...(draft.kind === 'merge' ? {} : wordsOf(part)) });
            }}
          />
        )}
        {draft.kind === 'merge' && (
          <Select
            label={texts.into}
            options={options(others)}
            value={taker?.key ?? null}
            error={fault === 'into' ? texts.needsPart : null}
            onChange={(key) => {
              const part = named(key ?? '');
              if (part) change({ into: part.key, ...wordsOf(part) });
            }}
          />
        )}
        {writes && shown && (
          <WordsFields
            kind={shown}
            words={draft}
            parts={parts}
            textLabel={draft.kind === 'merge' ? texts.mergedText : texts.text}
            error={fault === 'title' ? texts.needsTitle : fault === 'same' ? texts.saysNothing : null}
            onChange={change}
          />
        )}
        <TextArea
          label={texts.reason}
          rows={3}
          value={draft.reason}
          maxLength={10_000}
          onChange={(reason) => change({ reason })}
        />
      </div>
    </Dialog>
  );
}
