import { createDrawingPool, type DrawingPool } from '../pdf/pool';

/** The program's drawing threads: `strapi.plugin('statements').service('drawing')`. */
export default function drawing(): DrawingPool {
  return createDrawingPool();
}
