import { AutocompleteInput, ReferenceInput, type Validator } from 'react-admin';
import { nameAccount, namedMeta, type NamedAccount } from './AccountName';

const search = (q: string) => ({ q });

interface AccountPickProps {
  source?: string;
  validate?: Validator | Validator[];
  helperText?: string;
  filter?: Record<string, unknown>;
  disabled?: boolean;
  onPick?: (account: NamedAccount | undefined) => void;
}

/** Picks an account by its member's name. */
export const AccountPick = ({ source = 'account', filter, onPick, ...props }: AccountPickProps) => (
  <ReferenceInput source={source} reference="accounts" queryOptions={namedMeta} filter={filter}>
    <AutocompleteInput
      optionText={nameAccount}
      filterToQuery={search}
      fullWidth
      onChange={(_value: unknown, account: unknown) => onPick?.(account as NamedAccount | undefined)}
      {...props}
    />
  </ReferenceInput>
);
