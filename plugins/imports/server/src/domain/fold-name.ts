/** A name as people mean it: small Latin letters and digits, so that `Müşteri No` and `MUSTERI_NO` are one. */
export function foldName(name: string): string {
  return name
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]/g, '');
}

/** The key of an extra field for a column: `Internet Servisi` → `internetServisi`. */
export function extraKeyOf(column: string): string | undefined {
  const words = column
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldName)
    .filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const key = first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return /^[a-z][A-Za-z0-9]{0,62}$/.test(key) ? key : undefined;
}
