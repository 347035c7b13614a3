import { createContext, useContext, useMemo } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { checksOf } from '../../../shared/funding/cases/checks.ts';
import type { CaseFile } from '../../../shared/funding/cases/rows.ts';
import { type Procedure, procedureOf } from '../../../shared/funding/cases/stages.ts';
import type { SumCheck } from '../../../shared/funding/cases/sums.ts';

type Answer = Output<'case.file'>;

/** The file of a case as the pages of it read it. */
export type OpenCase = CaseFile &
  Pick<Answer, 'planned' | 'links'> & {
    readonly nameOf: (reference: string) => string | null;
    readonly checks: readonly SumCheck[];
    readonly procedure: Procedure;
  };

/** The contract does not know the fields of rows; the names in the answer do. */
export function useOpenCase(answer: Answer): OpenCase {
  return useMemo(() => {
    const file = answer as unknown as CaseFile & Answer;
    const nameOf = (reference: string) => answer.names[reference] ?? null;
    return {
      ...file,
      nameOf,
      checks: checksOf(file, (bodyId) => nameOf(`body:${bodyId}`) ?? '?'),
      procedure: procedureOf(file.record.procedure, file.call?.deadlineModel ?? null),
    };
  }, [answer]);
}

const CaseContext = createContext<OpenCase | null>(null);
export const CaseProvider = CaseContext.Provider;

/** The case whose file is open. */
export function useCase(): OpenCase {
  const open = useContext(CaseContext);
  if (open === null) throw new Error('useCase is used outside of CaseProvider');
  return open;
}
