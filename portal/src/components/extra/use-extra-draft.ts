import type { Values } from '@ortak/kernel/extra';
import { useState } from 'react';
import { RequestError } from '../../api/request-error';
import { blocksOf, changesOf, useExtraForm } from './extra-form';

/**
 * The extra fields of a form that is being filled in: `fields` for ExtraInputs, `changes` for the body of the request, and `refused` puts
 * what the server says at its fields; it answers whether all of it belonged to one.
 */
export const useExtraDraft = (
  entity: string,
  record: number | 'new',
  stored: Values | undefined,
  member?: number,
) => {
  const form = useExtraForm(entity, record, member).data;
  const [draft, setDraft] = useState<Record<string, unknown>>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const defaults =
    record === 'new' && form !== undefined
      ? Object.fromEntries(
          blocksOf(form).flatMap(({ fields }) =>
            fields.filter((field) => field.default !== null).map((field) => [field.key, field.default]),
          ),
        )
      : {};
  const values: Values = { ...defaults, ...stored, ...draft };
  return {
    fields: {
      form,
      values,
      problems,
      onChange: (key: string, value: unknown) => setDraft((before) => ({ ...before, [key]: value })),
    },
    changes: () => changesOf(form, stored ?? {}, { ...defaults, ...draft }),
    forget: () => {
      setDraft({});
      setProblems({});
    },
    refused: (error: unknown): boolean => {
      const own =
        error instanceof RequestError ? error.fields.filter(({ path }) => path.startsWith('extra.')) : [];
      setProblems(Object.fromEntries(own.map(({ path, message }) => [path, message])));
      return error instanceof RequestError && own.length > 0 && own.length === error.fields.length;
    },
  };
};
