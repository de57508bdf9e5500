import { TierTree } from '../tiers/TierTree';

export const SectorList = () => <TierTree resource="sectors" />;
