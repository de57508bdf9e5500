import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { post } from '../session/request';
import type { TemplateDraft, TemplatePreview } from './template';

/** So long after the last key the preview follows, in milliseconds. */
const PAUSE = 250;

/** What is being written as it will be read: with the figures of one of our accounts, by the server. */
export const useTemplatePreview = (draft: TemplateDraft): TemplatePreview | undefined => {
  const [settled, setSettled] = useState(draft);
  const text = JSON.stringify(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as TemplateDraft), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useQuery({
    queryKey: ['text-templates', 'preview', settled],
    queryFn: () => post<TemplatePreview>('/api/statements/templates/preview', settled),
    enabled: Boolean(settled.kind && settled.language),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return data;
};
