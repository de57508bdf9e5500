/** A name as people mean it: small Latin letters and digits, so that `Müşteri No` and `MUSTERI_NO` are one. */
export function foldName(name: string): string {
  return name
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]/g, '');
}
