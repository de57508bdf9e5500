import ChangeRequestIcon from '@mui/icons-material/PublishedWithChangesOutlined';
import OwnDataIcon from '@mui/icons-material/ManageAccountsOutlined';
import CategoryIcon from '@mui/icons-material/AccountTreeOutlined';
import AccountIcon from '@mui/icons-material/AccountBalanceWalletOutlined';
import MemberCardIcon from '@mui/icons-material/BadgeOutlined';
import PaymentCardIcon from '@mui/icons-material/CreditCardOutlined';
import BankAccountIcon from '@mui/icons-material/AccountBalanceOutlined';
import CompanyIcon from '@mui/icons-material/BusinessOutlined';
import DefinitionsIcon from '@mui/icons-material/SchemaOutlined';
import SectorIcon from '@mui/icons-material/CategoryOutlined';
import UnitIcon from '@mui/icons-material/DomainOutlined';
import PagesIcon from '@mui/icons-material/CampaignOutlined';
import AnalysisFormIcon from '@mui/icons-material/RuleOutlined';
import AnalysisIcon from '@mui/icons-material/FactCheckOutlined';
import ResultIcon from '@mui/icons-material/LeaderboardOutlined';
import AuditIcon from '@mui/icons-material/HistoryOutlined';
import FieldIcon from '@mui/icons-material/PostAddOutlined';
import ScreenIcon from '@mui/icons-material/ViewQuiltOutlined';
import JobIcon from '@mui/icons-material/PendingActionsOutlined';
import DashboardIcon from '@mui/icons-material/SpaceDashboardOutlined';
import ImportIcon from '@mui/icons-material/FileUploadOutlined';
import MemberIcon from '@mui/icons-material/HandshakeOutlined';
import ProductIcon from '@mui/icons-material/Inventory2Outlined';
import TextTemplateIcon from '@mui/icons-material/DriveFileRenameOutlineOutlined';
import MailIcon from '@mui/icons-material/OutboxOutlined';
import PersonIcon from '@mui/icons-material/PeopleOutline';
import PaymentIcon from '@mui/icons-material/PaymentsOutlined';
import InvoiceIcon from '@mui/icons-material/ReceiptLongOutlined';
import ReminderIcon from '@mui/icons-material/NotificationsOutlined';
import DocumentIcon from '@mui/icons-material/FolderOutlined';
import DocumentTypeIcon from '@mui/icons-material/TopicOutlined';
import SubscriptionIcon from '@mui/icons-material/AutorenewOutlined';
import TargetIcon from '@mui/icons-material/TrackChangesOutlined';
import RelationIcon from '@mui/icons-material/FamilyRestroomOutlined';
import TeamIcon from '@mui/icons-material/GroupsOutlined';
import TeamRoleIcon from '@mui/icons-material/BadgeOutlined';
import ProfileIcon from '@mui/icons-material/AdminPanelSettingsOutlined';
import RoleIcon from '@mui/icons-material/KeyOutlined';
import UserIcon from '@mui/icons-material/ManageAccountsOutlined';
import LedgerIcon from '@mui/icons-material/MenuBookOutlined';
import CollateralIcon from '@mui/icons-material/VerifiedUserOutlined';
import RunIcon from '@mui/icons-material/PlaylistPlayOutlined';
import type { SvgIconProps } from '@mui/material';
import type { ComponentType } from 'react';

/** A page of the menu. Its name is the resource's; `dashboard` is no resource. */
export interface Page {
  readonly resource: string;
  readonly path: string;
  readonly icon: ComponentType<SvgIconProps>;
}

export interface PageGroup {
  readonly key: 'work' | 'billing' | 'customisation' | 'settings';
  /** What one must be allowed to do there for the group to stand in the menu; without it, to see. */
  readonly for?: 'edit';
  readonly pages: readonly Page[];
}

export const ICONS = {
  dashboard: DashboardIcon,
  members: MemberIcon,
  units: UnitIcon,
  people: PersonIcon,
  'team-members': TeamIcon,
  'team-roles': TeamRoleIcon,
  'relationship-kinds': RelationIcon,
  reminders: ReminderIcon,
  documents: DocumentIcon,
  'document-types': DocumentTypeIcon,
  pages: PagesIcon,
  accounts: AccountIcon,
  'bank-accounts': BankAccountIcon,
  'member-cards': MemberCardIcon,
  'payment-cards': PaymentCardIcon,
  collaterals: CollateralIcon,
  'ledger-entries': LedgerIcon,
  subscriptions: SubscriptionIcon,
  targets: TargetIcon,
  invoices: InvoiceIcon,
  payments: PaymentIcon,
  'billing-runs': RunIcon,
  imports: ImportIcon,
  mails: MailIcon,
  'text-templates': TextTemplateIcon,
  products: ProductIcon,
  companies: CompanyIcon,
  categories: CategoryIcon,
  sectors: SectorIcon,
  definitions: DefinitionsIcon,
  'field-definitions': FieldIcon,
  screens: ScreenIcon,
  'portal-profiles': ProfileIcon,
  roles: RoleIcon,
  'change-requests': ChangeRequestIcon,
  'own-data-rules': OwnDataIcon,
  users: UserIcon,
  jobs: JobIcon,
  'analysis-forms': AnalysisFormIcon,
  analyses: AnalysisIcon,
  'analysis-results': ResultIcon,
  'audit-entries': AuditIcon,
} as const satisfies Record<string, ComponentType<SvgIconProps>>;

const pageOf = (resource: keyof typeof ICONS): Page => ({
  resource,
  path: `/${resource}`,
  icon: ICONS[resource],
});

/** The menu: daily work first, then what bills by itself, then what is set up once. */
export const PAGES: readonly PageGroup[] = [
  {
    key: 'work',
    pages: [
      { resource: 'dashboard', path: '/', icon: DashboardIcon },
      pageOf('members'),
      pageOf('people'),
      pageOf('team-members'),
      pageOf('accounts'),
      pageOf('subscriptions'),
      pageOf('targets'),
      pageOf('documents'),
      pageOf('pages'),
      pageOf('reminders'),
      pageOf('analyses'),
      pageOf('analysis-results'),
      pageOf('change-requests'),
    ],
  },
  {
    key: 'billing',
    pages: [
      pageOf('invoices'),
      pageOf('payments'),
      pageOf('billing-runs'),
      pageOf('ledger-entries'),
      pageOf('bank-accounts'),
      pageOf('payment-cards'),
      pageOf('member-cards'),
      pageOf('collaterals'),
      pageOf('mails'),
    ],
  },
  {
    key: 'customisation',
    for: 'edit',
    pages: [
      pageOf('field-definitions'),
      pageOf('screens'),
      pageOf('text-templates'),
      pageOf('own-data-rules'),
    ],
  },
  {
    key: 'settings',
    pages: [
      pageOf('products'),
      pageOf('categories'),
      pageOf('sectors'),
      pageOf('analysis-forms'),
      pageOf('relationship-kinds'),
      pageOf('document-types'),
      pageOf('team-roles'),
      pageOf('companies'),
      pageOf('imports'),
      pageOf('definitions'),
      pageOf('portal-profiles'),
      pageOf('users'),
      pageOf('roles'),
      pageOf('jobs'),
      pageOf('audit-entries'),
    ],
  },
];
