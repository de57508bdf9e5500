export { TierInputs as CategoryInputs } from '../tiers/TierInputs';
