import { Typography } from '@mui/material';
import {
  ReferenceArrayField,
  ReferenceField,
  SingleFieldList,
  useRecordContext,
  ChipField,
} from 'react-admin';
import { Choice } from '../components/Choice';
import { Day } from '../components/figures';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import type { RecordTab } from '../components/record/RecordTabs';
import { StatusChip } from '../components/StatusChip';
import { DocumentsPart } from '../documents/DocumentsPart';
import { useText } from '../i18n/text';
import { AsPerson } from './AsPerson';
import { ReadFigures } from './ReadFigures';
import { isNarrowed, stateOf, type Page } from './page';
import { PageTexts } from './PageTexts';

const Chosen = ({ source, reference }: { source: string; reference: string }) => (
  <ReferenceArrayField source={source} reference={reference}>
    <SingleFieldList linkType={reference === 'members' || reference === 'people' ? 'show' : false}>
      <ChipField source="name" size="small" />
    </SingleFieldList>
  </ReferenceArrayField>
);

const Audience = () => {
  const t = useText();
  const page = useRecordContext<Page>();
  if (!page) return null;
  return (
    <Facts title={t('pages.audience')}>
      {!isNarrowed(page) && <Typography>{t('pages.everybodyText')}</Typography>}
      {page.company !== null && (
        <Fact source="company">
          <ReferenceField source="company" reference="companies" link={false} />
        </Fact>
      )}
      {page.memberKind && (
        <Fact source="memberKind">
          <Choice of="memberKind" value={page.memberKind} />
        </Fact>
      )}
      {page.categories.length > 0 && (
        <Fact source="categories">
          <Chosen source="categories" reference="categories" />
        </Fact>
      )}
      {page.profiles.length > 0 && (
        <Fact source="profiles">
          <Chosen source="profiles" reference="portal-profiles" />
        </Fact>
      )}
      {page.members.length > 0 && (
        <Fact source="members">
          <Chosen source="members" reference="members" />
        </Fact>
      )}
      {page.people.length > 0 && (
        <Fact source="people">
          <ReferenceArrayField source="people" reference="people">
            <SingleFieldList linkType="show">
              <ChipField source="lastName" size="small" />
            </SingleFieldList>
          </ReferenceArrayField>
        </Fact>
      )}
    </Facts>
  );
};

const Overview = () => (
  <>
    <ReadFigures />
    <PageTexts />
    <Audience />
  </>
);

const Files = () => {
  const page = useRecordContext<Page>();
  return page ? <DocumentsPart target={{ resource: 'pages', record: page.id }} /> : null;
};

const TABS: readonly RecordTab<Page>[] = [
  { key: 'page', text: 'pages.tab', Content: Overview },
  { key: 'person', text: 'pages.asPerson', Content: AsPerson },
  { key: 'files', text: 'pages.files', Content: Files, lists: undefined },
];

const Days = ({ page }: { page: Page }) =>
  page.publishedFrom || page.publishedUntil ? (
    <span>
      {page.publishedFrom && <Day date={page.publishedFrom} />}
      {' – '}
      {page.publishedUntil && <Day date={page.publishedUntil} />}
    </span>
  ) : null;

/** A page: what it says, to whom, and how one of them reads it. */
export const PageShow = () => (
  <RecordPage<Page>
    head={(page) => ({
      title: page.title,
      status: <StatusChip noun="page" status={stateOf(page)} />,
      facts: [
        <Choice key="kind" of="pageKind" value={page.kind} />,
        <Days key="days" page={page} />,
        `/${page.slug}`,
      ],
    })}
    tabs={TABS}
  />
);
