import { plainIban } from './iban';

/** Banks by the code that stands in Turkish IBANs after the check digits (EFT codes of the central bank). */
const banks: Readonly<Record<string, string>> = {
  '00001': 'T.C. Merkez Bankası',
  '00010': 'Ziraat Bankası',
  '00012': 'Halkbank',
  '00015': 'VakıfBank',
  '00032': 'Türk Ekonomi Bankası',
  '00046': 'Akbank',
  '00059': 'Şekerbank',
  '00062': 'Garanti BBVA',
  '00064': 'İş Bankası',
  '00067': 'Yapı Kredi',
  '00099': 'ING',
  '00103': 'Fibabanka',
  '00111': 'QNB',
  '00123': 'HSBC',
  '00124': 'Alternatif Bank',
  '00134': 'DenizBank',
  '00135': 'Anadolubank',
  '00146': 'Odeabank',
  '00203': 'Albaraka Türk',
  '00205': 'Kuveyt Türk',
  '00206': 'Türkiye Finans',
  '00209': 'Ziraat Katılım',
  '00210': 'Vakıf Katılım',
  '00211': 'Emlak Katılım',
};

/** The bank that a Turkish IBAN names; undefined for another country's or an unknown bank. */
export const bankOfIban = (text: string): string | undefined => {
  const plain = plainIban(text);
  return plain.startsWith('TR') ? banks[plain.slice(4, 9)] : undefined;
};
