import { BookCopy, BookPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { useGoTo } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { BeginDialog } from './BeginDialog.tsx';
import { editionTexts } from './texts.ts';
import type { EditionLine } from './use-edition.ts';

/** Strategie › Fassungen: every edition there was, readable for ever, and the way to the next one. */
export default function EditionsPage() {
  const texts = useTexts(editionTexts);
  const goTo = useGoTo();
  const [isBeginning, setBeginning] = useState(false);
  const answer = useAnswer('strategy.editions', {}, { keep: true });
  const all = answer.state === 'ready' ? answer.value : null;
  const inForce = all?.editions.find(({ status }) => status === 'adopted') ?? null;
  const mayBegin = all?.mayWrite === true && inForce !== null;
  useCommands(
    'strategy-editions',
    useMemo(
      () =>
        mayBegin ? [{ id: 'edition-begin', title: texts.begin, icon: BookPlus, run: () => setBeginning(true) }] : [],
      [texts, mayBegin],
    ),
  );
  return (
    <Page
      {...(all === null ? {} : { count: texts.count(all.editions.length) })}
      actions={
        mayBegin && (
          <Button look="primary" icon={BookPlus} onPress={() => setBeginning(true)}>
            {texts.begin}
          </Button>
        )
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : answer.value.editions.length === 0 ? (
        <EmptyState
          icon={BookCopy}
          title={texts.none}
          action={<Button onPress={() => goTo('/strategy')}>{texts.toStrategy}</Button>}
        >
          {texts.noneText}
        </EmptyState>
      ) : (
        <List editions={answer.value.editions} />
      )}
      {isBeginning && inForce && <BeginDialog base={inForce} onClose={() => setBeginning(false)} />}
    </Page>
  );
}

function List({ editions }: { readonly editions: readonly EditionLine[] }) {
  const texts = useTexts(editionTexts);
  const goTo = useGoTo();
  const { edition, status, adoptedOn, frozen, councils } = texts.columns;
  const dayText = (value: string | null) => {
    const day = dayOrNull(value);
    return day === null ? null : formatDay(day);
  };
  return (
    <Card>
      <PlainTable label={texts.list} head={[edition, status, adoptedOn, frozen, councils]}>
        {editions.map((one) => {
          const { met, check, refused, open } = one.councils;
          const said = [
            texts.councils(met, met + check + refused + open),
            ...(check > 0 ? [texts.toCheck(check)] : []),
            ...(refused > 0 ? [texts.refusing(refused)] : []),
          ];
          return (
            <tr key={one.id}>
              <th scope="row">
                <LineButton onPress={() => goTo('/strategy/edition', one.id)}>
                  {[one.edition, one.title].filter(Boolean).join(': ')}
                </LineButton>
              </th>
              <td>
                <StatusBadge field={entities.strategy.fields.status} value={one.status} />
              </td>
              <td>{dayText(one.adoptedOn)}</td>
              <td>{one.isFrozen ? texts.frozenOn(dayText(one.frozenOn) ?? '–') : texts.notFrozen}</td>
              <td>{met + check + refused === 0 ? '' : said.join(', ')}</td>
            </tr>
          );
        })}
      </PlainTable>
    </Card>
  );
}
