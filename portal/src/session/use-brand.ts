import { useEffect } from 'react';
import { useMe } from './use-me';
import { brandOf, keepBrand, type Brand } from './brand';

/** Whose portal this is; remembered for the next visit's sign-in page. */
export const useBrand = (): Brand => {
  const { companies } = useMe();
  const brand = brandOf(companies);
  const { name, colour, logo } = brand;
  useEffect(() => keepBrand({ name, colour, logo }), [name, colour, logo]);
  return brand;
};
