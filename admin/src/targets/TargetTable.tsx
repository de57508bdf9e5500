import { ReferenceField } from 'react-admin';
import { Col, MoneyCol, NameCol, ReferenceCol } from '../components/columns';
import type { PhoneRow } from '../components/list/PhoneList';
import { Table } from '../components/list/Table';
import type { Target } from '../data/records';
import { useText } from '../i18n/text';
import { Attainment } from './Attainment';
import { TargetPeriod } from './TargetPeriod';

const Whose = ({ target, link = 'show' }: { target: Target; link?: 'show' | false }) => {
  const t = useText();
  return target.unit ? (
    <ReferenceField record={target} source="unit" reference="units" link={link} />
  ) : (
    <>{t('targets.wholeMember')}</>
  );
};

/** A target's row on a narrow screen. */
export const targetPhone = (target: Target): PhoneRow => ({
  title: <TargetPeriod target={target} />,
  text: <Whose target={target} link={false} />,
  end: <Attainment percent={target.attainment} />,
});

/** Targets as a table; on a member's page the member is left out, on a unit's page the unit too. */
export const TargetTable = ({ of }: { of?: 'member' | 'unit' }) => (
  <Table rowClick="edit">
    <NameCol source="start" label="fields.period" of={(target: Target) => <TargetPeriod target={target} />} />
    {!of && <ReferenceCol source="member" reference="members" />}
    {of !== 'unit' && <Col source="unit" render={(target: Target) => <Whose target={target} />} />}
    <ReferenceCol source="company" reference="companies" />
    <ReferenceCol source="product" reference="products" />
    <MoneyCol source="amount" />
    <MoneyCol source="achieved" />
    <Col source="attainment" render={(target: Target) => <Attainment percent={target.attainment} />} />
  </Table>
);
