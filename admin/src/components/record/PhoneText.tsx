import { formatPhone } from '@ortak/kernel/i18n';
import { Link } from '@mui/material';
import { useLanguage } from '../../i18n/text';
import { Nothing } from '../figures';

/** A telephone number for reading; it can be called where the device can. */
export const PhoneText = ({ number, plain }: { number: string | null | undefined; plain?: boolean }) => {
  const language = useLanguage();
  if (!number) return <Nothing />;
  const shown = formatPhone(number, language);
  return plain ? (
    <>{shown}</>
  ) : (
    <Link href={`tel:${number}`} sx={{ whiteSpace: 'nowrap' }}>
      {shown}
    </Link>
  );
};
