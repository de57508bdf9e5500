import { styled } from '@mui/material';
import { memo, useContext, useEffect, useId, useRef, useState, type RefObject } from 'react';
import { FieldTitle, useInput, useResourceContext } from 'react-admin';
import type { Definition } from './definition';
import { ExtraInput, useInputProps } from './ExtraInput';
import { ExtraValue } from './ExtraValue';
import { WaitingContext } from './waiting-inputs';

interface LateInputProps {
  definition: Definition;
  /** Whether the record is new, and begins with defaults. */
  fresh: boolean;
}

/** Looks like an input, so that nothing moves when the input takes its place. */
const Place = styled('div')(({ theme: { look, palette, typography, spacing } }) => ({
  '& > span': {
    ...typography.caption,
    display: 'block',
    fontWeight: typography.fontWeightMedium,
    color: palette.text.secondary,
    marginBottom: spacing(1),
  },
  '& > div': {
    cursor: 'text',
    minHeight: spacing(9),
    padding: spacing(1.75, 2.5),
    border: `1px solid ${look.palette.lineStrong}`,
    borderRadius: look.radii.control,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
}));

/**
 * The place of an input that is not made yet. The form knows the field already: its value, default and rules; name and value can
 * be read and searched for. It becomes the input when it is clicked, reached by keyboard, or wrong.
 */
const Waiting = ({ definition, fresh, wake }: LateInputProps & { wake: (focus: boolean) => void }) => {
  const resource = useResourceContext();
  const props = useInputProps(definition, fresh);
  const { field, fieldState, isRequired } = useInput<unknown>({
    ...props,
    format: (value: unknown) => value,
  });
  const { invalid } = fieldState;
  useEffect(() => {
    if (invalid) wake(false);
  }, [invalid, wake]);
  const name = useId();
  const empty = field.value === null || field.value === undefined || field.value === '';
  return (
    <Place>
      <span id={name}>
        <FieldTitle source={props.source} resource={resource} isRequired={isRequired} />
      </span>
      <div ref={field.ref} role="textbox" aria-labelledby={name} tabIndex={0} onFocus={() => wake(true)}>
        {!empty && <ExtraValue definition={definition} value={field.value} plain />}
      </div>
    </Place>
  );
};

const focusIn = (place: RefObject<HTMLElement>): void =>
  place.current
    ?.querySelector<HTMLElement>('[role="combobox"], textarea:not([aria-hidden]), input:not([aria-hidden])')
    ?.focus();

/** The input of one extra field, at once in a short form, and in a long one when it comes into sight or there is time for it. */
export const LateInput = memo(({ definition, fresh }: LateInputProps) => {
  const waiting = useContext(WaitingContext);
  const place = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<'no' | 'yes' | 'focused'>(waiting ? 'no' : 'yes');
  const wake = useRef((focus: boolean) => setHere(focus ? 'focused' : 'yes')).current;
  useEffect(() => {
    if (here === 'focused') focusIn(place);
    if (here !== 'no' || !waiting || !place.current) return undefined;
    return waiting.add(place.current, () => wake(false));
  }, [here, waiting, wake]);
  return (
    <div ref={place}>
      {here === 'no' ? (
        <Waiting definition={definition} fresh={fresh} wake={wake} />
      ) : (
        <ExtraInput definition={definition} fresh={fresh} />
      )}
    </div>
  );
});
LateInput.displayName = 'LateInput';
