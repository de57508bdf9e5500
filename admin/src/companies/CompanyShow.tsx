import { BankAccountsPart } from '../bank-accounts/BankAccountsPart';
import { Day } from '../components/figures';
import { Fact, Facts } from '../components/record/Facts';
import { PlaceText } from '../components/record/PlaceText';
import { RecordPage } from '../components/record/RecordPage';
import type { Company } from '../data/records';

type Letterhead = Company & {
  phone?: string;
  email?: string;
  website?: string;
  iban?: string;
  closedUntil?: string;
};

/** One of our own companies, as it stands on documents. */
export const CompanyShow = () => (
  <RecordPage<Letterhead>
    head={(company) => ({ title: company.name, facts: [company.code, company.currency] })}
    body={(company) => (
      <>
        <Facts>
          <Fact source="taxOffice">{company.taxOffice}</Fact>
          <Fact source="taxNumber">{company.taxNumber}</Fact>
          <Fact label="IBAN">{company.iban}</Fact>
          <Fact source="timeZone">{company.timeZone}</Fact>
          <Fact source="phone">{company.phone}</Fact>
          <Fact source="email">{company.email}</Fact>
          <Fact source="website">{company.website}</Fact>
          <Fact source="address">
            <PlaceText place={company} />
          </Fact>
          <Fact source="closedUntil">{company.closedUntil && <Day date={company.closedUntil} />}</Fact>
        </Facts>
        <BankAccountsPart target="company" />
      </>
    )}
  />
);
