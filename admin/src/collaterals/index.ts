import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./CollateralList'), 'CollateralList'),
  edit: lazily(() => import('./CollateralEdit'), 'CollateralEdit'),
  create: lazily(() => import('./CollateralCreate'), 'CollateralCreate'),
  recordRepresentation: (collateral: { id: number; number?: string | null }) =>
    collateral.number || `#${collateral.id}`,
};
