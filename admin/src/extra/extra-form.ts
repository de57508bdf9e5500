import { createContext, useCallback, useContext, useRef, type MutableRefObject } from 'react';
import type { RaRecord, TransformData } from 'react-admin';

/** Keys of the extra fields that the form asks for now; null while it asks for none. */
type Asked = MutableRefObject<ReadonlySet<string> | null>;

const AskedContext = createContext<Asked | null>(null);
export const AskedProvider = AskedContext.Provider;

/** Where the form's inputs say what they ask for. */
export const useAsked = (): Asked | null => useContext(AskedContext);

/**
 * What a form sends of `extra`: only what it asks for. What is for other categories, or has gone while the form was open, keeps
 * its value on the server.
 */
export const keepAsked = <T extends Partial<RaRecord>>(record: T, asked: ReadonlySet<string> | null): T => {
  const { extra, ...rest } = record as T & { extra?: Record<string, unknown> };
  if (!extra || asked === null) return rest as unknown as T;
  const kept = Object.fromEntries(Object.entries(extra).filter(([key]) => asked.has(key)));
  return { ...rest, extra: kept } as unknown as T;
};

/** The transform of a form with extra fields, and the place where they say what is asked for. */
export const useExtraTransform = (
  transform: TransformData | undefined,
): { asked: Asked; transform: TransformData } => {
  const asked = useRef<ReadonlySet<string> | null>(null);
  const withExtra = useCallback<TransformData>(
    async (data, options) => keepAsked(transform ? await transform(data, options) : data, asked.current),
    [transform],
  );
  return { asked, transform: withExtra };
};
