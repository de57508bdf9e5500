/** What the commands of operators print: billing and keys. */
export const commands = {
  billing: {
    usage: 'Kullanım: npm run bill -- --as-of YYYY-AA-GG [--company KOD] [--dry-run]',
    noCompany: 'Böyle bir şirket yok: {company}',
    report:
      'Koşu {run}, {asOf} itibarıyla: {due, number} vadesi gelen = {done, number} kesilen + {skipped, number} atlanan + {failed, number} hatalı.',
    totals: 'Net {net}, toplam {total}',
  },
  vault: {
    usage: 'npm run rotate-keys [-- --new | --batch 500]',
    progress: '{total} kayıttan {done} tanesi yeni anahtarla şifrelendi',
    done: '{done} kayıt yeniden şifrelendi. Kasanın tamamı “{key}” anahtarıyla şifreli.',
    unused: 'Şu anahtarlarla şifreli bir şey kalmadı; ORTAK_VAULT_KEYS içinden çıkarılabilirler: {keys}',
    keyMissing:
      'ORTAK_VAULT_KEYS içinde, kasanın bir bölümünü şifreleyen “{key}” anahtarı yok. Yapılanlar geçerli kalır.',
  },
};
