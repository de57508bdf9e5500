import { accountPhone, AccountTable } from '../accounts/AccountTable';
import { RelatedList } from '../components/record/RelatedList';
import { invoicePhone, InvoiceTable } from '../invoices/InvoiceTable';
import { personPhone, PersonTable } from '../people/PersonTable';
import { subscriptionPhone, SubscriptionTable } from '../subscriptions/SubscriptionTable';
import { unitPhone, UnitTable } from '../units/UnitTable';

export const MemberUnits = () => (
  <RelatedList
    reference="units"
    target="member"
    sort={{ field: 'name', order: 'ASC' }}
    phone={unitPhone}
    emptyText="units.emptyText"
  >
    <UnitTable of="member" />
  </RelatedList>
);

export const MemberPeople = () => (
  <RelatedList
    reference="people"
    target="member"
    sort={{ field: 'lastName', order: 'ASC' }}
    phone={personPhone}
    emptyText="people.emptyText"
  >
    <PersonTable of="member" />
  </RelatedList>
);

export const MemberAccounts = () => (
  <RelatedList reference="accounts" target="member" phone={accountPhone} emptyText="accounts.emptyText">
    <AccountTable of="member" />
  </RelatedList>
);

export const MemberSubscriptions = () => (
  <RelatedList
    reference="subscriptions"
    target="member"
    sort={{ field: 'start', order: 'DESC' }}
    phone={subscriptionPhone}
    emptyText="subscriptions.emptyText"
    creatable={false}
  >
    <SubscriptionTable of="member" />
  </RelatedList>
);

export const MemberInvoices = () => (
  <RelatedList
    reference="invoices"
    target="member"
    sort={{ field: 'issueDate', order: 'DESC' }}
    phone={invoicePhone}
    emptyText="invoices.emptyText"
    creatable={false}
  >
    <InvoiceTable of="member" />
  </RelatedList>
);
