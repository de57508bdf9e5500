import { TierList } from '../tiers/TierList';

export const CategoryList = () => <TierList resource="categories" />;
