import { limits, tones, type Band, type NumberBand } from './form';
import { isObject, readLabels, readList, readNumber, refuseUnknown, type Reader } from './read-labels';

const colourPattern = /^#[0-9a-fA-F]{6}$/;

/** Ends of neighbours must meet: where one band ends, the next begins. */
function checkNeighbours(
  bands: readonly { readonly from: number | null; readonly to: number | null }[],
  path: string,
  { errors }: Reader,
): void {
  bands.forEach(({ from, to }, index) => {
    if (from !== null && to !== null && from >= to)
      errors.push({ path: `${path}.${index}.to`, code: 'analyses.errors.bandEmpty' });
  });
  for (let index = 1; index < bands.length; index += 1) {
    const from = bands[index]?.from ?? -Infinity;
    const before = bands[index - 1]?.to ?? Infinity;
    const params = { from: from === -Infinity ? '−∞' : from, to: before === Infinity ? '∞' : before };
    if (from < before)
      errors.push({ path: `${path}.${index}.from`, code: 'analyses.errors.bandsOverlap', params });
    else if (from > before)
      errors.push({ path: `${path}.${index}.from`, code: 'analyses.errors.bandsGap', params });
  }
}

const byStart = (
  a: { readonly from: number | null; readonly to: number | null },
  b: { readonly from: number | null; readonly to: number | null },
): number => (a.from ?? -Infinity) - (b.from ?? -Infinity) || (a.to ?? Infinity) - (b.to ?? Infinity);

/**
 * The bands of the total: from 0 to 100, one beginning where the other ends. Kept in their order.
 * @returns none when there are none; errors stand in the reader
 */
export function readBands(value: unknown, path: string, reader: Reader): Band[] {
  const { errors } = reader;
  const before = errors.length;
  const bands = readList(value, path, reader, limits.bands).flatMap((item, index): Band[] => {
    const place = `${path}.${index}`;
    if (!isObject(item)) {
      errors.push({ path: place, code: 'notObject' });
      return [];
    }
    refuseUnknown(item, ['from', 'to', 'labels', 'colour'], place, reader);
    const { colour } = item;
    const known =
      typeof colour === 'string' && (colourPattern.test(colour) || tones.some((tone) => tone === colour));
    if (colour !== undefined && colour !== null && !known)
      errors.push({
        path: `${place}.colour`,
        code: 'analyses.errors.notColour',
        params: { values: tones.join(', ') },
      });
    return [
      {
        from: readNumber(item.from, `${place}.from`, reader, { min: 0, max: 100 }),
        to: readNumber(item.to, `${place}.to`, reader, { min: 0, max: 100 }),
        labels: readLabels(item.labels, `${place}.labels`, reader, { required: true, longest: limits.label }),
        colour: known ? colour : 'neutral',
      },
    ];
  });
  if (errors.length > before || bands.length === 0) return bands;
  bands.sort(byStart);
  checkNeighbours(bands, path, reader);
  if (bands[0]?.from !== 0)
    errors.push({ path: `${path}.0.from`, code: 'analyses.errors.bandsBegin', params: { from: 0 } });
  const last = bands.length - 1;
  if (bands[last]?.to !== 100)
    errors.push({ path: `${path}.${last}.to`, code: 'analyses.errors.bandsEnd', params: { to: 100 } });
  return bands;
}

/** The bands of a number, open at either end where nothing stands. What lies outside all of them is worth nothing. */
export function readNumberBands(value: unknown, path: string, reader: Reader): NumberBand[] {
  const { errors } = reader;
  const before = errors.length;
  const end = (given: unknown, place: string): number | null =>
    given === undefined || given === null
      ? null
      : readNumber(given, place, reader, { min: -1e15, max: 1e15 });
  const bands = readList(value, path, reader, limits.bands).flatMap((item, index): NumberBand[] => {
    const place = `${path}.${index}`;
    if (!isObject(item)) {
      errors.push({ path: place, code: 'notObject' });
      return [];
    }
    refuseUnknown(item, ['from', 'to', 'points'], place, reader);
    const most = limits.points;
    return [
      {
        from: end(item.from, `${place}.from`),
        to: end(item.to, `${place}.to`),
        points: readNumber(item.points, `${place}.points`, reader, { min: -most, max: most }),
      },
    ];
  });
  if (errors.length > before) return bands;
  bands.sort(byStart);
  checkNeighbours(bands, path, reader);
  return bands;
}
