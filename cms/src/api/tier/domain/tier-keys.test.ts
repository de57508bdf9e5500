import { keysOf } from './tier-keys';

it('X2 an entry is recognised by its code, or by the names on the way to it', () => {
  const keys = keysOf([
    { id: 1, parent: null, code: 'musteri', name: 'Müşteri' },
    { id: 2, parent: 1, code: null, name: 'Bayi/Servis' },
    { id: 3, parent: 2, code: '', name: 'Altın' },
  ]);
  expect([...keys.values()]).toEqual(['musteri', '/Müşteri/Bayi~1Servis', '/Müşteri/Bayi~1Servis/Altın']);
});
