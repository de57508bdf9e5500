import { portalActions, portalRightsOffered, type Rights } from '@ortak/kernel/access';
import { useTranslate } from 'react-admin';
import { RightsGrid } from '../components/RightsGrid';
import { AREAS } from './access';

interface PortalRightsGridProps {
  /** What holds, with the profile. */
  rights: Rights;
  own?: readonly string[];
  disabled?: boolean;
  onChange: (area: string, actions: readonly string[]) => void;
  onReset?: (area: string) => void;
}

/** Rights of the portal, in the order of its menu. */
export const PortalRightsGrid = (props: PortalRightsGridProps) => {
  const translate = useTranslate();
  const areas = AREAS.map((key) => ({
    key,
    name: translate(`choices.portalArea.${key}`),
    offered: portalRightsOffered[key],
  }));
  return <RightsGrid areas={areas} actions={portalActions} {...props} />;
};
