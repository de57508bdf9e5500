import { accountPhone, AccountTable } from '../accounts/AccountTable';
import { RelatedList } from '../components/record/RelatedList';

/** A member's accounts, one with each of our companies and currencies. */
export const MemberAccountsTab = () => (
  <RelatedList reference="accounts" target="member" phone={accountPhone} emptyText="accounts.emptyText">
    <AccountTable of="member" />
  </RelatedList>
);
