import { TierTree } from '../tiers/TierTree';

export const CategoryList = () => <TierTree resource="categories" />;
