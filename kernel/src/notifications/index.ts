/** Notifications of the portal: what server and portal must both say. */
export * from './choices';
export * from './describe';
export * from './kinds';
