import { countryName } from '@ortak/kernel/i18n';
import type { Place } from '../../data/records';
import { useLanguage } from '../../i18n/text';
import { Nothing } from '../figures';

/** An address in its lines, its country by name. */
export const PlaceText = ({ place }: { place: Place }) => {
  const language = useLanguage();
  const { address, district, city, postalCode, country } = place;
  const line = [postalCode, [district, city].filter(Boolean).join(' / ')].filter(Boolean).join(' ');
  const land = country && countryName(country, language);
  const lines = [address, line, land].filter(Boolean);
  if (!lines.length) return <Nothing />;
  return (
    <>
      {lines.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </>
  );
};
