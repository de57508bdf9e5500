import type { Place } from '../../data/records';
import { Nothing } from '../figures';

/** An address in its lines. */
export const PlaceText = ({ place }: { place: Place }) => {
  const { address, district, city, postalCode, country } = place;
  const line = [postalCode, [district, city].filter(Boolean).join(' / ')].filter(Boolean).join(' ');
  const lines = [address, line, country].filter(Boolean);
  if (!lines.length) return <Nothing />;
  return (
    <>
      {lines.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </>
  );
};
