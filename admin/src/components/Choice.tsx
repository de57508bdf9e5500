import { useTranslate } from 'react-admin';
import { Nothing } from './figures';

/** A value from a closed list in words: `<Choice of="period" value="month" />`. */
export const Choice = ({ of, value }: { of: string; value: string | null | undefined }) => {
  const translate = useTranslate();
  return value ? <>{translate(`choices.${of}.${value}`, { _: value })}</> : <Nothing />;
};

/** The choices of a closed list for an input. */
export const choicesOf = (of: string, values: readonly string[]): { id: string; name: string }[] =>
  values.map((id) => ({ id, name: `choices.${of}.${id}` }));
