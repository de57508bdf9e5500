import type { SvgIconComponent } from '@mui/icons-material';
import DomainOutlined from '@mui/icons-material/DomainOutlined';
import CorporateFareOutlined from '@mui/icons-material/CorporateFareOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import AutorenewOutlined from '@mui/icons-material/AutorenewOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FolderOutlined from '@mui/icons-material/FolderOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import type { Area } from '../../session/use-rights';

export interface Destination {
  readonly to: string;
  readonly key:
    | 'home'
    | 'subscriptions'
    | 'invoices'
    | 'payments'
    | 'statement'
    | 'documents'
    | 'analyses'
    | 'pages'
    | 'notes'
    | 'member'
    | 'people'
    | 'units'
    | 'profile';
  readonly icon: SvgIconComponent;
  /** The area whose `view` right opens it; without one it is open to everybody. */
  readonly area?: Area;
  /** Left out at the bottom of a phone, where five is the most that a thumb can tell apart. */
  readonly wideOnly?: boolean;
  /** Shown only when there is something to read. */
  readonly whenThere?: boolean;
}

/** Where one can go, in this order. What a person has no right to is not shown. */
export const DESTINATIONS: readonly Destination[] = [
  { to: '/', key: 'home', icon: HomeOutlined },
  { to: '/subscriptions', key: 'subscriptions', icon: AutorenewOutlined, area: 'subscriptions' },
  { to: '/invoices', key: 'invoices', icon: DescriptionOutlined, area: 'invoices' },
  { to: '/payments', key: 'payments', icon: PaymentsOutlined, area: 'payments', wideOnly: true },
  { to: '/statement', key: 'statement', icon: ReceiptLongOutlined, area: 'statements' },
  { to: '/documents', key: 'documents', icon: FolderOutlined, area: 'documents', wideOnly: true },
  { to: '/analyses', key: 'analyses', icon: FactCheckOutlined, area: 'analyses', wideOnly: true },
  { to: '/pages', key: 'pages', icon: CampaignOutlined, wideOnly: true, whenThere: true },
  { to: '/notes', key: 'notes', icon: EditNoteOutlined, area: 'notes', wideOnly: true },
  { to: '/member', key: 'member', icon: CorporateFareOutlined, wideOnly: true },
  { to: '/people', key: 'people', icon: GroupOutlined, area: 'people', wideOnly: true },
  { to: '/units', key: 'units', icon: DomainOutlined, area: 'units', wideOnly: true },
  { to: '/profile', key: 'profile', icon: PersonOutlined },
];
