import BranchIcon from '@mui/icons-material/StorefrontOutlined';
import DepartmentIcon from '@mui/icons-material/GroupWorkOutlined';
import MemberIcon from '@mui/icons-material/DomainOutlined';
import OfficeIcon from '@mui/icons-material/MeetingRoomOutlined';
import PersonIcon from '@mui/icons-material/PersonOutlined';
import RegionIcon from '@mui/icons-material/MapOutlined';
import { Tooltip, type SvgIconProps } from '@mui/material';
import type { ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import type { HierarchyNode } from './hierarchy';

const ICONS: Readonly<Record<string, ComponentType<SvgIconProps>>> = {
  corporate: MemberIcon,
  individual: PersonIcon,
  region: RegionIcon,
  office: OfficeIcon,
  branch: BranchIcon,
  department: DepartmentIcon,
};

/** What kind of member or unit a node is: an icon, in words on hover. */
export const KindIcon = ({ node }: { node: Pick<HierarchyNode, 'type' | 'kind'> }) => {
  const translate = useTranslate();
  const Icon = ICONS[node.kind] ?? BranchIcon;
  return (
    <Tooltip title={translate(`choices.${node.type}Kind.${node.kind}`)}>
      <Icon
        fontSize="small"
        sx={({ look }) => ({
          flex: 'none',
          mr: 2,
          color: node.type === 'member' ? look.accent.text : 'text.secondary',
        })}
      />
    </Tooltip>
  );
};
