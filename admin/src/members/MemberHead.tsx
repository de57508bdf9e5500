import { labelOf } from '@ortak/kernel/i18n';
import { LabelChip } from '../components/LabelChip';
import { RecordLink } from '../components/columns';
import { useLanguage, useText } from '../i18n/text';
import { useOverview } from './overview';

/** The member's categories beside its name. */
export const CategoryChips = ({ member }: { member: number }) => {
  const language = useLanguage();
  const { data } = useOverview(member);
  return (
    <>
      {data?.categories.map((category) => (
        <LabelChip
          key={category.id}
          name={labelOf(category.labels, language, category.name)}
          colour={category.colour}
        />
      ))}
    </>
  );
};

/** The member's sectors in words. */
export const SectorNames = ({ member }: { member: number }) => {
  const language = useLanguage();
  const { data } = useOverview(member);
  return <>{data?.sectors.map((sector) => labelOf(sector.labels, language, sector.name)).join(', ')}</>;
};

/** The company that the member belongs to, as a link. */
export const ParentLink = ({ member }: { member: number }) => {
  const { data } = useOverview(member);
  return data?.parent ? (
    <RecordLink to={`/members/${data.parent.id}/show`}>{data.parent.name}</RecordLink>
  ) : null;
};

/** Who of us looks after the member. */
export const Representative = ({ member }: { member: number }) => {
  const t = useText();
  const { data } = useOverview(member);
  return data?.representative ? (
    <>{t('memberPage.representative', { name: data.representative.name })}</>
  ) : null;
};
