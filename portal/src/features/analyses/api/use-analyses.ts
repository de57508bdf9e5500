import { useQuery, useQueryClient } from '@tanstack/react-query';
import { requestJson } from '../../../api/request';
import { getList } from '../../../api/resource';
import { useGrowingList } from '../../../api/use-growing-list';
import type { Analysis, Answers, DueForm, FormVersion } from './analysis';

/** What the member is asked to answer, what is due first. */
export const useDueForms = (enabled = true) =>
  useQuery({
    queryKey: ['analyses', 'due'],
    queryFn: ({ signal }) => requestJson<DueForm[]>('/api/portal/analyses/due', { signal }),
    enabled,
  });

/** The member's analyses, the newest first. */
export const useAnalyses = () =>
  useGrowingList<Analysis>('analyses', { sort: ['createdAt', 'DESC'], embed: ['form'] });

/** One analysis with the questions of the version that it was begun with. */
export const useAnalysis = (id: string) =>
  useQuery({
    queryKey: ['analyses', 'one', id],
    queryFn: async ({ signal }) => {
      const path = `/api/portal/analyses/${encodeURIComponent(id)}?embed=["form"]`;
      const analysis = await requestJson<Analysis>(path, { signal });
      const filter = { form: analysis.form.id, number: analysis.formVersion };
      const { rows } = await getList<FormVersion>(
        'analysis-form-versions',
        { filter, range: [0, 0] },
        signal,
      );
      return { analysis, sections: rows[0]?.questions.sections ?? [] };
    },
    // What is being typed must not be replaced by what was stored before.
    staleTime: Infinity,
    gcTime: 0,
  });

/** Begins an analysis. @returns it, as a draft */
export const beginAnalysis = (form: number, member: number): Promise<{ readonly id: number }> =>
  requestJson('/api/portal/analyses', { method: 'POST', body: { form, member, answers: {} } });

/** Keeps answers, or submits them. @throws RequestError with the messages by question */
export const putAnswers = (
  id: number,
  body: { readonly answers: Answers; readonly version: number; readonly status?: 'submitted' },
): Promise<{ readonly version: number }> =>
  requestJson(`/api/portal/analyses/${id}`, { method: 'PUT', body });

/** Lists are asked anew once something was answered. */
export const useForgetAnalyses = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['analyses'] });
};
