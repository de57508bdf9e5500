import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { requestJson } from '../../../api/request';
import { useLanguage } from '../../../i18n/LanguageProvider';
import type { Span } from '../span';
import type { Statement } from './statement';
import { statementPath } from './statement-path';

/** The statement of an account over a span of days; descriptions come in the reader's language. */
export const useStatement = (account: number, span: Span) => {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['statement', account, span.from, span.to, language],
    queryFn: ({ signal }) =>
      requestJson<Statement>(statementPath(account, span, language, 'json'), { signal }),
    placeholderData: keepPreviousData,
  });
};
