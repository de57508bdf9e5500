import { languageCodes, languages } from '@ortak/kernel/i18n';
import { ReferenceField } from 'react-admin';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { RecordLink } from '../components/columns';
import type { Tier } from '../data/records';
import { useText } from '../i18n/text';

type TierResource = 'categories' | 'sectors';

const MembersOf = ({ resource, tier }: { resource: TierResource; tier: Tier }) => {
  const t = useText();
  const filter = JSON.stringify({ [`${resource}_within`]: tier.id });
  return <RecordLink to={`/members?${new URLSearchParams({ filter })}`}>{t('tiers.members')}</RecordLink>;
};

/** A category or sector, and the way to its members. */
export const TierShow = ({ resource }: { resource: TierResource }) => (
  <RecordPage<Tier>
    head={(tier) => ({
      title: tier.name,
      facts: [tier.code, <MembersOf key="members" resource={resource} tier={tier} />],
    })}
    body={(tier) => (
      <Facts>
        <Fact source="parent">
          {tier.parent && <ReferenceField source="parent" reference={resource} link="show" />}
        </Fact>
        <Fact source="order">{tier.order}</Fact>
        {languageCodes.map((code) => (
          <Fact key={code} label={languages[code].name}>
            {tier.labels?.[code]}
          </Fact>
        ))}
      </Facts>
    )}
  />
);
