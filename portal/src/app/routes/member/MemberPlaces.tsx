import { usePeople } from '../../../features/people/api/person';
import { PeopleTable } from '../../../features/people/components/PeopleTable';
import { useUnits } from '../../../features/units/api/unit';
import { UnitList } from '../../../features/units/components/UnitList';
import { useWords } from '../../../i18n/use-words';
import { useRights } from '../../../session/use-rights';
import { firstOf, Glance } from './Glance';

/** Where the member is and who works there. */
export const MemberPlaces = () => {
  const can = useRights();
  return (
    <>
      {can('units') ? <Units /> : null}
      {can('people') ? <People /> : null}
    </>
  );
};

const Units = () => {
  const { t } = useWords();
  return (
    <Glance
      title={t('portal.unit.title')}
      to="/units"
      query={firstOf(useUnits())}
      empty={t('portal.unit.empty')}
    >
      {(units) => <UnitList units={units} personName={() => undefined} />}
    </Glance>
  );
};

const People = () => {
  const { t } = useWords();
  const can = useRights();
  const units = useUnits(can('units')).data ?? [];
  return (
    <Glance
      title={t('portal.people.title')}
      to="/people"
      query={firstOf(usePeople('').query)}
      empty={t('portal.people.empty')}
    >
      {(people) => (
        <PeopleTable people={people} unitName={(id) => units.find((unit) => unit.id === id)?.name} />
      )}
    </Glance>
  );
};
