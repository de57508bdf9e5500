import { TierShow } from '../tiers/TierShow';

export const CategoryShow = () => <TierShow resource="categories" />;
