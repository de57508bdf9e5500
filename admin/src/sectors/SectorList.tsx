import { TierList } from '../tiers/TierList';

export const SectorList = () => <TierList resource="sectors" />;
