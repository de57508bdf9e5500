import { TierShow } from '../tiers/TierShow';

export const SectorShow = () => <TierShow resource="sectors" />;
