export { TierInputs as SectorInputs } from '../tiers/TierInputs';
