import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import type { Member } from '../data/records';
import { labelIn } from '../i18n/label-in';
import { useLanguage } from '../i18n/text';
import { useMe } from '../session/me';
import { mayDo } from '../session/rights';
import type { AnalysisForm, Band } from './analysis';

const SOME = { page: 1, perPage: 20 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;

export interface ScoredForm {
  readonly code: string;
  /** The name by which members are filtered and sorted: `score.<code>`. */
  readonly source: string;
  readonly label: string;
}

/** The published forms, by whose last score members are filtered and sorted. */
export const useScoredForms = (): readonly ScoredForm[] => {
  const language = useLanguage();
  const { data: me } = useMe();
  const { data } = useGetList<AnalysisForm>(
    'analysis-forms',
    { filter: { status: 'published' }, pagination: SOME, sort: BY_NAME },
    { staleTime: 60_000, enabled: me !== undefined && mayDo(me.rights, 'analysis-forms', 'list') },
  );
  return useMemo(
    () =>
      (data ?? []).map((form) => ({
        code: form.code,
        source: `score.${form.code}`,
        label: labelIn(language, form),
      })),
    [data, language],
  );
};

/** A member's last result with a form, as the list of members sends it by the form's code. */
interface LastScore {
  readonly score: string | null;
  readonly band: Band | null;
}

type Scored = Member & { readonly lastScores?: Readonly<Record<string, LastScore>> };

/** A member's last result with a form. */
export const lastScoreOf = (member: Scored, code: string): LastScore => ({
  band: member.lastScores?.[code]?.band ?? null,
  score: member.lastScores?.[code]?.score ?? null,
});
