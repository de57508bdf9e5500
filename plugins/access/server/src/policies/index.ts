import { requireCaller } from './require-caller';

/** `plugin::access.<name>` in a route's `config.policies`, each optionally with `config: {area, action}`. */
export default {
  /** Our staff. */
  staff: requireCaller(['staff']),
  /** People of members. */
  portal: requireCaller(['portal']),
  /** Whoever is signed in. */
  anyone: requireCaller(['staff', 'portal']),
  /** Open to everybody, on purpose: says so where the route is declared. */
  public: (): boolean => true,
};
